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
import { createMeanings, indexMeanings } from '../../src/understanding/meanings.ts';
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
  const meanings = createMeanings(
    indexMeanings([
      ['প্রসেসর', 'prosesor', 'cpu'],
      ['pendrive', 'pen drive'],
      ['প্রক্ষেপণ', 'projection'],
      ['হিসাব', 'ledger'],
      ['গোলাপ', 'rose'],
      ['গোলাপি', 'pink'],
    ]),
  );
  const meaningsOf = (text: string) => meanings(wordsOf(text)).map((word) => word.meanings);

  it.each([
    ['of the office', ['প্রসেসর', 'prosesor', 'cpu']],
    ['of everybody', ['সই', 'স্বাক্ষর', 'সিগনেচারের', 'signature']],
    ['that sound alike', ['প্রক্ষেপণ', 'প্রক্ষেপন', 'prokkhepon', 'projection']],
  ])('are shared by words %s', (_, words) => {
    const all = words.flatMap(meaningsOf);
    expect(all.map(({ length }) => length)).toEqual(words.map(() => 1));
    expect(new Set(all.flat()).size).toBe(1);
  });

  it('are two where the office means something else than everybody', () => {
    const [own] = meaningsOf('ledger');
    const [usual] = meaningsOf('account');
    expect(meaningsOf('হিসাব')).toEqual([[...(own ?? []), ...(usual ?? [])]]);
    expect(own).not.toEqual(usual);
  });

  it('of several words mark the first', () => {
    expect(meaningsOf('blue pen drive')).toEqual([[], ...meaningsOf('pendrive'), []]);
  });

  it('are not heard in what is short and sounds like another', () => {
    expect(meaningsOf('টাকা')).toEqual(meaningsOf('money'));
    expect(meaningsOf('থেকে')).not.toEqual(meaningsOf('টাকা'));
  });

  it('are told apart where stems are not, and not guessed from a stem that two have', () => {
    expect(meaningsOf('গোলাপ')).toEqual(meaningsOf('rose'));
    expect(meaningsOf('গোলাপি')).toEqual(meaningsOf('pink'));
    expect(meaningsOf('গোলাপে')).toEqual([[]]);
  });

  it('leave other words alone', () => {
    expect(meaningsOf('the sky')).toEqual([[], []]);
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
