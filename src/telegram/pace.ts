import type { Transformer } from 'grammy';
import { realTicker, type Ticker } from './ticker.ts';
import type { Turns, Urgency } from './turns.ts';

/** What one chat takes: so many at once, and then one after each interval. */
interface Rate {
  readonly burst: number;
  readonly intervalMs: number;
}

/** A little slower than a message a second: what is sent evenly does not arrive evenly. */
const inPrivate: Rate = { burst: 5, intervalMs: 1_050 };
/** In no minute more than 20. */
const inGroup: Rate = { burst: 10, intervalMs: 6_000 };

/** Chats that are remembered before those are dropped that could take a whole burst again. */
const mostChats = 5_000;

/**
 * Keeps to what Telegram allows (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this):
 * about one message a second in one chat, short bursts allowed; 20 a minute in a group; 30 a second over all. Calls
 * wait their turn, so one chat's burst holds up no other chat. Each part of an album counts.
 * @param turns shared by all that send in the bot's name
 * @returns for each urgency what to give to grammY; all of them count the same messages
 */
export function createPace(
  turns: Turns,
  { now, after }: Ticker = realTicker,
): (urgency: Urgency) => Transformer {
  /** When each chat could take a whole burst: the generic cell rate algorithm (ITU-T I.371), chat by chat. */
  const rested = new Map<string, number>();

  const wait = async (chat: string, messages: number): Promise<void> => {
    // Ids of groups, supergroups and channels are negative.
    const { burst, intervalMs } = chat.startsWith('-') ? inGroup : inPrivate;
    if (rested.size > mostChats) for (const [other, at] of rested) if (at <= now()) rested.delete(other);
    const before = rested.get(chat) ?? Number.NEGATIVE_INFINITY;
    // An album of more than a burst goes when the chat has rested.
    const goes = Math.max(now(), before - (burst - Math.min(messages, burst)) * intervalMs);
    rested.set(chat, Math.max(before, goes) + messages * intervalMs);
    const milliseconds = Math.ceil(goes - now());
    if (milliseconds > 0) await new Promise<void>((resolve) => after(milliseconds, resolve));
  };

  return (urgency) => async (call, method, payload, signal) => {
    if (
      /^(send(?!ChatAction)|copy|forward|edit|(create|close|reopen)ForumTopic)/.test(method) &&
      'chat_id' in payload
    ) {
      const { media } = { media: undefined, ...payload };
      await wait(String(payload.chat_id), Array.isArray(media) ? media.length : 1);
      await turns.wait(urgency);
    }
    return call(method, payload, signal);
  };
}
