import type { SmallTalk } from '../knowledge/model.ts';
import type { Word } from './heard.ts';
import { indexPhrases, openPhraseBook, type PhraseIndex, type Spotted } from './phrase-book.ts';

/** Small talk in a text: which, and which words are it. */
export interface SmallTalkHeard {
  /** The last topic spoken of: after "hello, thank you" one is thanked. Null if there is none. */
  readonly topic: string | null;
  /** Nothing but small talk and fillers was said. */
  readonly whole: boolean;
  /** Places of its words in the text. */
  readonly words: ReadonlySet<number>;
  /** What is left without them. */
  readonly rest: readonly Word[];
}

/** Hears greetings, thanks and the like, in front of a question too. */
export function createSmallTalkEar(index: SmallTalkIndex): (words: readonly Word[]) => SmallTalkHeard {
  const anywhere = openPhraseBook(index.anywhere);
  const withAlone = openPhraseBook(index.withAlone);

  return (words) => {
    const everything = withAlone.spot(words);
    const covered = placesOf(everything);
    const whole = everything.length > 0 && words.every((word, at) => covered.has(at) || word.filler);
    const spotted = whole ? everything : anywhere.spot(words);
    const spoken = whole ? covered : placesOf(spotted);
    return {
      topic: spotted.at(-1)?.meaning ?? null,
      whole,
      words: spoken,
      rest: words.filter((_, at) => !spoken.has(at)),
    };
  };
}

/** What is small talk in front of a question too, and what besides is it where nothing else was said. */
export interface SmallTalkIndex {
  readonly anywhere: PhraseIndex<string>;
  readonly withAlone: PhraseIndex<string>;
}

export function indexSmallTalk(smallTalk: readonly SmallTalk[]): SmallTalkIndex {
  const pairs = (phrasingsOf: (talk: SmallTalk) => readonly string[]) =>
    smallTalk.flatMap((talk) => phrasingsOf(talk).map((phrasing) => [phrasing, talk.id] as const));
  return {
    anywhere: indexPhrases(pairs(({ phrasings }) => phrasings)),
    withAlone: indexPhrases(pairs(({ phrasings, alone }) => [...phrasings, ...alone])),
  };
}

function placesOf(spotted: readonly Spotted<string>[]): Set<number> {
  return new Set(spotted.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
}
