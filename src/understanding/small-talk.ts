import type { SmallTalk } from '../knowledge/model.ts';
import type { Word } from './heard.ts';
import { createPhraseBook } from './phrase-book.ts';

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
export function createSmallTalkEar(
  smallTalk: readonly SmallTalk[],
): (words: readonly Word[]) => SmallTalkHeard {
  const book = createPhraseBook(
    smallTalk.flatMap(({ id, phrasings }) => phrasings.map((phrasing) => [phrasing, id] as const)),
  );

  return (words) => {
    const spotted = book.spot(words);
    const spoken = new Set(
      spotted.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
    );
    return {
      topic: spotted.at(-1)?.meaning ?? null,
      whole: spotted.length > 0 && words.every((word, at) => spoken.has(at) || word.filler),
      words: spoken,
      rest: words.filter((_, at) => !spoken.has(at)),
    };
  };
}
