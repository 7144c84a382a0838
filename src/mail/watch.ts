import { type FetchMessageObject, ImapFlow } from 'imapflow';
import type { Clock } from '../desk/clock.ts';
import type { Log } from '../desk/log.ts';
import { pauseFor } from '../desk/pause.ts';
import type { MailboxServer } from './mail-url.ts';

/** Watches a mailbox, from its start to its stop. */
export interface Watch {
  start(): void;
  /** Takes nothing new, and waits for what is being taken. */
  stop(): Promise<void>;
}

/** An open mailbox. All messages are named by UID. */
export interface OpenMailbox {
  /** With another validity the UIDs of before mean nothing. */
  readonly validity: string;
  /** UIDs of messages with this in their `From`, upwards. */
  find(from: string, since: { readonly uid: number } | { readonly day: Date }): Promise<readonly number[]>;
  /** Its size in bytes, and the source from its beginning up to so many bytes; undefined if it is gone. */
  peek(uid: number, bytes: number): Promise<{ readonly size: number; readonly source: Buffer } | undefined>;
  markSeen(uid: number): Promise<void>;
}

const patienceMs = 60_000;
/** Routers forget a connection on which nothing is said for long; so does many a server (RFC 2177 allows 29 minutes). */
const longestIdleMs = 4 * 60_000;
const firstPauseMs = 1_000;
const longestPauseMs = 5 * 60_000;

/**
 * Opens the inbox and calls `look` at once and whenever something new is there. A connection that breaks is made anew,
 * after pauses that double from a second up to five minutes.
 * @param ca the certificate that signed the server's, should it be none that Node.js knows
 */
export function createWatch(options: {
  readonly server: MailboxServer;
  readonly look: (mailbox: OpenMailbox) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
  readonly ca?: string | undefined;
}): Watch {
  const { server, look, clock, log, ca } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let running: Promise<void> = Promise.resolve();

  const session = async (went: () => void): Promise<void> => {
    const client = clientFor(server, ca);
    let news = true;
    let wake = () => {};
    const close = () => client.close();
    client.on('exists', () => {
      news = true;
      wake();
    });
    client.on('close', () => wake());
    // It closes as well, and the next command fails.
    client.on('error', () => {});
    signal.addEventListener('abort', close);
    try {
      await client.connect();
      const { uidValidity } = await client.mailboxOpen('INBOX');
      while (!signal.aborted) {
        if (news) {
          news = false;
          await look(openMailbox(client, String(uidValidity)));
          went();
          continue;
        }
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const idle = client.idle();
        // Once woken nobody waits for its end.
        idle.catch(() => {});
        if ((await Promise.race([woken, idle])) === false || !client.usable) throw new ConnectionLost();
      }
    } finally {
      signal.removeEventListener('abort', close);
      client.close();
    }
  };

  const run = async (): Promise<void> => {
    let pause = firstPauseMs;
    while (!signal.aborted) {
      try {
        await session(() => {
          pause = firstPauseMs;
        });
      } catch (error) {
        if (signal.aborted) return;
        log.warn({ why: faultOf(error), againInMs: pause }, 'the mailbox is not open');
        await pauseFor(clock, pause, signal);
        pause = Math.min(pause * 2, longestPauseMs);
      }
    }
  };

  return {
    start() {
      running = run();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

function clientFor({ host, port, tls, login }: MailboxServer, ca: string | undefined): ImapFlow {
  return new ImapFlow({
    host,
    port,
    secure: tls === 'implicit',
    doSTARTTLS: tls === 'upgraded',
    ...(login === null ? {} : { auth: { user: login.user, pass: login.password } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: longestIdleMs,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: 2 * longestIdleMs,
  });
}

function openMailbox(client: ImapFlow, validity: string): OpenMailbox {
  return {
    validity,
    async find(from, since) {
      const range = 'uid' in since ? { uid: `${since.uid}:*` } : { since: since.day };
      const found = await client.search({ from, ...range }, { uid: true });
      if (!Array.isArray(found)) throw new ConnectionLost();
      // `*` is the last message, even if it lies below the first of the range (RFC 9051, 9).
      const first = 'uid' in since ? since.uid : 0;
      return found.filter((uid) => uid >= first).toSorted((a, b) => a - b);
    },
    async peek(uid, bytes) {
      const query = { size: true, source: { start: 0, maxLength: bytes } };
      const message: FetchMessageObject | false = await client.fetchOne(String(uid), query, { uid: true });
      if (message === false || message.source === undefined || message.size === undefined) return undefined;
      return { size: message.size, source: message.source };
    },
    async markSeen(uid) {
      await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    },
  };
}

/** By code alone: what a server says may carry addresses. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('authenticationFailed' in error && error.authenticationFailed) return 'name or password refused';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
