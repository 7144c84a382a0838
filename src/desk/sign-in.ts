import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Officers } from './officers.ts';
import type { SignInRecord } from './sign-in-record.ts';
import type { Store } from './store.ts';

/** Who is signed in to the inbox's pages. */
export interface InboxSession {
  /** The officer's Telegram user id. */
  readonly officer: number;
  /** The name that their replies carry. */
  readonly name: string;
  /** A secret of this session that each form repeats, against forged requests. */
  readonly formToken: string;
}

/** How an officer gets into the inbox's pages: a one-time link that the bot sends, then a cookie. */
export interface SignIn {
  /** A fresh one-time secret for the officer's link, good for ten minutes. */
  link(officer: { readonly id: number; readonly name: string }): Promise<string>;
  /** Uses the link's secret up. @returns the secret for the session's cookie, or undefined if the link is used or old */
  redeem(linkSecret: string): Promise<string | undefined>;
  /** Whose cookie this is; undefined if unknown, older than 30 days, or no longer an officer. */
  session(cookieSecret: string): Promise<InboxSession | undefined>;
  end(cookieSecret: string): Promise<void>;
}

const linkMinutes = 10;
const sessionMinutes = 30 * 24 * 60;

export function createSignIn(options: { store: Store; officers: Officers; clock: Clock }): SignIn {
  const { store, officers, clock } = options;

  const record = (is: SignInRecord['is'], of: { officer: number; name: string }, minutes: number) => {
    const secret = randomBytes(24).toString('base64url');
    const until = new Date(clock.now().getTime() + minutes * 60_000).toISOString();
    const formToken = randomBytes(18).toString('base64url');
    return { secret, document: { id: hash(secret), is, ...of, formToken, until } };
  };
  const fresh = ({ until }: SignInRecord) => Date.parse(until) > clock.now().getTime();

  return {
    link: ({ id, name }) =>
      store.transaction(async ({ signIns }) => {
        for (const old of await signIns.all()) if (!fresh(old)) signIns.delete(old.id);
        const { secret, document } = record('link', { officer: id, name }, linkMinutes);
        signIns.put(document);
        return secret;
      }),

    redeem: (linkSecret) =>
      store.transaction(async ({ signIns }) => {
        const link = await signIns.get(hash(linkSecret));
        if (link?.is !== 'link') return undefined;
        signIns.delete(link.id);
        if (!fresh(link)) return undefined;
        const { secret, document } = record(
          'session',
          { officer: link.officer, name: link.name },
          sessionMinutes,
        );
        signIns.put(document);
        return secret;
      }),

    session: async (cookieSecret) => {
      const session = await store.signIns.get(hash(cookieSecret));
      if (session?.is !== 'session' || !fresh(session) || !(await officers.isOfficer(session.officer))) {
        return undefined;
      }
      return { officer: session.officer, name: session.name, formToken: session.formToken };
    },

    end: (cookieSecret) => store.transaction(async ({ signIns }) => signIns.delete(hash(cookieSecret))),
  };
}

const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');
