/** Terms of a document, each with the weight of the lines that have it. */
export type Bag = ReadonlyMap<string, number>;

/** Documents that have a term, and how much it says for each (0 to 1). */
interface Postings {
  readonly telling: number;
  readonly documents: Int32Array;
  readonly shares: Float64Array;
}

/** An inverted index over one kind of term. */
export interface Field {
  readonly size: number;
  /** How telling a term is: its inverse document frequency; 0 if no document has it. */
  telling(term: string): number;
  /** How telling a term of a single document is. */
  readonly mostTelling: number;
  /** Calls `gain` for each document that has the term, with its share. */
  each(term: string, gain: (document: number, share: number) => void): void;
}

/** BM25's constants: how soon repetition stops counting, and how much long documents are held back. */
export interface Bm25 {
  readonly saturation: number;
  readonly length: number;
}

/** BM25F (Robertson and Zaragoza, 2009): lines' weights are summed before saturation, not after. */
export function createField(bags: readonly Bag[], { saturation, length }: Bm25): Field {
  const size = bags.length;
  const lengths = bags.map((bag) => [...bag.values()].reduce((sum, weight) => sum + weight, 0));
  const meanLength = lengths.reduce((sum, own) => sum + own, 0) / Math.max(1, size);

  const index = new Map<string, Postings>();
  for (const [term, { documents, weights }] of gather(bags)) {
    let frequency = 0;
    const shares = new Float64Array(weights.length);
    weights.forEach((weight, nth) => {
      // A word that stands only in an answer makes its document count by that much.
      frequency += Math.min(1, weight);
      const long = 1 - length + length * ((lengths[documents[nth] ?? 0] ?? 0) / meanLength);
      shares[nth] = weight / (weight + saturation * long);
    });
    index.set(term, {
      telling: inverseFrequency(frequency, size),
      documents: Int32Array.from(documents),
      shares,
    });
  }

  return {
    size,
    mostTelling: inverseFrequency(1, size),
    telling: (term) => index.get(term)?.telling ?? 0,
    each(term, gain) {
      const postings = index.get(term);
      if (postings === undefined) return;
      const { documents, shares } = postings;
      for (let nth = 0; nth < documents.length; nth += 1) gain(documents[nth] ?? 0, shares[nth] ?? 0);
    },
  };
}

interface Gathered {
  readonly documents: number[];
  readonly weights: number[];
}

function gather(bags: readonly Bag[]): ReadonlyMap<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  bags.forEach((bag, document) => {
    for (const [term, weight] of bag) {
      const so = gathered.get(term);
      if (so === undefined) gathered.set(term, { documents: [document], weights: [weight] });
      else {
        so.documents.push(document);
        so.weights.push(weight);
      }
    }
  });
  return gathered;
}

function inverseFrequency(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}
