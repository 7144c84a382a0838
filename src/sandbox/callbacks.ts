import { badRequest } from './refusal.ts';
import type { StoredMessage } from './stored.ts';
import type { Person } from './world.ts';

interface Callback {
  /** A number beyond 2^53, as Telegram's are: only a string holds it. */
  readonly id: string;
  readonly person: Person;
  readonly message: StoredMessage;
  readonly data: string;
  readonly at: Date;
}

/** Pressed buttons that wait for the bot's answer. */
export interface Callbacks {
  press(person: Person, message: StoredMessage, data: string): Callback;
  /** @throws Refusal for a second answer, or one that comes too late */
  answer(id: string): Callback;
  readonly unanswered: readonly Callback[];
}

/** Telegram doesn't say how long; in this time an app gives up its spinner. */
const longestWait = 15_000;

export function createCallbacks(now: () => Date): Callbacks {
  const waiting = new Map<string, Callback>();
  let nextId = 4_381_921_605_302_114_817n;

  return {
    press(person, message, data) {
      const callback = { id: String(nextId), person, message, data, at: now() };
      nextId += 7_919n;
      waiting.set(callback.id, callback);
      return callback;
    },
    answer(id) {
      const callback = waiting.get(id);
      if (callback === undefined || now().getTime() - callback.at.getTime() > longestWait) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      waiting.delete(id);
      return callback;
    },
    get unanswered() {
      return [...waiting.values()];
    },
  };
}
