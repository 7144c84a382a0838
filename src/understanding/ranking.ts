import { createField } from './field.ts';
import { soundTerm, type Word } from './heard.ts';
import { createLessons } from './lessons.ts';
import type { RankingIndex } from './ranking-index.ts';
import { rankingWeights, richness } from './ranking-weights.ts';
import { createSpelling } from './spelling.ts';

/** How well one document fits a question. */
export interface Match {
  /** Its place in the list that the ranking was made from. */
  readonly document: number;
  /** What documents are ordered by; only differences mean something. */
  readonly score: number;
  /** Share (0 to 1) of the question's telling weight that its words cover. */
  readonly words: number;
  /** The same for pieces of sound. */
  readonly sounds: number;
  /** What was learned about the question's features speaks for it, as log-odds. */
  readonly learned: number;
}

export interface Found {
  /** Best first, at most as many as were asked for; documents that share nothing with the question are left out. */
  readonly matches: readonly Match[];
  /** Share of the question's telling weight that lies in words which the knowledge spells so, endings aside. */
  readonly spelled: number;
  /** How many words of the question are no fillers. */
  readonly length: number;
  /** The score of the last document: what is asked, but has no entry. */
  readonly outside: number;
}

/** What part of the documents to look at: from a place up to, not including, another. */
interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Ranking {
  /** `factors` scales words by their place in the question: less for a cue, next to nothing for a greeting. */
  find(words: readonly Word[], most: number, among: Range, factors?: (place: number) => number): Found;
  /** Whether the knowledge uses a word of this stem. */
  knows(stem: string): boolean;
}

/** One way to hear a word of the question: a term of the index, and how sure that is. */
interface Reading {
  readonly term: string;
  readonly weight: number;
}

/**
 * Ranks documents for a question by three kinds of evidence:
 * - the telling words that they share. A word is heard in several ways (its stem, its sound, its meaning, a
 *   corrected spelling); for each document the surest way counts, once;
 * - three-letter pieces of the words' phonetic keys, which reach over typos, inflection and scripts;
 * - what was learned from the documents' lines.
 */
export function createRanking(index: RankingIndex): Ranking {
  const { size, stems } = index;
  const weights = rankingWeights;
  const wordField = createField(index.words);
  const soundField = createField(index.sounds);
  const lessons = createLessons(index.learned);
  const learnedWeight = weights.learned * richness(index.linesToLearn);
  const corrections = createSpelling(stems);

  return { find, knows: (stem) => stems.has(stem) };

  function find(
    words: readonly Word[],
    most: number,
    { from, to }: Range,
    factors: (place: number) => number = () => 1,
  ): Found {
    const telling = words.filter((_, place) => factors(place) >= weights.cue);
    const byWords = coverByWords(words, factors);
    const bySounds = coverBySounds(telling);
    const byLessons = new Float64Array(size);
    lessons(telling, byLessons);
    const scores = new Float64Array(size);
    for (let document = 0; document < size; document += 1) {
      const shared =
        weights.words * (byWords.shares[document] ?? 0) + weights.sounds * (bySounds[document] ?? 0);
      scores[document] =
        shared > 0 ? shared + learnedWeight * (byLessons[document] ?? 0) : Number.NEGATIVE_INFINITY;
    }
    return {
      matches: best(scores, most, from, to).map((document) => ({
        document,
        score: scores[document] ?? 0,
        words: byWords.shares[document] ?? 0,
        sounds: bySounds[document] ?? 0,
        learned: byLessons[document] ?? 0,
      })),
      spelled: byWords.spelled,
      length: words.filter(({ filler }) => !filler).length,
      outside: scores[size - 1] ?? Number.NEGATIVE_INFINITY,
    };
  }

  function coverByWords(words: readonly Word[], factors: (place: number) => number) {
    const shares = new Float64Array(size);
    // Which word a document was last credited for: a surer reading comes first and shuts out the next.
    const credited = new Int32Array(size).fill(-1);
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
        wordField.addOnce(term, factor * weight * wordField.telling(term), shares, place, credited);
      }
    });
    divide(shares, whole);
    return { shares, spelled: whole === 0 ? 0 : spelled / whole };
  }

  function coverBySounds(words: readonly Word[]): Float64Array {
    const shares = new Float64Array(size);
    let whole = 0;
    for (const piece of new Set(words.flatMap(({ pieces }) => pieces))) {
      const telling = soundField.telling(piece);
      whole += telling || weights.unknown * soundField.mostTelling;
      soundField.add(piece, telling, shares);
    }
    divide(shares, whole);
    return shares;
  }

  /** Surest first. Spelling is looked into only where neither the word nor its sound is known. */
  function readingsOf(word: Word): Reading[] {
    const readings: Reading[] = [
      { term: word.stem, weight: 1 },
      ...word.keys.map((key) => ({
        term: soundTerm(key),
        weight: key.length > 2 ? weights.key : weights.shortKey,
      })),
      ...word.meanings.map((term) => ({ term, weight: weights.meaning })),
    ].filter(({ term }) => wordField.telling(term) > 0);
    if (readings.length > 0) return readings;
    return corrections(word.stem).map(({ stem, likeness }) => ({
      term: stem,
      weight: weights.correction * likeness,
    }));
  }
}

function divide(shares: Float64Array, whole: number): void {
  if (whole === 0) return;
  for (let document = 0; document < shares.length; document += 1) {
    shares[document] = (shares[document] ?? 0) / whole;
  }
}

/** The documents of the highest scores, best first; of equal ones the earlier. Sorting ten thousand takes longer. */
function best(scores: Float64Array, most: number, from: number, to: number): number[] {
  const kept: number[] = [];
  for (let document = from; document < to; document += 1) {
    const score = scores[document] ?? 0;
    if (score === Number.NEGATIVE_INFINITY) continue;
    if (kept.length === most && score <= (scores[kept.at(-1) ?? 0] ?? 0)) continue;
    let place = kept.length;
    while (place > 0 && score > (scores[kept[place - 1] ?? 0] ?? 0)) place -= 1;
    kept.splice(place, 0, document);
    if (kept.length > most) kept.pop();
  }
  return kept;
}
