import type { Word } from './heard.ts';
import { createPhraseBook } from './phrase-book.ts';

/**
 * Marks words that the knowledge calls synonyms with the meaning that they share, so that কিনব, kinbo and buy
 * find one another. A synonym of several words ("pen drive") marks its first.
 */
export function createMeanings(
  synonyms: readonly (readonly string[])[],
): (words: readonly Word[]) => readonly Word[] {
  const book = createPhraseBook(
    synonyms.flatMap((group, nth) => group.map((phrase) => [phrase, `=${nth}`] as const)),
    leastSound,
  );
  const marked = new Map<string, Word>();

  return (words) => {
    const spotted = book.spot(words);
    if (spotted.length === 0) return words;
    const now = [...words];
    for (const { from, meaning } of spotted) {
      const word = words[from];
      if (word !== undefined) now[from] = withMeaning(word, meaning);
    }
    return now;
  };

  /** One object for one word of one meaning: indexes know words by it. */
  function withMeaning(word: Word, meaning: string): Word {
    const name = `${meaning} ${word.text}`;
    const known = marked.get(name);
    if (known !== undefined) return known;
    const own = new MarkedWord(word, meaning);
    if (marked.size >= mostMarked) marked.clear();
    marked.set(name, own);
    return own;
  }
}

/** Two consonants sound like too much, থেকে (from) like টেকা (money): such words are known by their spelling alone. */
const leastSound = 3;
const mostMarked = 20_000;

/** A word with its meaning; the rest stays with the word, and is not listened for before it is asked for. */
class MarkedWord implements Word {
  readonly text: string;
  readonly stem: string;
  readonly filler: boolean;
  readonly meaning: string;
  readonly terms: readonly string[];
  readonly #word: Word;

  constructor(word: Word, meaning: string) {
    this.text = word.text;
    this.stem = word.stem;
    this.filler = word.filler;
    this.meaning = meaning;
    this.terms = [...word.terms, meaning];
    this.#word = word;
  }

  get keys(): readonly string[] {
    return this.#word.keys;
  }

  get sketch(): string {
    return this.#word.sketch;
  }

  get pieces(): readonly string[] {
    return this.#word.pieces;
  }
}
