import { deedOf } from '../audit/audit-record.ts';
import type { Parts } from '../parts.ts';
import type { InboxSession } from '../sign-in.ts';
import type { SignInSession } from '../sign-in-record.ts';
import { may } from './role.ts';

/** There is no such session, or it is none of theirs. */
export class NoSuchSession extends Error {
  constructor() {
    super('there is no such session');
    this.name = 'NoSuchSession';
  }
}

type By = Pick<InboxSession, 'officer' | 'name' | 'role'>;

/** Where people are signed in to the inbox's pages. Everybody sees and ends their own; admins, all. */
export interface Sessions {
  /** Those that are alive and theirs to see, last seen first. */
  list(by: By): Promise<readonly SignInSession[]>;
  /** @throws NoSuchSession */
  end(id: string, by: By): Promise<void>;
  /** Ends all of one person's, this very one too, and the links that are not used yet. @throws NoSuchSession */
  endAllOf(officer: number, by: By): Promise<void>;
}

export function createSessions({ store, clock }: Pick<Parts, 'store' | 'clock'>): Sessions {
  const mayEnd = (by: By, officer: number) => by.officer === officer || may(by.role, 'othersSessions');

  return {
    list: async (by) =>
      (await store.signIns.all())
        .filter((one) => one.is === 'session')
        .filter(({ officer, until }) => mayEnd(by, officer) && Date.parse(until) > clock.now().getTime())
        .toSorted((one, other) => (other.seenAt ?? '').localeCompare(one.seenAt ?? '')),

    end: (id, by) =>
      store.transaction(async ({ signIns, audit }) => {
        const session = await signIns.get(id);
        if (session?.is !== 'session' || !mayEnd(by, session.officer)) throw new NoSuchSession();
        signIns.delete(id);
        const of = { is: 'person', id: session.officer, name: session.name, role: null } as const;
        audit.add(deedOf(clock.now(), by, 'session-ended', of));
      }),

    endAllOf: (officer, by) =>
      store.transaction(async ({ signIns, audit }) => {
        if (!mayEnd(by, officer)) throw new NoSuchSession();
        const theirs = (await signIns.all()).filter((one) => one.officer === officer);
        for (const { id } of theirs) signIns.delete(id);
        const name = theirs.at(-1)?.name ?? '';
        const of = { is: 'person', id: officer, name, role: null } as const;
        audit.add(deedOf(clock.now(), by, 'sessions-ended', of));
      }),
  };
}
