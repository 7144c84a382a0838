import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Assignee } from '../tickets/ticket.ts';
import type { Clock } from './clock.ts';
import type { Store } from './store.ts';

/** Who may answer, and where they are told. */
export interface Officers {
  /** Telegram user ids, and so the ids of their private chats. */
  ids(): Promise<readonly number[]>;
  /** All officers with the names that they go by, as far as these are known. */
  colleagues(): Promise<readonly Assignee[]>;
  isOfficer(userId: number): Promise<boolean>;
  /** The group where all members are officers. */
  isOfficeChat(chatId: number): Promise<boolean>;
  /** The group has a new id from now on. */
  officeChatMoved(from: number, to: number): Promise<void>;
  /** The Telegram chats where tickets are announced. */
  noticeChats(): Promise<readonly number[]>;
  /** The code that makes the first officer; undefined as soon as there is one. New at each start. */
  claimCode(): Promise<string | undefined>;
  /** @returns whether the code was right and this user is an officer now */
  claim(code: string, user: { readonly id: number; readonly name: string }): Promise<boolean>;
}

// No letters or digits that are mistaken for each other when read aloud.
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

export function createOfficers(options: {
  store: Store;
  clock: Clock;
  /** Named by the operator. */
  named: readonly number[];
  officeChat: number | undefined;
}): Officers {
  const { store, clock, named, officeChat } = options;
  const code = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');

  const all = async () => [
    ...new Set([...named, ...(await store.settings.get()).officers.map(({ id }) => id)]),
  ];

  const currentOfficeChat = async () => {
    const { officeChatMoved: moved } = await store.settings.get();
    return moved !== null && moved.from === officeChat ? moved.to : officeChat;
  };

  return {
    ids: all,
    colleagues: async () => {
      const signedUp = (await store.settings.get()).officers.map(({ id, name }) => [id, name] as const);
      const signedIn = (await store.signIns.all()).map(({ officer, name }) => [officer, name] as const);
      const names = new Map([...signedUp, ...signedIn]);
      return (await all()).map((officer) => ({ officer, name: names.get(officer) ?? String(officer) }));
    },
    isOfficer: async (userId) => (await all()).includes(userId),
    isOfficeChat: async (chatId) => chatId === (await currentOfficeChat()),
    officeChatMoved: async (from, to) => {
      if (from !== (await currentOfficeChat()) || officeChat === undefined) return;
      await store.transaction(async ({ settings }) => {
        settings.put({ ...(await settings.get()), officeChatMoved: { from: officeChat, to } });
      });
    },
    noticeChats: async () => {
      const chat = await currentOfficeChat();
      return chat === undefined ? await all() : [chat];
    },
    claimCode: async () => ((await all()).length === 0 ? code : undefined),
    claim: (given, user) =>
      store.transaction(async ({ settings }) => {
        const now = await settings.get();
        // The same press of the button, come twice.
        if (now.officers.some(({ id }) => id === user.id) && sameSecret(given.trim().toUpperCase(), code))
          return true;
        if (named.length + now.officers.length > 0 || !sameSecret(given.trim().toUpperCase(), code))
          return false;
        settings.put({ ...now, officers: [{ ...user, since: clock.now().toISOString() }] });
        return true;
      }),
  };
}

function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
