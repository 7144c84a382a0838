import { inFull } from '../language/chat.ts';
import { fillers } from '../language/fillers.ts';
import { normalise } from '../language/normalise.ts';
import { phoneticKey, soundSketch } from '../language/phonetic.ts';
import { stem } from '../language/stem.ts';
import { tokens } from '../language/tokens.ts';

/** A word as the understanding works with it. */
export interface Word {
  /** Normalised, abbreviations written out. */
  readonly text: string;
  readonly stem: string;
  /** Phonetic keys of the whole word and of its stem, without repeats; empty for other scripts. */
  readonly keys: readonly string[];
  /** How the whole word sounds, with its vowels. */
  readonly sketch: string;
  /** What the index knows the word by: its stem, and its keys behind a sign that no word has. */
  readonly terms: readonly string[];
  /** Three-letter pieces of its first key, with the ends marked; a filler has none. */
  readonly pieces: readonly string[];
  readonly filler: boolean;
  /** What it shares with its synonyms, if it has any; the terms of the index for it, surest first. */
  readonly meanings: readonly string[];
}

/** A text, heard. */
export interface Heard {
  /** As it was written, cut. */
  readonly excerpt: string;
  /** Normalised, in one piece. */
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * How much of a text is listened to, in UTF-16 units: the head of a story and its end, where the question
 * mostly stands. The longest labelled question known has 400. What is cut stays in the ticket; this bounds
 * only the work of understanding (100,000 characters are decided as quickly as 1,200).
 */
const headLength = 800;
const tailLength = 400;
const mostWords = 150;

export function hear(text: string): Heard {
  const excerpt = excerptOf(text);
  return { excerpt, text: normalise(excerpt), words: wordsIn(excerpt) };
}

/** The words of a text that is heard for its words alone: one that the knowledge holds. */
export function wordsOf(text: string): readonly Word[] {
  return wordsIn(excerptOf(text));
}

/**
 * Stretches without a space repeat, as words do: remembering what was heard in them makes the index ready three
 * times sooner. No rule of `normalise` reaches over a space. The bounds keep strangers from filling memory.
 */
const stretches = new Map<string, readonly Word[]>();
const longestStretch = 40;
const mostStretches = 50_000;

function wordsIn(excerpt: string): readonly Word[] {
  const words: Word[] = [];
  for (const stretch of excerpt.split(/[ \n\r\t]+/)) {
    for (const word of wordsInStretch(stretch)) words.push(word);
    if (words.length >= mostWords) break;
  }
  return words.length > mostWords ? words.slice(0, mostWords) : words;
}

function wordsInStretch(stretch: string): readonly Word[] {
  const known = stretches.get(stretch);
  if (known !== undefined) return known;
  const words = tokens(normalise(stretch)).map(wordOf);
  if (stretch.length > longestStretch) return words;
  if (stretches.size >= mostStretches) stretches.clear();
  stretches.set(stretch, words);
  return words;
}

/** Longer "words" are no words; one without a space could be as long as the excerpt. */
const longestWord = 60;
/**
 * Words repeat: remembering how they sound makes the index of 4,000 phrasings ready five times sooner. The
 * bound keeps strangers from filling memory.
 */
const remembered = new Map<string, Word>();
const mostRemembered = 50_000;

export function wordOf(token: string): Word {
  const known = remembered.get(token);
  if (known !== undefined) return known;
  const word = new HeardWord(token.slice(0, longestWord));
  if (remembered.size >= mostRemembered) remembered.clear();
  if (token.length <= longestWord) remembered.set(token, word);
  return word;
}

const noMeanings: readonly string[] = [];

/** What is not asked for is not listened for: most words of answers are only ever known by their stem. */
class HeardWord implements Word {
  readonly text: string;
  readonly stem: string;
  readonly filler: boolean;
  readonly meanings = noMeanings;
  #keys: readonly string[] | undefined;
  #sketch: string | undefined;
  #terms: readonly string[] | undefined;
  #pieces: readonly string[] | undefined;

  constructor(token: string) {
    this.text = inFull(token);
    this.stem = stem(this.text);
    this.filler = fillers.has(this.text);
  }

  get keys(): readonly string[] {
    this.#keys ??= keysOf(this.text, this.stem);
    return this.#keys;
  }

  get sketch(): string {
    this.#sketch ??= soundSketch(this.text);
    return this.#sketch;
  }

  get terms(): readonly string[] {
    this.#terms ??= [this.stem, ...this.keys.map(soundTerm)];
    return this.#terms;
  }

  get pieces(): readonly string[] {
    this.#pieces ??= this.filler ? [] : piecesOf(this.keys[0] ?? '');
    return this.#pieces;
  }
}

function keysOf(text: string, bare: string): string[] {
  const whole = phoneticKey(text);
  const ofStem = bare === text ? whole : phoneticKey(bare);
  return (whole === ofStem ? [whole] : [whole, ofStem]).filter((key) => key.length >= 2);
}

export function soundTerm(key: string): string {
  return `~${key}`;
}

function piecesOf(key: string): string[] {
  if (key === '') return [];
  const marked = `_${key}_`;
  return Array.from({ length: marked.length - 2 }, (_, at) => marked.slice(at, at + 3));
}

function excerptOf(text: string): string {
  if (text.length <= headLength + tailLength) return text;
  return `${text.slice(0, headLength)} ${text.slice(-tailLength)}`;
}
