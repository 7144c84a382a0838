import { type Bag, createField } from './field.ts';
import { soundTerm, type Word } from './heard.ts';
import { type Line, lineWeights } from './lines.ts';
import { createSpelling } from './spelling.ts';

/** How well one document fits a question. All figures are 0 to 1. */
export interface Match {
  /** Its place in the list that the ranking was made from. */
  readonly document: number;
  readonly score: number;
  /** Share of the question's telling weight that its words cover. */
  readonly words: number;
  /** The same for pieces of sound. */
  readonly sounds: number;
}

export interface Found {
  /** Best first; documents that share nothing with the question are left out. */
  readonly matches: readonly Match[];
  /** Share of the question's telling weight that lies in words which the knowledge spells so, endings aside. */
  readonly spelled: number;
  /** How many words of the question are no fillers. */
  readonly length: number;
}

/**
 * How the two kinds of evidence are mixed, and how much the ways of hearing a word count.
 *
 * Tried on 109 entries with 3,700 phrasings, a fifth left out at a time (right first): words alone 71 %, with
 * sounds 76 %. Neither gained: the cosine to the nearest single phrasing (75 %), by words or by sounds, and
 * `length`, `filler`, `key`, `shortKey`, `correction` and `unknown` anywhere near these values (within 0.3).
 */
export const rankingWeights = {
  words: 0.7,
  sounds: 0.3,
  /** A word that sounds like the question's; one of two consonants; one within a slip of it. */
  key: 0.8,
  shortKey: 0.45,
  correction: 0.7,
  /** Beside a word of the subject: fillers, words that ask for a column, a greeting before the question. */
  filler: 0.25,
  cue: 0.3,
  greeting: 0.1,
  /** A word that the knowledge lacks, beside its most telling one: it makes the rest less sure. */
  unknown: 0.6,
  /** Saturation 1.2, which is usual, gave 74 %: in thirty phrasings the fifth time still says something. */
  wordField: { saturation: 2.5, length: 0.4 },
  soundField: { saturation: 8, length: 0.4 },
};
export type RankingWeights = typeof rankingWeights;

export interface Ranking {
  /** `factors` scales words by their place in the question: less for a cue, next to nothing for a greeting. */
  find(words: readonly Word[], factors?: (place: number) => number): Found;
  /** Whether the knowledge uses a word of this stem. */
  knows(stem: string): boolean;
}

/** One way to hear a word of the question: a term of the index, and how sure that is. */
interface Reading {
  readonly term: string;
  readonly weight: number;
}

/**
 * Ranks documents (lists of lines) for a question by the telling words that they share, and by three-letter
 * pieces of the words' phonetic keys, which reach over typos, inflection and scripts. A word is heard in
 * several ways (its stem, its sound, a corrected spelling); for each document the surest way counts, once.
 */
export function createRanking(
  documents: readonly (readonly Line[])[],
  weights: RankingWeights = rankingWeights,
): Ranking {
  const wordField = createField(
    documents.map((lines) => bagOf(lines, ({ terms }) => terms)),
    weights.wordField,
  );
  const soundField = createField(
    documents.map((lines) => bagOf(lines, ({ pieces }) => pieces)),
    weights.soundField,
  );
  const stems = stemsOf(documents);
  const corrections = createSpelling(stems);

  return { find, knows: (stem) => stems.has(stem) };

  function find(words: readonly Word[], factors: (place: number) => number = () => 1): Found {
    const byWords = coverByWords(words, factors);
    const bySounds = coverBySounds(words.filter((_, place) => factors(place) >= weights.cue));
    const matches: Match[] = [];
    for (let document = 0; document < documents.length; document += 1) {
      const ofWords = byWords.shares[document] ?? 0;
      const ofSounds = bySounds[document] ?? 0;
      const score = weights.words * ofWords + weights.sounds * ofSounds;
      if (score > 0) matches.push({ document, score, words: ofWords, sounds: ofSounds });
    }
    matches.sort((a, b) => b.score - a.score);
    return { matches, spelled: byWords.spelled, length: words.filter(({ filler }) => !filler).length };
  }

  function coverByWords(words: readonly Word[], factors: (place: number) => number) {
    const shares = new Float64Array(documents.length);
    // Which word a document was last credited for: a surer reading comes first and shuts out the next.
    const credited = new Int32Array(documents.length).fill(-1);
    const seen = new Set<string>();
    let whole = 0;
    let spelled = 0;

    words.forEach((word, place) => {
      if (seen.has(word.stem)) return;
      seen.add(word.stem);
      const factor = factors(place) * (word.filler ? weights.filler : 1);
      const readings = readingsOf(word);
      if (readings.length === 0) {
        whole += factor * weights.unknown * wordField.mostTelling;
        return;
      }
      const worth =
        factor * Math.max(...readings.map(({ term, weight }) => weight * wordField.telling(term)));
      whole += worth;
      if (readings[0]?.term === word.stem) spelled += worth;
      for (const { term, weight } of readings) {
        const gain = factor * weight * wordField.telling(term);
        wordField.each(term, (document, share) => {
          if (credited[document] === place) return;
          credited[document] = place;
          shares[document] = (shares[document] ?? 0) + gain * share;
        });
      }
    });

    if (whole === 0) return { shares, spelled: 0 };
    return { shares: shares.map((share) => share / whole), spelled: spelled / whole };
  }

  function coverBySounds(words: readonly Word[]): Float64Array {
    const shares = new Float64Array(documents.length);
    let whole = 0;
    for (const piece of new Set(words.flatMap(({ pieces }) => pieces))) {
      const telling = soundField.telling(piece);
      whole += telling || weights.unknown * soundField.mostTelling;
      soundField.each(piece, (document, share) => {
        shares[document] = (shares[document] ?? 0) + telling * share;
      });
    }
    return whole === 0 ? shares : shares.map((share) => share / whole);
  }

  /** Surest first. Spelling is looked into only where neither the word nor its sound is known. */
  function readingsOf(word: Word): Reading[] {
    const readings: Reading[] = [
      { term: word.stem, weight: 1 },
      ...word.keys.map((key) => ({
        term: soundTerm(key),
        weight: key.length > 2 ? weights.key : weights.shortKey,
      })),
    ].filter(({ term }) => wordField.telling(term) > 0);
    if (readings.length > 0) return readings;
    return corrections(word.stem).map(({ stem, likeness }) => ({
      term: stem,
      weight: weights.correction * likeness,
    }));
  }
}

/** Terms of lines, each counted once a line, by the line's weight. */
function bagOf(lines: readonly Line[], termsOf: (word: Word) => readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const { words, kind } of lines) {
    const weight = lineWeights[kind];
    const counted = new Set<string>();
    for (const word of words) {
      for (const term of termsOf(word)) {
        if (counted.has(term)) continue;
        counted.add(term);
        bag.set(term, (bag.get(term) ?? 0) + weight);
      }
    }
  }
  return bag;
}

function stemsOf(documents: readonly (readonly Line[])[]): Set<string> {
  const stems = new Set<string>();
  for (const lines of documents) {
    for (const { words } of lines) {
      for (const { stem } of words) stems.add(stem);
    }
  }
  return stems;
}
