import { type Bags, bagOf, createFeatures, holdersOf, tellingOf, toUnit } from './bags.ts';
import type { Corpus } from './corpus.ts';
import type { Word } from './heard.ts';

/**
 * How often the lessons are gone through, each time in another order. The weights are the means of what they were
 * after each round but the first: of the last one alone, a single phrasing more or less moved one question in a
 * hundred. Tried on 122 entries with 4,300 phrasings, a fifth left out at a time: three rounds are as good as
 * eight; pairs of words gained 0.2 points and made the index three times as large; keys of whole words gained
 * nothing beside their pieces.
 */
const rounds = 4;
const firstStep = 4;
/** A lesson that the weights know as surely as this is not repeated: that halves the time, and loses nothing. */
const known = 0.9;
/** A lesson corrects documents that it mistakes by at least this much: few, and the others teach only noise. */
const leastMistake = 0.02;
/**
 * Lines times documents: what a round costs. Beyond this learning takes seconds, and the ranking does without; a
 * knowledge of 122 entries has 0.7 million.
 */
const mostWork = 3_000_000;

/** What was learned, as plain data. */
export interface Learned {
  readonly numbers: ReadonlyMap<string, number>;
  readonly telling: Float32Array;
  /** Feature `n` has weights for the documents `holders` from `from[n]` up to `from[n + 1]`. */
  readonly from: Int32Array;
  readonly holders: Int32Array;
  readonly weights: Float32Array;
}

/** Adds to each document's sum how much the words speak for it. */
export type Lessons = (words: readonly Word[], sums: Float64Array) => void;

/**
 * Learns from the lines of each document which features (stems, meanings, pieces of sound) tell it from the
 * others: multinomial logistic regression by stochastic gradient descent, over TF-IDF vectors of length 1.
 * Only features that a document has get a weight for it, so a lesson costs what a search costs. The order of the
 * lessons is fixed: the same knowledge gives the same weights. All lies in flat arrays, and loops count: in code
 * that runs once, iterators and small objects took more time than learning.
 */
export function learn(corpus: Corpus): Learned | null {
  const { size, answers } = corpus;
  const spoken = answers.reduce((sum, answer) => sum + 1 - answer, 0);
  if (spoken * size > mostWork) return null;
  const { numbers, bags, documents: rights } = createFeatures(corpus);
  const telling = tellingOf(bags, numbers.size, rights.length);
  for (let lesson = 0; lesson < rights.length; lesson += 1) toUnit(bags, lesson, telling);
  const { from, holders } = holdersOf(bags, rights, numbers.size);
  const weights = new Float32Array(holders.length);
  const learned: Learned = { numbers, telling, from, holders, weights };
  const placeOf = placesByDocument(from, holders, size);

  const sums = new Float64Array(size);
  const means = new Float64Array(weights.length);
  const done = new Uint8Array(rights.length);
  for (let round = 0; round < rounds; round += 1) {
    const step = firstStep / (1 + round / 2);
    const order = inMixedOrder(rights.length, round);
    for (let nth = 0; nth < order.length; nth += 1) {
      const lesson = order[nth] ?? 0;
      if (done[lesson] === 1) continue;
      sums.fill(0);
      score(learned, bags, lesson, sums);
      toLikelihoods(sums);
      const right = rights[lesson] ?? 0;
      if ((sums[right] ?? 0) < known) correct(lesson, right, sums, step);
      else done[lesson] = 1;
    }
    if (round > 0) addTo(means, weights);
  }
  weights.set(means.map((sum) => sum / (rounds - 1)));

  return learned;

  /** A step uphill: the right document gains what it lacks, the mistaken ones lose what they have. */
  function correct(lesson: number, right: number, likelihoods: Float64Array, step: number): void {
    const { starts, features, worth } = bags;
    const first = starts[lesson] ?? 0;
    const last = starts[lesson + 1] ?? 0;
    for (let document = 0; document < likelihoods.length; document += 1) {
      const likely = likelihoods[document] ?? 0;
      if (document !== right && likely < leastMistake) continue;
      const gain = step * (document === right ? 1 - likely : -likely);
      for (let nth = first; nth < last; nth += 1) {
        const place = placeOf[(features[nth] ?? 0) * size + document] ?? -1;
        if (place >= 0) weights[place] = (weights[place] ?? 0) + gain * (worth[nth] ?? 0);
      }
    }
  }
}

/** Speaks from what was learned; says nothing if nothing was. */
export function createLessons(learned: Learned | null): Lessons {
  if (learned === null) return () => {};
  return (words, into) => {
    const bag = bagOf(words, learned.numbers);
    toUnit(bag, 0, learned.telling);
    score(learned, bag, 0, into);
  };
}

function score(
  { from, holders, weights }: Learned,
  { starts, features, worth }: Bags,
  bag: number,
  into: Float64Array,
): void {
  const last = starts[bag + 1] ?? 0;
  for (let nth = starts[bag] ?? 0; nth < last; nth += 1) {
    const feature = features[nth] ?? 0;
    const own = worth[nth] ?? 0;
    const end = from[feature + 1] ?? 0;
    for (let place = from[feature] ?? 0; place < end; place += 1) {
      const document = holders[place] ?? 0;
      into[document] = (into[document] ?? 0) + own * (weights[place] ?? 0);
    }
  }
}

function addTo(sums: Float64Array, values: Float32Array): void {
  for (let place = 0; place < sums.length; place += 1) {
    sums[place] = (sums[place] ?? 0) + (values[place] ?? 0);
  }
}

/** Where a feature's weight for a document stands, at `feature * size + document`; -1 if it has none. */
function placesByDocument(from: Int32Array, holders: Int32Array, size: number): Int32Array {
  const places = new Int32Array((from.length - 1) * size).fill(-1);
  for (let feature = 0; feature + 1 < from.length; feature += 1) {
    const end = from[feature + 1] ?? 0;
    for (let place = from[feature] ?? 0; place < end; place += 1) {
      places[feature * size + (holders[place] ?? 0)] = place;
    }
  }
  return places;
}

/** From scores to likelihoods (softmax), in place. */
function toLikelihoods(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let document = 0; document < scores.length; document += 1) {
    most = Math.max(most, scores[document] ?? 0);
  }
  let sum = 0;
  for (let document = 0; document < scores.length; document += 1) {
    const odds = Math.exp((scores[document] ?? 0) - most);
    scores[document] = odds;
    sum += odds;
  }
  for (let document = 0; document < scores.length; document += 1) {
    scores[document] = (scores[document] ?? 0) / sum;
  }
}

/** 0 to `size` - 1, mixed, in the same way each time: a linear congruential generator with a small modulus. */
function inMixedOrder(size: number, seed: number): Int32Array {
  const order = new Int32Array(size);
  for (let at = 0; at < size; at += 1) order[at] = at;
  let state = seed + 1;
  for (let at = size - 1; at > 0; at -= 1) {
    state = (state * 8121 + 28_411) % 134_456;
    const other = state % (at + 1);
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}
