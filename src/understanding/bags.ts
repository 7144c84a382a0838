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

/** Numbers the features of words in the order in which they come. */
export function createNames() {
  const numbers = new Map<string, number>();
  const ofWord = new Map<Word, readonly number[]>();

  return {
    size: () => numbers.size,
    bagsOf(texts: readonly (readonly Word[])[]): Bags {
      return gather(texts, (word) => {
        const before = ofWord.get(word);
        if (before !== undefined) return before;
        const own = namesOf(word).map((name) => {
          const number = numbers.get(name) ?? numbers.size;
          numbers.set(name, number);
          return number;
        });
        ofWord.set(word, own);
        return own;
      });
    },
    /** One text, without what no lesson had. */
    knownIn: (words: readonly Word[]): Bags =>
      gather([words], (word) => namesOf(word).flatMap((name) => numbers.get(name) ?? [])),
  };
}

function gather(texts: readonly (readonly Word[])[], numbersOf: (word: Word) => readonly number[]): Bags {
  const numbered: (readonly number[])[] = [];
  let most = 0;
  let highest = -1;
  for (const words of texts) {
    for (const word of words) {
      const own = numbersOf(word);
      numbered.push(own);
      most += own.length;
      for (const number of own) highest = Math.max(highest, number);
    }
  }
  const starts = new Int32Array(texts.length + 1);
  const features = new Int32Array(most);
  const worth = new Float32Array(most);
  /** For each feature, the text that took it last. */
  const taken = new Int32Array(highest + 1).fill(-1);
  let count = 0;
  let at = 0;
  for (let text = 0; text < texts.length; text += 1) {
    for (const word of texts[text] ?? []) {
      // A filler has no pieces.
      const weight = word.filler ? fillerWeight : 1;
      for (const feature of numbered[at] ?? []) {
        if (taken[feature] === text) continue;
        taken[feature] = text;
        features[count] = feature;
        worth[count] = weight;
        count += 1;
      }
      at += 1;
    }
    starts[text + 1] = count;
  }
  return { starts, features: features.subarray(0, count), worth };
}

function namesOf({ stem, meaning, pieces }: Word): readonly string[] {
  return meaning === null ? [stem, ...pieces] : [stem, meaning, ...pieces];
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
