import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstWords } from '../../src/language/first-words.ts';

it.each([
  ['  এক\n\nদুই\tতিন ', 20, 'এক দুই তিন'],
  ['ক্ষমা করবেন', 4, 'ক্ষমা ক…'],
  ['ক্ষমা করবেন', 3, 'ক্ষমা…'],
  ['কি কি', 2, 'কি…'],
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 1, '👨‍👩‍👧‍👦…'],
  ['', 5, ''],
  [`ক${'\u0301'.repeat(500)}`, 2, `ক${'\u0301'.repeat(79)}…`],
  ['এক'.repeat(1_000), 3, 'একএ…'],
  ['\n\n\n', 5, ''],
])('%j cut at %i is %j', (text, most, cut) => {
  expect(firstWords(text, most)).toBe(cut);
});

it('never has more letters than asked for, nor more than one line, and keeps what fits', () => {
  const letters = new Intl.Segmenter('bn');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.integer({ min: 1, max: 50 }),
      (text, most) => {
        const cut = firstWords(text, most);
        expect([...letters.segment(cut)].length).toBeLessThanOrEqual(most + 1);
        expect(cut).not.toMatch(/[\n\r\t]/);
        const line = text.trim().replace(/\s+/gu, ' ');
        if (line.length <= most) expect(cut).toBe(line);
        expect(line.startsWith(cut.replace(/…$/, ''))).toBe(true);
      },
    ),
  );
});
