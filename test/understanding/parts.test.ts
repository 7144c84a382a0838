import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/language/normalise.ts';
import { tokens } from '../../src/language/tokens.ts';
import { calibrate } from '../../src/understanding/calibrate.ts';
import { createCorpus } from '../../src/understanding/corpus.ts';
import { hear, wordsOf } from '../../src/understanding/heard.ts';
import { createLessons, learn } from '../../src/understanding/lessons.ts';
import { lineOf } from '../../src/understanding/lines.ts';
import { fitLogistic } from '../../src/understanding/logistic.ts';
import { createMeanings } from '../../src/understanding/meanings.ts';
import { libraryKnowledge } from './knowledge-fixture.ts';

describe('hearing', () => {
  it('hears the words of the whole text, though it listens stretch by stretch', () => {
    const text = fc.string({ unit: fc.constantFrom(...'কখযড়রািী়্ৎ ও-’aé1\u200c\u00a0.\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, (written) => {
        const whole = tokens(normalise(written));
        fc.pre(whole.length < 150);
        expect(hear(written).words.map(({ text: word }) => word)).toEqual(
          whole.flatMap((word) => wordsOf(word).map(({ text: heard }) => heard)),
        );
      }),
    );
  });
});

describe('meanings', () => {
  const meanings = createMeanings([
    ['কিনব', 'kinbo', 'buy'],
    ['pendrive', 'pen drive'],
    ['টাকা', 'টেকা', 'taka', 'money'],
    ['প্রশিক্ষণ', 'training'],
  ]);
  const meaningsOf = (text: string) => meanings(wordsOf(text)).map(({ meaning }) => meaning);

  it('are shared by synonyms, whatever the script', () => {
    expect(new Set(['কিনব', 'kinbo', 'buy'].flatMap(meaningsOf)).size).toBe(1);
  });

  it('of several words mark the first', () => {
    expect(meaningsOf('new pen drive')).toEqual([null, ...meaningsOf('pendrive'), null]);
  });

  it('are heard in words that sound alike', () => {
    expect(new Set(['প্রশিক্ষণ', 'প্রশিক্ষন', 'proshikkhon'].flatMap(meaningsOf)).size).toBe(1);
  });

  it.each(['থেকে', 'থাকা', 'take'])('are not heard in %s, which is short and sounds like another', (word) => {
    expect(meaningsOf(word)).toEqual([null]);
  });

  it('leave other words alone', () => {
    expect(meaningsOf('the sky')).toEqual([null, null]);
  });
});

describe('lessons', () => {
  const documents = [
    ['router setup', 'router slow', 'wifi router'],
    ['printer setup', 'printer slow', 'paper printer'],
  ].map((texts) => texts.map((text) => lineOf('phrasing', text)));
  const speakFor = (text: string) => {
    const sums = new Float64Array(2);
    createLessons(learn(createCorpus(documents)))(wordsOf(text), sums);
    return [...sums];
  };

  it('tell documents apart by the words that differ', () => {
    const [router = 0, printer = 0] = speakFor('printer');
    expect(printer).toBeGreaterThan(router);
  });

  it('are the same every time, and silent about unknown words', () => {
    expect(speakFor('router slow')).toEqual(speakFor('router slow'));
    expect(speakFor('zebra')).toEqual([0, 0]);
  });
});

it('fits a logistic regression to what it saw', () => {
  const seen = Array.from({ length: 200 }, (_, nth) => ({
    figures: { telling: nth / 200, idle: (nth * 37) % 11 },
    yes: nth > 100,
    weight: 1,
  }));
  const { bias, telling, idle } = fitLogistic(['telling', 'idle'], seen);
  const odds = (value: number) => bias + telling * value + idle * 5;
  expect(odds(0.9)).toBeGreaterThan(2);
  expect(odds(0.1)).toBeLessThan(-2);
  expect(odds(0.5)).toBeCloseTo(0, 0);
});

it('refuses to calibrate by next to nothing', () => {
  expect(() => calibrate({ ...libraryKnowledge, entries: libraryKnowledge.entries.slice(0, 1) })).toThrow(
    'too few phrasings',
  );
});
