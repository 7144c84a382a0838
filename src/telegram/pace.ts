import type { Transformer } from 'grammy';
import { RateLimiterMemory, RateLimiterQueue } from 'rate-limiter-flexible';
import type { Turns, Urgency } from './turns.ts';

/**
 * Keeps to what Telegram allows (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this):
 * about one message a second in one chat, short bursts allowed; 20 a minute in a group; 30 a second over all. Calls
 * wait their turn, so one chat's burst holds up no other chat.
 * @param turns shared by all that send in the bot's name
 */
export function createPace(turns: Turns, urgency: Urgency): Transformer {
  const inPrivate = queue(5, 5);
  const inGroup = queue(18, 60);

  return async (call, method, payload, signal) => {
    if (
      /^(send(?!ChatAction)|copy|forward|edit|(create|close|reopen)ForumTopic)/.test(method) &&
      'chat_id' in payload
    ) {
      const chat = String(payload.chat_id);
      // Ids of groups, supergroups and channels are negative.
      await (chat.startsWith('-') ? inGroup : inPrivate).removeTokens(1, chat);
      await turns.wait(urgency);
    }
    return call(method, payload, signal);
  };
}

function queue(messages: number, seconds: number): RateLimiterQueue {
  const limiter = new RateLimiterMemory({ points: messages, duration: seconds });
  return new RateLimiterQueue(limiter, { maxQueueSize: 1000 });
}
