import type { RawParameters } from './methods/method.ts';
import { tooManyRequests } from './refusal.ts';

/** A bucket refills evenly; `burst` is what it holds. */
interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** As far as Telegram tells (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). */
const rates = {
  private: { perSecond: 1, burst: 5 },
  group: { perSecond: 20 / 60, burst: 20 },
  overall: { perSecond: 30, burst: 30 },
};

export interface Limits {
  /** Counts what a call sends or edits. @throws Refusal 429 if that is too much */
  spend(method: string, parameters: RawParameters): void;
}

export function createLimits(now: () => Date): Limits {
  const buckets = new Map<string, { level: number; at: number }>();

  function draw(name: string, rate: Rate): { readonly rate: Rate; readonly bucket: { level: number } } {
    const at = now().getTime();
    const before = buckets.get(name) ?? { level: rate.burst, at };
    const level = Math.min(rate.burst, before.level + ((at - before.at) / 1000) * rate.perSecond);
    const bucket = { level, at };
    buckets.set(name, bucket);
    return { rate, bucket };
  }

  return {
    spend(method, parameters) {
      if (
        !/^(send(?!ChatAction)|copy|forward|editMessage|(create|edit|close|reopen)ForumTopic)/.test(method)
      ) {
        return;
      }
      const messages = messagesIn(parameters);
      const { chat_id: id } = parameters;
      const chat = String(id);
      const drawn = [
        draw(chat, chat.startsWith('-') ? rates.group : rates.private),
        draw('overall', rates.overall),
      ];
      // An album of more than a burst goes when the bucket is full.
      const wait = Math.max(
        ...drawn.map(({ rate, bucket }) => (Math.min(messages, rate.burst) - bucket.level) / rate.perSecond),
      );
      if (wait > 0) throw tooManyRequests(Math.ceil(wait));
      for (const { bucket } of drawn) bucket.level -= messages;
    },
  };
}

/** Each part of an album counts. */
function messagesIn({ media, message_ids: ids }: RawParameters): number {
  const parts = media ?? ids;
  const list: unknown = typeof parts === 'string' && parts.startsWith('[') ? JSON.parse(parts) : parts;
  return Array.isArray(list) ? list.length : 1;
}
