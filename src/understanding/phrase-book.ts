import { isBangla } from '../language/script.ts';
import { type Word, wordsOf } from './heard.ts';

/** A known phrase in a text: words `from` up to, not including, `to`. */
export interface Spotted<Meaning> {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

export interface PhraseBook<Meaning> {
  /** Known phrases in the words, longest first from the left, none overlapping another. */
  spot(words: readonly Word[]): Spotted<Meaning>[];
}

/**
 * Finds whole phrases, word by word, whichever way they are spelled. A run of words is a phrase
 * - if all their stems are the phrase's;
 * - within one script, if they sound alike, vowels and all, and have at least `leastSound` consonants;
 * - across scripts, if their consonants sound alike and are at least five: fewer stand for too many phrases
 *   (`prt` is both "free te" and "pora te").
 */
export function createPhraseBook<Meaning>(
  phrases: Iterable<readonly [phrase: string, meaning: Meaning]>,
  leastSound = 0,
): PhraseBook<Meaning> {
  const byStems = new Map<string, Meaning>();
  const bySound = new Map<string, Phrase<Meaning>[]>();
  /** What phrases begin with, by stem and by sound, and how long the longest of them is: most words begin none. */
  const beginnings = new Map<string, number>();

  const starts = new WeakMap<Word, Start<Meaning>>();

  for (const [phrase, meaning] of phrases) {
    const words = wordsOf(phrase);
    const [first] = words;
    if (first === undefined) continue;
    for (const form of [first.stem, soundOfOne(first)]) {
      beginnings.set(form, Math.max(words.length, beginnings.get(form) ?? 0));
    }
    const stems = stemsOf(words);
    if (!byStems.has(stems)) byStems.set(stems, meaning);
    const sound = soundOf(words);
    const others = bySound.get(sound);
    const own = { words, meaning, inBangla: isInBangla(words) };
    if (others === undefined) bySound.set(sound, [own]);
    else others.push(own);
  }

  return {
    spot(words) {
      const spotted: Spotted<Meaning>[] = [];
      let from = 0;
      while (from < words.length) {
        const found = longestAt(words, from);
        if (found !== undefined) spotted.push(found);
        from = found?.to ?? from + 1;
      }
      return spotted;
    },
  };

  function longestAt(words: readonly Word[], from: number): Spotted<Meaning> | undefined {
    const first = words[from];
    if (first === undefined) return undefined;
    const { longest, alone } = startOf(first);
    for (let to = Math.min(words.length, from + longest); to > from + 1; to -= 1) {
      const run = words.slice(from, to);
      const meaning = byStems.get(stemsOf(run)) ?? soundsLike(run)?.meaning;
      if (meaning !== undefined) return { from, to, meaning };
    }
    return alone === undefined ? undefined : { from, to: from + 1, meaning: alone };
  }

  /** Words repeat, and most begin no phrase: what is known of one is looked up once. */
  function startOf(word: Word): Start<Meaning> {
    const before = starts.get(word);
    if (before !== undefined) return before;
    const longest = Math.max(beginnings.get(word.stem) ?? 0, beginnings.get(soundOfOne(word)) ?? 0);
    const alone = longest === 0 ? undefined : (byStems.get(word.stem) ?? soundsLike([word])?.meaning);
    const start = { longest, alone };
    starts.set(word, start);
    return start;
  }

  function soundsLike(run: readonly Word[]): Phrase<Meaning> | undefined {
    const sound = soundOf(run);
    const alike = bySound.get(sound);
    // Nothing but vowels sounds like everything else of that kind.
    if (alike === undefined || sound === '') return undefined;
    const { length } = sound.replace(/[ ~]/g, '');
    const bangla = isInBangla(run);
    return alike.find(({ words, inBangla }) =>
      inBangla === bangla
        ? length >= leastSound && words.every(({ sketch }, at) => sketch === run[at]?.sketch)
        : length >= leastSoundAcrossScripts,
    );
  }
}

const leastSoundAcrossScripts = 5;

/** What a word may be the beginning of: how long the longest such phrase is (0: none), and what it means alone. */
interface Start<Meaning> {
  readonly longest: number;
  readonly alone: Meaning | undefined;
}

interface Phrase<Meaning> {
  readonly words: readonly Word[];
  readonly meaning: Meaning;
  readonly inBangla: boolean;
}

function stemsOf(run: readonly Word[]): string {
  return joined(run, ({ stem }) => stem);
}

function soundOf(run: readonly Word[]): string {
  return joined(run, soundOfOne);
}

/** The term of its key: a text that is made already, where one put together here would be made anew each time. */
function soundOfOne({ terms }: Word): string {
  return terms[1] ?? '';
}

function joined(run: readonly Word[], part: (word: Word) => string): string {
  const [only] = run;
  return run.length === 1 && only !== undefined ? part(only) : run.map(part).join(' ');
}

function isInBangla(run: readonly Word[]): boolean {
  return run.some(({ text }) => isBangla(text));
}
