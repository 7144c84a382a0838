import { type Api, type Bot, GrammyError } from 'grammy';
import type { Clock } from '../desk/clock.ts';
import type { Log } from '../desk/log.ts';
import { pauseFor } from '../desk/pause.ts';
import { allowedUpdates } from './allowed-updates.ts';
import type { DeskContext } from './context.ts';
import { faultOf, passingFor } from './fault.ts';

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
 * Asks Telegram who we are and says how updates shall come. While Telegram can't be reached it tries on, with growing
 * pauses, until the signal is given.
 * @throws TokenRefused, WebhookRefused
 */
export async function connect(options: {
  bot: Bot<DeskContext>;
  receiving: Receiving;
  clock: Clock;
  log: Log;
  /** Called once Telegram knows us, and before it is told to bring updates. */
  known: () => void;
  until: AbortSignal;
}): Promise<void> {
  const { bot, receiving, clock, log, known, until } = options;
  for (let pause = firstPauseMs; !until.aborted; pause = Math.min(pause * 2, longestPauseMs)) {
    try {
      if (!bot.isInited()) {
        // Not bot.init(), which tries on for ever by itself and hears no signal.
        bot.botInfo = await bot.api.getMe();
        known();
      }
      await choose(bot.api, receiving);
      return;
    } catch (error) {
      const after = passingFor(error);
      if (after === undefined) throw refusal(error, receiving);
      log.warn(faultOf(error), 'Telegram can not be reached; trying on');
      await pauseFor(clock, Math.max(after, pause), until);
    }
  }
}

function refusal(error: unknown, receiving: Receiving): unknown {
  if (!(error instanceof GrammyError)) return error;
  if ([401, 404].includes(error.error_code)) return new TokenRefused({ cause: error });
  return receiving.mode === 'webhook' && error.method === 'setWebhook'
    ? new WebhookRefused(receiving.url, error)
    : error;
}

async function choose(api: Api, receiving: Receiving): Promise<void> {
  if (receiving.mode === 'polling') await api.deleteWebhook();
  else {
    await api.setWebhook(receiving.url, {
      secret_token: receiving.secret,
      allowed_updates: allowedUpdates,
    });
  }
}
