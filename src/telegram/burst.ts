import type { Update } from 'grammy/types';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many messages of one person in so many seconds are taken. An album is one. */
const most = { messages: 12, seconds: 20 };

/** Telegram asks at nearly every letter that somebody types after the bot's name. */
const mostTyped = { queries: 60, seconds: 20 };

/** How many albums are remembered to know their parts. */
const rememberedAlbums = 500;

/** Whether somebody writes faster than one can read: `first` is the first message too many in a while. */
export interface Burst {
  check(update: Update): Promise<'fine' | 'first' | 'more'>;
}

export function createBurst(): Burst {
  const limiter = new RateLimiterMemory({ points: most.messages, duration: most.seconds });
  const typing = new RateLimiterMemory({ points: mostTyped.queries, duration: mostTyped.seconds });
  const albums = new Set<string>();

  return {
    async check(update) {
      // Telegram's own word on a poll, from nobody; and on where the desk stands, or it would be wrong about it for good.
      if (update.poll !== undefined || update.my_chat_member !== undefined) return 'fine';
      const typist = (update.inline_query ?? update.chosen_inline_result)?.from.id;
      if (typist !== undefined) return speedOf(typing, String(typist), mostTyped.queries);
      const album = update.message?.media_group_id;
      if (album !== undefined) {
        if (albums.has(album)) return 'fine';
        albums.add(album);
        const [oldest] = albums;
        if (albums.size > rememberedAlbums && oldest !== undefined) albums.delete(oldest);
      }
      return speedOf(limiter, senderOf(update), most.messages);
    },
  };
}

/** Whoever writes as a group or channel has one sender in Telegram with all others who do: there it is the chat. */
function senderOf(update: Update): string {
  const { message = update.edited_message, callback_query } = update;
  const sender = message?.sender_chat ?? (message ?? callback_query)?.from;
  return String(sender?.id ?? 'other');
}

async function speedOf(limiter: RateLimiterMemory, sender: string, points: number) {
  try {
    await limiter.consume(sender);
    return 'fine';
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return refused.consumedPoints === points + 1 ? 'first' : 'more';
  }
}
