import type { Update } from 'grammy/types';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many messages of one person in so many seconds are taken. An album is one. */
const most = { messages: 12, seconds: 20 };

/** How many albums are remembered to know their parts. */
const rememberedAlbums = 500;

/** Whether somebody writes faster than one can read: `first` is the first message too many in a while. */
export interface Burst {
  check(update: Update): Promise<'fine' | 'first' | 'more'>;
}

export function createBurst(): Burst {
  const limiter = new RateLimiterMemory({ points: most.messages, duration: most.seconds });
  const albums = new Set<string>();

  return {
    async check(update) {
      // Telegram's own word on a poll, from nobody.
      if (update.poll !== undefined) return 'fine';
      const album = update.message?.media_group_id;
      if (album !== undefined) {
        if (albums.has(album)) return 'fine';
        albums.add(album);
        const [oldest] = albums;
        if (albums.size > rememberedAlbums && oldest !== undefined) albums.delete(oldest);
      }
      try {
        await limiter.consume(senderOf(update));
        return 'fine';
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return refused.consumedPoints === most.messages + 1 ? 'first' : 'more';
      }
    },
  };
}

/** Whoever writes as a group or channel has one sender in Telegram with all others who do: there it is the chat. */
function senderOf(update: Update): string {
  const { message = update.edited_message, callback_query, my_chat_member, inline_query } = update;
  const sender = message?.sender_chat ?? (message ?? callback_query ?? my_chat_member ?? inline_query)?.from;
  return String(sender?.id ?? 'other');
}
