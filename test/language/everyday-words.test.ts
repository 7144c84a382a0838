import { describe, expect, it } from 'vitest';
import { inFull } from '../../src/language/chat.ts';
import { everydayWords } from '../../src/language/everyday-words.ts';
import { normalise } from '../../src/language/normalise.ts';
import { tokens } from '../../src/language/tokens.ts';

describe('everyday words', () => {
  const phrases = everydayWords.flat();

  it('mean the same as another', () => {
    expect(everydayWords.length).toBeGreaterThan(600);
    expect(everydayWords.filter((group) => group.length < 2)).toEqual([]);
  });

  it('stand in one group, once', () => {
    const heard = phrases.map((phrase) => tokens(phrase).map(inFull).join(' '));
    expect(phrases.filter((_, at) => heard.indexOf(heard[at] ?? '') !== at)).toEqual([]);
  });

  it('are written in one form', () => {
    expect(phrases.filter((phrase) => phrase !== normalise(phrase))).toEqual([]);
    expect(phrases.filter((phrase) => phrase !== tokens(phrase).join(' '))).toEqual([]);
  });

  it('mix no scripts in a word', () => {
    expect(
      phrases.filter((phrase) => /[a-z]\p{Script=Bengali}|\p{Script=Bengali}[a-z]/u.test(phrase)),
    ).toEqual([]);
  });
});
