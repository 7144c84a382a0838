import type { Word } from './heard.ts';
import type { Line } from './lines.ts';

/**
 * All lines of all documents, word by word, as numbers in flat arrays: each index is made by going through these,
 * and looks at a word once, though it stands in a hundred lines.
 */
export interface Corpus {
  /** How many documents there are. */
  readonly size: number;
  /** Each word once, in the order in which they come. */
  readonly words: readonly Word[];
  /** 1 for words that stand in a line that is no answer. */
  readonly spoken: Uint8Array;
  /** The places of words in `words`; line `n` has those from `starts[n]` up to `starts[n + 1]`. */
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
  /** Of each line: its document, how much a word of it says, and 1 if it is an answer. */
  readonly documents: Int32Array;
  readonly weights: Float32Array;
  readonly answers: Uint8Array;
}

export function createCorpus(documents: readonly (readonly Line[])[]): Corpus {
  let lineCount = 0;
  let tokenCount = 0;
  for (const lines of documents) {
    lineCount += lines.length;
    for (const { words } of lines) tokenCount += words.length;
  }
  const words: Word[] = [];
  const places = new Map<Word, number>();
  const tokens = new Int32Array(tokenCount);
  const starts = new Int32Array(lineCount + 1);
  const owners = new Int32Array(lineCount);
  const weights = new Float32Array(lineCount);
  const answers = new Uint8Array(lineCount);
  let line = 0;
  let at = 0;
  for (let document = 0; document < documents.length; document += 1) {
    for (const { kind, words: own, weight } of documents[document] ?? []) {
      for (const word of own) {
        let place = places.get(word);
        if (place === undefined) {
          place = words.length;
          places.set(word, place);
          words.push(word);
        }
        tokens[at] = place;
        at += 1;
      }
      owners[line] = document;
      weights[line] = weight;
      answers[line] = kind === 'answer' ? 1 : 0;
      line += 1;
      starts[line] = at;
    }
  }
  const spoken = new Uint8Array(words.length);
  for (let nth = 0; nth < lineCount; nth += 1) {
    if (answers[nth] === 1) continue;
    for (let token = starts[nth] ?? 0; token < (starts[nth + 1] ?? 0); token += 1) {
      spoken[tokens[token] ?? 0] = 1;
    }
  }
  return { size: documents.length, words, spoken, tokens, starts, documents: owners, weights, answers };
}

/** Terms, numbered in the order in which they come, and which of them each word of a corpus has. */
export interface Numbering {
  readonly numbers: ReadonlyMap<string, number>;
  /** Word `n` has the terms from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly terms: Int32Array;
}

export function numberTerms(
  words: readonly Word[],
  termsOf: (word: Word, place: number) => readonly string[],
): Numbering {
  const numbers = new Map<string, number>();
  const starts = new Int32Array(words.length + 1);
  const terms: number[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    for (const name of word === undefined ? [] : termsOf(word, place)) {
      let number = numbers.get(name);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(name, number);
      }
      terms.push(number);
    }
    starts[place + 1] = terms.length;
  }
  return { numbers, starts, terms: Int32Array.from(terms) };
}
