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
  const normalised = normalise(excerpt);
  return { excerpt, text: normalised, words: tokens(normalised).slice(0, mostWords).map(wordOf) };
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
  const word = listenTo(token.slice(0, longestWord));
  if (remembered.size >= mostRemembered) remembered.clear();
  if (token.length <= longestWord) remembered.set(token, word);
  return word;
}

function listenTo(token: string): Word {
  const text = inFull(token);
  const bare = stem(text);
  const keys = [...new Set([phoneticKey(text), phoneticKey(bare)])].filter((key) => key.length >= 2);
  const filler = fillers.has(text);
  return {
    text,
    stem: bare,
    keys,
    sketch: soundSketch(text),
    terms: [bare, ...keys.map(soundTerm)],
    pieces: filler ? [] : piecesOf(keys[0] ?? ''),
    filler,
  };
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
