import { type Corpus, numberTerms } from './corpus.ts';
import type { Word } from './heard.ts';

/** An inverted index over one kind of term, as plain data. */
export interface FieldIndex {
  /** Documents. */
  readonly size: number;
  readonly numbers: ReadonlyMap<string, number>;
  /** Term `n` stands in the documents `postings` from `from[n]` up to `from[n + 1]`, with these shares. */
  readonly from: Int32Array;
  readonly postings: Int32Array;
  readonly shares: Float32Array;
  /** Inverse document frequency of each term. */
  readonly inverse: Float64Array;
}

/** What is looked up in such an index. */
export interface Field {
  /** How telling a term is: its inverse document frequency; 0 if no document has it. */
  telling(term: string): number;
  /** How telling a term of a single document is. */
  readonly mostTelling: number;
  /** Adds, for each document that has the term, its share times `gain` to the sums. */
  add(term: string, gain: number, sums: Float64Array): void;
  /** The same, but not for documents that were credited for this `turn` already; those that are now, are noted. */
  addOnce(term: string, gain: number, sums: Float64Array, turn: number, credited: Int32Array): void;
}

/** The terms by which a field knows a word. */
export interface FieldTerms {
  /** In lines that people say. */
  spoken(word: Word): readonly string[];
  /** In answers: the first of those, for every word equally many. */
  written(word: Word): readonly string[];
}

/** BM25's constants: how soon repetition stops counting, and how much long documents are held back. */
export interface Bm25 {
  /** For a document. */
  readonly saturation: (document: number) => number;
  readonly length: number;
}

/**
 * BM25F (Robertson and Zaragoza, 2009): lines' weights are summed before saturation, not after. A term counts
 * once a line. Everything lies in flat arrays: with maps, building took three times as long, half of it the
 * garbage collector's.
 */
export function indexField(corpus: Corpus, terms: FieldTerms, { saturation, length }: Bm25): FieldIndex {
  const { size, tokens, starts, documents, weights, answers, spoken } = corpus;
  const own = numberTerms(corpus.words, (word, place) =>
    spoken[place] === 1 ? terms.spoken(word) : terms.written(word),
  );
  const { numbers } = own;
  const [anyWord] = corpus.words;
  const inAnswers = anyWord === undefined ? 0 : terms.written(anyWord).length;

  // Line by line: the terms of its document, and the weight of the lines that have them.
  let most = 0;
  for (let token = 0; token < tokens.length; token += 1) {
    const word = tokens[token] ?? 0;
    most += (own.starts[word + 1] ?? 0) - (own.starts[word] ?? 0);
  }
  const inDocument = new Int32Array(most);
  const term = new Int32Array(most);
  const weight = new Float32Array(most);
  let count = 0;
  const lengths = new Float64Array(size);
  /** Where a term's sum for a document stands, and the line that added to it last. */
  const at = new Int32Array(numbers.size).fill(-1);
  const lastLine = new Int32Array(numbers.size).fill(-1);
  for (let line = 0; line < documents.length; line += 1) {
    const document = documents[line] ?? 0;
    const worth = weights[line] ?? 0;
    const mostTerms = answers[line] === 1 ? inAnswers : Number.POSITIVE_INFINITY;
    const lastToken = starts[line + 1] ?? 0;
    for (let token = starts[line] ?? 0; token < lastToken; token += 1) {
      const word = tokens[token] ?? 0;
      const first = own.starts[word] ?? 0;
      const last = Math.min(own.starts[word + 1] ?? 0, first + mostTerms);
      for (let nth = first; nth < last; nth += 1) {
        const number = own.terms[nth] ?? 0;
        if (lastLine[number] === line) continue;
        lastLine[number] = line;
        const place = at[number] ?? -1;
        if (place >= 0 && inDocument[place] === document) weight[place] = (weight[place] ?? 0) + worth;
        else {
          at[number] = count;
          inDocument[count] = document;
          term[count] = number;
          weight[count] = worth;
          count += 1;
        }
        lengths[document] = (lengths[document] ?? 0) + worth;
      }
    }
  }
  const meanLength = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, size);

  // The same, term by term.
  const from = new Int32Array(numbers.size + 1);
  for (let nth = 0; nth < count; nth += 1) {
    const after = (term[nth] ?? 0) + 1;
    from[after] = (from[after] ?? 0) + 1;
  }
  for (let number = 0; number < numbers.size; number += 1) {
    from[number + 1] = (from[number + 1] ?? 0) + (from[number] ?? 0);
  }
  const next = from.slice();
  const postings = new Int32Array(count);
  const shares = new Float32Array(count);
  const frequencies = new Float64Array(numbers.size);
  for (let nth = 0; nth < count; nth += 1) {
    const number = term[nth] ?? 0;
    const worth = weight[nth] ?? 0;
    const document = inDocument[nth] ?? 0;
    const place = next[number] ?? 0;
    next[number] = place + 1;
    postings[place] = document;
    const long = 1 - length + length * Math.min(longest, (lengths[document] ?? 0) / meanLength);
    shares[place] = worth / (worth + saturation(document) * long);
    // A word that stands only in an answer makes its document count by that much.
    frequencies[number] = (frequencies[number] ?? 0) + Math.min(1, worth);
  }
  const inverse = frequencies.map((frequency) => inverseFrequency(frequency, size));

  return { size, numbers, from, postings, shares, inverse };
}

export function createField({ size, numbers, from, postings, shares, inverse }: FieldIndex): Field {
  return {
    mostTelling: inverseFrequency(1, size),
    telling(name) {
      const number = numbers.get(name);
      return number === undefined ? 0 : (inverse[number] ?? 0);
    },
    add(name, gain, sums) {
      const number = numbers.get(name);
      if (number === undefined) return;
      const end = from[number + 1] ?? 0;
      for (let nth = from[number] ?? 0; nth < end; nth += 1) {
        const document = postings[nth] ?? 0;
        sums[document] = (sums[document] ?? 0) + gain * (shares[nth] ?? 0);
      }
    },
    addOnce(name, gain, sums, turn, credited) {
      const number = numbers.get(name);
      if (number === undefined) return;
      const end = from[number + 1] ?? 0;
      for (let nth = from[number] ?? 0; nth < end; nth += 1) {
        const document = postings[nth] ?? 0;
        if (credited[document] === turn) continue;
        credited[document] = turn;
        sums[document] = (sums[document] ?? 0) + gain * (shares[nth] ?? 0);
      }
    },
  };
}

/** Times the mean length. What is said in many ways is no longer held back beside what is said in few. */
const longest = 1.5;

function inverseFrequency(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}
