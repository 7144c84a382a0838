import type { InlineKeyboardMarkup } from 'grammy/types';
import { badRequest } from '../refusal.ts';
import type { Content, StoredChat, StoredMessage } from '../stored.ts';
import type { InlineAnswer, InlineResult, Person } from '../world.ts';

/** A result of the bot, and the message that it becomes. */
export interface ReadyResult extends InlineResult {
  readonly content: Content;
  readonly keyboard?: InlineKeyboardMarkup;
}

/** What the bot answered, and for how long and for whom Telegram keeps it. */
interface ReadyAnswer extends InlineAnswer {
  readonly results: readonly ReadyResult[];
  readonly cacheSeconds: number;
  readonly isPersonal: boolean;
}

interface Query {
  /** A number beyond 2^53. */
  readonly id: string;
  readonly person: Person;
  readonly chat: StoredChat;
  readonly text: string;
  readonly offset: string;
  readonly at: number;
  readonly answer?: ReadyAnswer;
}

/** What people ask the bot in their message field, and its answers. */
export interface InlineQueries {
  /** With an answer at once, if Telegram has kept one. */
  ask(asked: Pick<Query, 'person' | 'chat' | 'text' | 'offset'>): Query;
  /** @throws Refusal for a second answer, or one that comes too late */
  answer(id: string, answer: ReadyAnswer): Query;
  find(id: string): Query | undefined;
  readonly unanswered: readonly Query[];
  /** Messages that came from here and have buttons, by the id that the bot may edit them with. */
  readonly messages: Map<string, StoredMessage>;
}

/** Telegram doesn't say how long; people have given up typing by then. */
const longestWait = 10_000;

export function createInlineQueries(now: () => Date): InlineQueries {
  const queries = new Map<string, Query>();
  const kept = new Map<string, { readonly answer: ReadyAnswer; readonly until: number }>();
  let nextId = 5_718_332_906_151_220_093n;

  const keyOf = ({ text, offset, chat }: Pick<Query, 'text' | 'offset' | 'chat'>): string =>
    JSON.stringify([text, offset, chat.chat.type]);
  const personalKeyOf = (query: Pick<Query, 'text' | 'offset' | 'chat' | 'person'>): string =>
    `${query.person.id} ${keyOf(query)}`;

  return {
    ask(asked) {
      const at = now().getTime();
      const known = [personalKeyOf(asked), keyOf(asked)]
        .map((key) => kept.get(key))
        .find((entry) => entry !== undefined && entry.until > at);
      const query = {
        ...asked,
        id: String(nextId),
        at,
        ...(known !== undefined && { answer: known.answer }),
      };
      nextId += 7_919n;
      queries.set(query.id, query);
      return query;
    },
    answer(id, answer) {
      const query = queries.get(id);
      const at = now().getTime();
      if (query === undefined || query.answer !== undefined || at - query.at > longestWait) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      const answered = { ...query, answer };
      queries.set(id, answered);
      const key = answer.isPersonal ? personalKeyOf(query) : keyOf(query);
      kept.set(key, { answer, until: at + answer.cacheSeconds * 1000 });
      return answered;
    },
    find: (id) => queries.get(id),
    get unanswered() {
      return [...queries.values()].filter(({ answer }) => answer === undefined);
    },
    messages: new Map(),
  };
}
