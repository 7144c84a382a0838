import type { Update, WebhookInfo } from 'grammy/types';
import type { Updates } from './updates.ts';

interface WebhookTarget {
  readonly url: string;
  readonly secret: string | undefined;
  readonly maxConnections: number;
}

export interface Webhook {
  /** Begins to deliver there; undefined stops it. */
  set(target: WebhookTarget | undefined): void;
  readonly target: WebhookTarget | undefined;
  info(): WebhookInfo;
}

interface Options {
  readonly updates: Updates;
  readonly now: () => Date;
  /** Milliseconds until the next try, after the given number of failed ones. */
  readonly pause: (failures: number) => number;
  /** A method that the bot's server put into its response; nobody learns what comes of it. */
  readonly call: (body: unknown) => void;
}

/** Telegram hangs up on a server that takes longer, in milliseconds. */
const longestResponse = 60_000;

/** At once, then after 2, 4, 8… seconds, at most a minute. */
export const telegramsPause = (failures: number): number =>
  failures === 1 ? 0 : Math.min(2 ** (failures - 1) * 1000, 60_000);

/**
 * Posts updates to the bot's server, retried until a 2xx. Those of one chat go one after the other; different
 * chats at the same time.
 */
export function createWebhook({ updates, now, pause, call }: Options): Webhook {
  let target: WebhookTarget | undefined;
  let stop = new AbortController();
  let lastError: { readonly date: number; readonly message: string } | undefined;
  const busy = new Map<number, Update>();

  function pump(): void {
    if (target === undefined) return;
    for (const update of updates.pending) {
      if (busy.size >= target.maxConnections) return;
      const chat = chatOf(update);
      if (busy.has(chat)) continue;
      busy.set(chat, update);
      void carry(update, target, stop.signal).finally(() => {
        if (busy.get(chat) === update) busy.delete(chat);
        pump();
      });
    }
  }

  /** Ends when the update is taken, or the webhook is taken away. */
  async function carry(update: Update, to: WebhookTarget, stopped: AbortSignal): Promise<void> {
    for (let failures = 0; !stopped.aborted; ) {
      const failure = await post(update, to, stopped);
      if (stopped.aborted) return;
      if (failure === undefined) {
        updates.confirm(update.update_id);
        return;
      }
      lastError = { date: Math.floor(now().getTime() / 1000), message: failure };
      failures++;
      await sleep(pause(failures), stopped);
    }
  }

  async function post(
    update: Update,
    { url, secret }: WebhookTarget,
    stopped: AbortSignal,
  ): Promise<string | undefined> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(update),
        redirect: 'manual',
        signal: AbortSignal.any([stopped, AbortSignal.timeout(longestResponse)]),
      });
      const body = await response.text();
      if (!response.ok) {
        return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      }
      if (response.headers.get('content-type')?.startsWith('application/json')) callBack(body);
      return undefined;
    } catch (error) {
      return error instanceof Error && error.name === 'TimeoutError'
        ? 'Read timeout expired'
        : 'Connection refused';
    }
  }

  function callBack(body: string): void {
    try {
      call(JSON.parse(body));
    } catch {
      // Telegram heeds no body that it can't read.
    }
  }

  updates.listen(pump);
  return {
    set(next) {
      stop.abort();
      stop = new AbortController();
      busy.clear();
      lastError = undefined;
      target = next;
      pump();
    },
    get target() {
      return target;
    },
    info: () => ({
      url: target?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending.length,
      ...(lastError !== undefined && {
        last_error_date: lastError.date,
        last_error_message: lastError.message,
      }),
      ...(target !== undefined && { max_connections: target.maxConnections, ip_address: '127.0.0.1' }),
      ...(updates.wanted !== undefined && { allowed_updates: [...updates.wanted] }),
    }),
  };
}

function chatOf(update: Update): number {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  return message?.chat.id ?? update.my_chat_member?.chat.id ?? 0;
}

function sleep(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds);
    stopped.addEventListener('abort', end, { once: true });
    function end(): void {
      clearTimeout(timer);
      stopped.removeEventListener('abort', end);
      resolve();
    }
  });
}
