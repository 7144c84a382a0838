import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Assignee } from '../tickets/ticket.ts';
import { deedOf } from './audit/audit-record.ts';
import type { Clock } from './clock.ts';
import { everybody, type Person } from './people/person.ts';
import { may, type Role } from './people/role.ts';
import type { Store } from './store.ts';

/** Who may answer, and where they are told. */
export interface Officers {
  /** Telegram user ids of those whom the operator named. */
  readonly named: readonly number[];
  /** All people of the desk, whatever they may do, with the names that they go by, as far as these are known. */
  people(): Promise<readonly Person[]>;
  /** Undefined for everybody who is nobody at the desk. */
  roleOf(userId: number): Promise<Role | undefined>;
  /** Telegram user ids of those who may answer, and so the ids of their private chats. */
  ids(): Promise<readonly number[]>;
  /** Those who may answer, by name; by id where no name is known. */
  colleagues(): Promise<readonly Assignee[]>;
  /** Whether they may answer. */
  isOfficer(userId: number): Promise<boolean>;
  /** Whether they may not answer, though they are in the office's group: they may only look, or were sent away. */
  isBarred(userId: number): Promise<boolean>;
  /** The group where all members are officers, except for those who are barred. */
  isOfficeChat(chatId: number): Promise<boolean>;
  /** The group has a new id from now on. */
  officeChatMoved(from: number, to: number): Promise<void>;
  /** We may not manage this group's topics. @returns whether nobody was told of it yet */
  topicsRefused(chatId: number): Promise<boolean>;
  /** We may. */
  topicsAllowed(): Promise<void>;
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

  const all = async () => everybody(named, (await store.settings.get()).officers);
  const answering = async () => (await all()).filter(({ role }) => may(role, 'tickets')).map(({ id }) => id);
  const roleOf = async (userId: number) => (await all()).find(({ id }) => id === userId)?.role;
  const isOfficer = async (userId: number) => {
    const role = await roleOf(userId);
    return role !== undefined && may(role, 'tickets');
  };
  const people = async () => {
    const signedIn = new Map(
      (await store.signIns.all()).map(({ officer, name }) => [officer, name] as const),
    );
    return (await all()).map((person) => ({ ...person, name: person.name ?? signedIn.get(person.id) }));
  };

  const currentOfficeChat = async () => {
    const { officeChatMoved: moved } = await store.settings.get();
    return moved !== null && moved.from === officeChat ? moved.to : officeChat;
  };

  return {
    named,
    people,
    roleOf,
    ids: answering,
    colleagues: async () =>
      (await people())
        .filter(({ role }) => may(role, 'tickets'))
        .map(({ id, name }) => ({ officer: id, name: name ?? String(id) })),
    isOfficer,
    isBarred: async (userId) => {
      const { former } = await store.settings.get();
      return former.includes(userId) || ((await roleOf(userId)) !== undefined && !(await isOfficer(userId)));
    },
    isOfficeChat: async (chatId) => chatId === (await currentOfficeChat()),
    officeChatMoved: async (from, to) => {
      if (from !== (await currentOfficeChat()) || officeChat === undefined) return;
      await store.transaction(async ({ settings }) => {
        settings.put({ ...(await settings.get()), officeChatMoved: { from: officeChat, to } });
      });
    },
    topicsRefused: (chatId) =>
      store.transaction(async ({ settings }) => {
        const now = await settings.get();
        if (now.toldOfTopics === chatId) return false;
        settings.put({ ...now, toldOfTopics: chatId });
        return true;
      }),
    topicsAllowed: async () => {
      if ((await store.settings.get()).toldOfTopics === null) return;
      await store.transaction(async ({ settings }) => {
        settings.put({ ...(await settings.get()), toldOfTopics: null });
      });
    },
    noticeChats: async () => {
      const chat = await currentOfficeChat();
      return chat === undefined ? await answering() : [chat];
    },
    claimCode: async () => ((await all()).length === 0 ? code : undefined),
    claim: (given, user) =>
      store.transaction(async ({ settings, audit }) => {
        const now = await settings.get();
        // The same press of the button, come twice.
        if (now.officers.some(({ id }) => id === user.id) && sameSecret(given.trim().toUpperCase(), code))
          return true;
        if (named.length + now.officers.length > 0 || !sameSecret(given.trim().toUpperCase(), code))
          return false;
        const since = clock.now().toISOString();
        settings.put({ ...now, officers: [{ ...user, since, role: 'admin' }], former: [] });
        audit.add(deedOf(clock.now(), { officer: user.id, name: user.name }, 'claimed'));
        return true;
      }),
  };
}

function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
