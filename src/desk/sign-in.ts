import { createHash, randomBytes } from 'node:crypto';
import { type Actor, deedOf } from './audit/audit-record.ts';
import type { Clock } from './clock.ts';
import type { Officers } from './officers.ts';
import { deviceOf } from './people/device.ts';
import { initDataMinutes, type OpenedInTelegram } from './people/mini-app.ts';
import type { Role } from './people/role.ts';
import type { SignInLink } from './sign-in-record.ts';
import type { Changes, Store } from './store.ts';

/** Who is signed in to the inbox's pages. */
export interface InboxSession {
  /** Names it among others; no secret. */
  readonly id: string;
  /** The officer's Telegram user id. */
  readonly officer: number;
  /** The name that their replies carry. */
  readonly name: string;
  /** What they are now, not what they were when they came in. */
  readonly role: Role;
  /** A secret of this session that each form repeats, against forged requests. */
  readonly formToken: string;
}

type Entered = { readonly is: 'in'; readonly secret: string } | { readonly is: 'used' | 'stranger' };

/** How people get into the inbox's pages: a one-time link that the bot sends, or Telegram's word; then a cookie. */
export interface SignIn {
  /** A fresh one-time secret for the officer's link, good for ten minutes. */
  link(officer: { readonly id: number; readonly name: string }): Promise<string>;
  /**
   * Uses the link's secret up. The browser that used it may do so again for a minute: on a slow net people press twice,
   * and the answer to the first press is lost.
   * @param browser a secret that only this browser has; undefined if it keeps none
   * @param userAgent what the browser says it is
   * @returns the secret for the session's cookie, or undefined if the link is used or old
   */
  redeem(linkSecret: string, browser: string | undefined, userAgent?: string): Promise<string | undefined>;
  /**
   * Lets somebody in whom Telegram vouches for. What they showed is used up.
   * @returns the secret for the session's cookie; `used`: it was shown before; `stranger`: nobody of this desk
   */
  enter(opened: OpenedInTelegram, userAgent?: string): Promise<Entered>;
  /** Whose cookie this is; undefined if unknown, older than 30 days, or nobody of this desk any more. */
  session(cookieSecret: string): Promise<InboxSession | undefined>;
  end(cookieSecret: string): Promise<void>;
}

const linkMinutes = 10;
const againMinutes = 1;
const sessionMinutes = 30 * 24 * 60;
/** A page that is asked for sooner after another costs no write. */
const seenEveryMinutes = 10;

export function createSignIn(options: { store: Store; officers: Officers; clock: Clock }): SignIn {
  const { store, officers, clock } = options;

  const isToCome = (instant: string) => Date.parse(instant) > clock.now().getTime();
  const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString();
  const opens = ({ used, until }: SignInLink, by: string | null) =>
    used === null ? isToCome(until) : by !== null && by === used.by && isToCome(used.again);

  const isPast = (instant: string, minutes: number) =>
    clock.now().getTime() - Date.parse(instant) >= minutes * 60_000;
  const see = (id: string) =>
    store.transaction(async ({ signIns }) => {
      const session = await signIns.get(id);
      // It may have ended meanwhile, and stays so.
      if (session?.is === 'session') signIns.put({ ...session, seenAt: inMinutes(0) });
    });

  let lastGuess = 0;
  /** Links that never were come from anybody, and as many as they like: of those, one line a minute is enough. */
  const refuse = ({ audit }: Changes, by: Actor = { officer: null, name: '' }) => {
    const now = clock.now();
    if (by.officer === null && now.getTime() - lastGuess < 60_000) return;
    if (by.officer === null) lastGuess = now.getTime();
    audit.add(deedOf(now, by, 'sign-in-refused'));
  };

  const sweep = async ({ signIns }: Changes) => {
    for (const old of await signIns.all()) if (!isToCome(old.until)) signIns.delete(old.id);
  };

  /** @returns the secret for the cookie */
  const begin = (
    { signIns, audit }: Changes,
    { officer, name }: { readonly officer: number; readonly name: string },
    userAgent: string | undefined,
  ): string => {
    const secret = randomBytes(24).toString('base64url');
    const now = inMinutes(0);
    signIns.put({
      id: hash(secret),
      is: 'session',
      officer,
      name,
      formToken: randomBytes(18).toString('base64url'),
      until: inMinutes(sessionMinutes),
      since: now,
      seenAt: now,
      device: deviceOf(userAgent),
    });
    audit.add(deedOf(clock.now(), { officer, name }, 'signed-in'));
    return secret;
  };

  return {
    link: ({ id: officer, name }) =>
      store.transaction(async (changes) => {
        await sweep(changes);
        const secret = randomBytes(24).toString('base64url');
        const until = inMinutes(linkMinutes);
        changes.signIns.put({ id: hash(secret), is: 'link', officer, name, until, used: null });
        return secret;
      }),

    redeem: (linkSecret, browser, userAgent) =>
      store.transaction(async (changes) => {
        const { signIns } = changes;
        const link = await signIns.get(hash(linkSecret));
        const by = browser === undefined ? null : hash(browser);
        if (link?.is !== 'link' || !opens(link, by) || (await officers.roleOf(link.officer)) === undefined) {
          refuse(changes, link);
          return undefined;
        }

        signIns.put({ ...link, used: link.used ?? { by, again: inMinutes(againMinutes) } });
        return begin(changes, link, userAgent);
      }),

    enter: (opened, userAgent) =>
      store.transaction(async (changes) => {
        const { signIns } = changes;
        await sweep(changes);
        const id = hash(`opened ${opened.proof}`);
        const who = { officer: opened.id, name: opened.name };
        if ((await officers.roleOf(opened.id)) === undefined) {
          refuse(changes);
          return { is: 'stranger' };
        }
        if ((await signIns.get(id)) !== undefined) {
          refuse(changes, who);
          return { is: 'used' };
        }
        // A little longer than it could be shown again.
        const until = new Date(opened.at.getTime() + (initDataMinutes + 1) * 60_000).toISOString();
        signIns.put({ id, is: 'opened', ...who, until });
        return { is: 'in', secret: begin(changes, who, userAgent) };
      }),

    session: async (cookieSecret) => {
      const session = await store.signIns.get(hash(cookieSecret));
      if (session?.is !== 'session' || !isToCome(session.until)) return undefined;
      const { id, officer, name, formToken, seenAt } = session;
      const role = await officers.roleOf(officer);
      if (role === undefined) return undefined;
      if (seenAt === null || isPast(seenAt, seenEveryMinutes)) await see(id);
      return { id, officer, name, role, formToken };
    },

    end: (cookieSecret) =>
      store.transaction(async ({ signIns, audit }) => {
        const session = await signIns.get(hash(cookieSecret));
        if (session?.is !== 'session') return;
        signIns.delete(session.id);
        audit.add(deedOf(clock.now(), session, 'signed-out'));
      }),
  };
}

const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');
