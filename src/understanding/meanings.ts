import { everydayWords } from '../language/everyday-words.ts';
import type { Word } from './heard.ts';
import { indexPhrases, openPhraseBook, type PhraseIndex } from './phrase-book.ts';

/**
 * Marks words that are called synonyms with the meanings that they share, so that কিনব, kinbo and buy find one
 * another. A synonym of several words ("pen drive") marks its first. A word may have two meanings: what the office
 * means by it, and what everybody does.
 * @param index made from the groups of words that mean the same, as the knowledge has them
 */
export function createMeanings(index: MeaningsIndex): (words: readonly Word[]) => readonly Word[] {
  const books = [index.own, index.everyday].map((phrases) => openPhraseBook(phrases, leastSound));
  const marked = new Map<Word, Map<number, Word>>();

  return (words) => {
    let now: Word[] | undefined;
    books.forEach((book, nth) => {
      for (const { from, meaning } of book.spot(words)) {
        now ??= [...words];
        const word = now[from];
        if (word !== undefined) now[from] = withMeaning(word, nth, meaning);
      }
    });
    return now ?? words;
  };

  /** One object for one word of the same meanings: indexes know words by it. */
  function withMeaning(word: Word, list: number, group: number): Word {
    const place = group * books.length + list;
    const known = marked.get(word)?.get(place);
    if (known !== undefined) return known;
    if (marked.size >= mostMarked) marked.clear();
    const own = new MarkedWord(word, `=${place}`);
    marked.set(word, (marked.get(word) ?? new Map<number, Word>()).set(place, own));
    return own;
  }
}

/** Groups of words and phrases that mean the same, by their numbers. */
export interface MeaningsIndex {
  readonly own: PhraseIndex<number>;
  readonly everyday: PhraseIndex<number>;
}

export function indexMeanings(synonyms: Groups): MeaningsIndex {
  everyday ??= indexGroups(everydayWords);
  return { own: indexGroups(synonyms), everyday };
}

/** Read once, for whatever knowledge: thousands of words take their time. */
let everyday: PhraseIndex<number> | undefined;

function indexGroups(groups: Groups): PhraseIndex<number> {
  return indexPhrases(groups.flatMap((group, nth) => group.map((phrase) => [phrase, nth] as const)));
}

/** Groups of words and phrases that mean the same. */
type Groups = readonly (readonly string[])[];

/** Two consonants sound like too much, থেকে (from) like টেকা (money): such words are known by their spelling alone. */
const leastSound = 3;

const mostMarked = 20_000;

/** A word with one meaning more; the rest stays with the word, and is not listened for before it is asked for. */
class MarkedWord implements Word {
  readonly text: string;
  readonly stem: string;
  readonly filler: boolean;
  readonly meanings: readonly string[];
  readonly terms: readonly string[];
  readonly #word: Word;

  constructor(word: Word, meaning: string) {
    this.text = word.text;
    this.stem = word.stem;
    this.filler = word.filler;
    this.meanings = [...word.meanings, meaning];
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
