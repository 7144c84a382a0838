import { isBangla } from '../language/script.ts';
import { hear, type Word } from './heard.ts';

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
 * - within one script, if they sound alike, vowels and all;
 * - across scripts, if their consonants sound alike and are at least five: fewer stand for too many phrases
 *   (`prt` is both "free te" and "pora te").
 */
export function createPhraseBook<Meaning>(
  phrases: Iterable<readonly [phrase: string, meaning: Meaning]>,
): PhraseBook<Meaning> {
  const meanings = new Map<string, Meaning>();
  /** What any phrase begins with, in any form: most words of a text begin none. */
  const beginnings = new Set<string>();
  let longest = 0;

  for (const [phrase, meaning] of phrases) {
    const { words } = hear(phrase);
    if (words.length === 0) continue;
    longest = Math.max(longest, words.length);
    const { stems, sketch, sound, script } = formsOf(words);
    const acrossScripts =
      sound.replaceAll(' ', '').length >= shortestSound ? [`${otherScript[script]} ${sound}`] : [];
    for (const word of words.slice(0, 1)) {
      for (const form of [word.stem, word.sketch, word.keys[0] ?? '']) beginnings.add(form);
    }
    for (const form of [stems, sketch, ...acrossScripts]) {
      if (!meanings.has(form)) meanings.set(form, meaning);
    }
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
    if (
      first === undefined ||
      ![first.stem, first.sketch, first.keys[0] ?? ''].some((form) => beginnings.has(form))
    ) {
      return undefined;
    }
    for (let to = Math.min(words.length, from + longest); to > from; to -= 1) {
      const { stems, sketch, sound, script } = formsOf(words.slice(from, to));
      const meaning = meanings.get(stems) ?? meanings.get(sketch) ?? meanings.get(`${script} ${sound}`);
      if (meaning !== undefined) return { from, to, meaning };
    }
    return undefined;
  }
}

const shortestSound = 5;
const otherScript = { bangla: 'latin', latin: 'bangla' } as const;

interface Forms {
  readonly stems: string;
  readonly sketch: string;
  readonly sound: string;
  readonly script: 'bangla' | 'latin';
}

function formsOf(run: readonly Word[]): Forms {
  return {
    stems: run.map(({ stem }) => stem).join(' '),
    sketch: run.map(({ sketch }) => sketch).join(' '),
    sound: run.map(({ keys }) => keys[0] ?? '').join(' '),
    script: run.some(({ text }) => isBangla(text)) ? 'bangla' : 'latin',
  };
}
