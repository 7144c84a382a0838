import { type Api, type Bot, GrammyError, HttpError } from 'grammy';
import type { Clock } from '../desk/clock.ts';
import type { Log } from '../desk/log.ts';
import { allowedUpdates } from './allowed-updates.ts';
import type { DeskContext } from './context.ts';
import { pauseFor } from './pause.ts';

/** Telegram does not know the token. */
export class TokenRefused extends Error {
  constructor(options: ErrorOptions) {
    super(
      'BOT_TOKEN: Telegram refuses this token. Copy it again from @BotFather (/mybots, API Token).',
      options,
    );
    this.name = 'TokenRefused';
  }
}

/** Telegram refuses the webhook's address. */
export class WebhookRefused extends Error {
  constructor(url: string, { description }: GrammyError) {
    super(`PUBLIC_URL: Telegram refuses ${url} as the webhook: ${description}`);
    this.name = 'WebhookRefused';
  }
}

/** How updates come: fetched by us, or brought by Telegram. */
export type Receiving =
  | { readonly mode: 'polling' }
  | { readonly mode: 'webhook'; readonly url: string; readonly secret: string };

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/**
 * Makes itself known to Telegram and says how updates shall come. While Telegram can't be reached it tries on, with
 * growing pauses, until the signal is given.
 * @throws TokenRefused, WebhookRefused
 */
export async function connect(options: {
  bot: Bot<DeskContext>;
  receiving: Receiving;
  clock: Clock;
  log: Log;
  /** Done once Telegram knows us and before it brings updates. */
  first: () => Promise<void>;
  until: AbortSignal;
}): Promise<void> {
  const { bot, receiving, clock, log, first, until } = options;
  let firstDone = false;
  for (let pause = firstPauseMs; !until.aborted; pause = Math.min(pause * 2, longestPauseMs)) {
    try {
      await bot.init();
      if (!firstDone) await first();
      firstDone = true;
      await choose(bot.api, receiving);
      return;
    } catch (error) {
      if (error instanceof GrammyError && [401, 404].includes(error.error_code))
        throw new TokenRefused({ cause: error });
      if (error instanceof GrammyError && receiving.mode === 'webhook' && error.method === 'setWebhook') {
        throw new WebhookRefused(receiving.url, error);
      }
      const passing = error instanceof HttpError || (error instanceof GrammyError && error.error_code >= 429);
      if (!passing) throw error;
      log.warn({ again: `${pause / 1000} s` }, 'Telegram can not be reached; trying on');
      await pauseFor(clock, pause, until);
    }
  }
}

async function choose(api: Api, receiving: Receiving): Promise<void> {
  if (receiving.mode === 'polling') await api.deleteWebhook();
  else {
    await api.setWebhook(receiving.url, { secret_token: receiving.secret, allowed_updates: allowedUpdates });
  }
}
