import { dailyLife } from './everyday/daily-life.ts';
import { doing } from './everyday/doing.ts';
import { matters } from './everyday/matters.ts';
import { people } from './everyday/people.ts';
import { smallWords } from './everyday/small-words.ts';
import { timesAndPlaces } from './everyday/times-and-places.ts';

/**
 * Words and short phrases that mean nearly the same in everyday life in Bangladesh, whatever the office: standard
 * Bangla, how it is spoken, English in Bangla letters, English, and romanised Bangla where it is short. Each line of
 * the parts is a group. Spellings that sound alike need no place of their own, nor do endings, but for those that
 * two words share (জমির is of জমি and of জমা). A word of several meanings stands with its most usual one, or
 * nowhere; what means something in one trade alone belongs to the knowledge of its office.
 */
export const everydayWords: readonly (readonly string[])[] = [
  doing,
  people,
  matters,
  timesAndPlaces,
  dailyLife,
  smallWords,
].flatMap((part) =>
  part
    .normalize('NFC')
    .split('\n')
    .filter(Boolean)
    .map((group) => group.split(', ')),
);
