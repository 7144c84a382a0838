import { type Corpus, numberTerms } from './corpus.ts';
import type { Word } from './heard.ts';

/** What a filler says beside another word. Without fillers a hundredth fewer of people's questions were found. */
const fillerWeight = 0.4;

/** Features of texts, none twice in one: those of text `n` lie from `starts[n]` up to `starts[n + 1]`. */
export interface Bags {
  readonly starts: Int32Array;
  readonly features: Int32Array;
  /** What each feature is worth in its text. */
  readonly worth: Float32Array;
}

export interface Features {
  readonly numbers: ReadonlyMap<string, number>;
  readonly bags: Bags;
  /** The document of each text. */
  readonly documents: Int32Array;
}

/** The features of the lines of a corpus that are no answers. */
export function createFeatures(corpus: Corpus): Features {
  const { words, spoken, tokens, starts, documents, answers } = corpus;
  const own = numberTerms(words, (word, place) => (spoken[place] === 1 ? featuresOf(word) : []));
  const lines: number[] = [];
  let most = 0;
  for (let line = 0; line < documents.length; line += 1) {
    if (answers[line] === 1) continue;
    lines.push(line);
    for (let token = starts[line] ?? 0; token < (starts[line + 1] ?? 0); token += 1) {
      const word = tokens[token] ?? 0;
      most += (own.starts[word + 1] ?? 0) - (own.starts[word] ?? 0);
    }
  }
  const bagStarts = new Int32Array(lines.length + 1);
  const features = new Int32Array(most);
  const worth = new Float32Array(most);
  /** For each feature, the text that took it last. */
  const taken = new Int32Array(own.numbers.size).fill(-1);
  let count = 0;
  for (let text = 0; text < lines.length; text += 1) {
    const line = lines[text] ?? 0;
    const lastToken = starts[line + 1] ?? 0;
    for (let token = starts[line] ?? 0; token < lastToken; token += 1) {
      const word = tokens[token] ?? 0;
      const weight = weightOf(words[word]);
      const last = own.starts[word + 1] ?? 0;
      for (let nth = own.starts[word] ?? 0; nth < last; nth += 1) {
        const feature = own.terms[nth] ?? 0;
        if (taken[feature] === text) continue;
        taken[feature] = text;
        features[count] = feature;
        worth[count] = weight;
        count += 1;
      }
    }
    bagStarts[text + 1] = count;
  }
  return {
    numbers: own.numbers,
    bags: { starts: bagStarts, features: features.subarray(0, count), worth },
    documents: Int32Array.from(lines, (line) => documents[line] ?? 0),
  };
}

/** One text, without what is not numbered. */
export function bagOf(words: readonly Word[], numbers: ReadonlyMap<string, number>): Bags {
  const worth = new Map<number, number>();
  for (const word of words) {
    for (const name of featuresOf(word)) {
      const feature = numbers.get(name);
      if (feature !== undefined && !worth.has(feature)) worth.set(feature, weightOf(word));
    }
  }
  return {
    starts: Int32Array.of(0, worth.size),
    features: Int32Array.from(worth.keys()),
    worth: Float32Array.from(worth.values()),
  };
}

/** A filler has no pieces. */
function weightOf(word: Word | undefined): number {
  return word?.filler === true ? fillerWeight : 1;
}

function featuresOf({ stem, meanings, pieces }: Word): readonly string[] {
  return [stem, ...meanings, ...pieces];
}

/** How telling each feature is: the rarer among the texts, the more (inverse document frequency). */
export function tellingOf({ features }: Bags, size: number, texts: number): Float32Array {
  const telling = new Float32Array(size);
  for (let nth = 0; nth < features.length; nth += 1) {
    const feature = features[nth] ?? 0;
    telling[feature] = (telling[feature] ?? 0) + 1;
  }
  for (let feature = 0; feature < size; feature += 1) {
    telling[feature] = Math.log(1 + texts / (telling[feature] ?? 1));
  }
  return telling;
}

/** Weighs a text's features by how telling they are, to a vector of length 1. */
export function toUnit({ starts, features, worth }: Bags, bag: number, telling: Float32Array): void {
  const first = starts[bag] ?? 0;
  const last = starts[bag + 1] ?? 0;
  let square = 0;
  for (let nth = first; nth < last; nth += 1) {
    const own = (worth[nth] ?? 0) * (telling[features[nth] ?? 0] ?? 0);
    worth[nth] = own;
    square += own * own;
  }
  const length = Math.sqrt(square) || 1;
  for (let nth = first; nth < last; nth += 1) worth[nth] = (worth[nth] ?? 0) / length;
}

/** For each feature, the documents that have it: `holders` from `from[feature]` up to `from[feature + 1]`. */
export function holdersOf({ starts, features }: Bags, documents: Int32Array, size: number) {
  const from = new Int32Array(size + 1);
  const last = new Int32Array(size);
  const eachHolder = (see: (feature: number, document: number) => void): void => {
    last.fill(-1);
    for (let text = 0; text < documents.length; text += 1) {
      const document = documents[text] ?? 0;
      const end = starts[text + 1] ?? 0;
      for (let nth = starts[text] ?? 0; nth < end; nth += 1) {
        const feature = features[nth] ?? 0;
        if (last[feature] === document) continue;
        last[feature] = document;
        see(feature, document);
      }
    }
  };
  eachHolder((feature) => {
    from[feature + 1] = (from[feature + 1] ?? 0) + 1;
  });
  for (let feature = 0; feature < size; feature += 1) {
    from[feature + 1] = (from[feature + 1] ?? 0) + (from[feature] ?? 0);
  }
  const holders = new Int32Array(from[size] ?? 0);
  const next = from.slice();
  eachHolder((feature, document) => {
    const place = next[feature] ?? 0;
    holders[place] = document;
    next[feature] = place + 1;
  });
  return { from, holders };
}
