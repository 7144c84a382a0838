import type { Config } from './config.ts';
import type { Clock } from './desk/clock.ts';
import type { Mount } from './web/server.ts';

/** The Bot API that the bot talks to, and what comes with it. */
export interface BotApi {
  readonly token: string;
  readonly root: string;
  /** Telegram user ids. */
  readonly officers: readonly number[];
  readonly mounts: readonly Mount[];
  stop(): Promise<void>;
}

/** Telegram's, or in the sandbox one of this process. */
export async function botApiOf(config: Config, clock: Clock): Promise<BotApi> {
  return config.BOT_MODE === 'sandbox' ? play(clock) : realTelegram(config);
}

function realTelegram(config: Exclude<Config, { BOT_MODE: 'sandbox' }>): BotApi {
  const { BOT_TOKEN: token, BOT_API_ROOT: root, OFFICER_IDS: officers } = config;
  return { token, root, officers, mounts: [], stop: async () => {} };
}

/** Higher than any id of an earlier sandbox, whose messages and updates the store remembers: twenty a second. */
const firstIdNow = (clock: Clock): number => Math.floor((clock.now().getTime() - Date.UTC(2026, 0)) / 50);

/** The sandbox, loaded only where it is played. */
async function play(clock: Clock): Promise<BotApi> {
  const { startSandbox } = await import('./sandbox/sandbox.ts');
  const { createSandboxPage } = await import('./sandbox/page/page.ts');
  const { world, citizen, otherCitizen, officer, token, root, stop } = await startSandbox({
    now: clock.now,
    firstId: firstIdNow(clock),
  });
  // As if all had written to the bot before: a reply to a ticket from an earlier start finds its way.
  for (const person of [citizen, otherCitizen, officer]) world.says(person, person.id, '/start');
  const ended = new AbortController();
  const officers = [officer.id];
  const page = createSandboxPage({ world, officers, until: ended.signal });
  return {
    token,
    root,
    officers,
    mounts: [{ at: '/', router: page, endStreams: () => ended.abort() }],
    stop,
  };
}
