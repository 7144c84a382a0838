import { type Backstage, createBackstage, isVisible, type WorldOptions } from './backstage.ts';
import { createHands } from './hands.ts';
import { seen } from './seen.ts';
import type { Chat, Person, World } from './world.ts';

/** The World, with what the Bot API stand-in needs of it. */
export interface SandboxWorld extends World {
  readonly backstage: Backstage;
}

/** An empty world with one bot. */
export function createWorld(options: WorldOptions): SandboxWorld {
  const backstage = createBackstage(options);
  const { bot, people, chats, wire, updates, profile } = backstage;
  let nextPersonId = 7_000_000_001;
  let nextGroupId = 4_000_000_001;
  let nextSupergroupId = 1_002_000_000_001;

  function addPerson({ id, ...about }: Omit<Person, 'id'> & { readonly id?: number }): Person {
    const person = { ...about, id: id ?? nextPersonId++ };
    if (people.has(person.id)) throw new Error(`There is somebody with the id ${person.id} already.`);
    people.set(person.id, person);
    backstage.open({ type: 'private', id: person.id, person }, 'stranger');
    return person;
  }

  function addGroup(title: string, members: readonly Person[], type: 'group' | 'supergroup' = 'group'): Chat {
    const creator = members[0];
    if (creator === undefined) throw new Error('A group needs somebody who makes it.');
    const id = type === 'group' ? -nextGroupId++ : -nextSupergroupId++;
    const stored = backstage.open({ type, id, title, members }, 'member');
    const change = { chat: wire.chat(stored.chat), from: wire.user(creator), date: backstage.seconds() };
    updates.push({
      my_chat_member: {
        ...change,
        old_chat_member: { status: 'left', user: wire.bot() },
        new_chat_member: { status: 'member', user: wire.bot() },
      },
    });
    const arrival = backstage.post(stored, {
      from: { kind: 'person', person: creator },
      content: { is: 'arrival' },
    });
    updates.push({ message: wire.message(arrival) });
    return stored.chat;
  }

  return {
    backstage,
    bot,
    get chats() {
      return [...chats.values()].map(({ chat }) => chat);
    },
    addPerson,
    addGroup,
    messages: (chatId) => [...(chats.get(chatId)?.messages.values() ?? [])].filter(isVisible).map(seen),
    listen: backstage.listen,
    ...createHands(backstage),
    file(fileId) {
      const file = backstage.files.byId(fileId);
      if (file === undefined) return undefined;
      return { bytes: file.bytes, ...(file.name !== undefined && { name: file.name }) };
    },
    commands(person, chatId) {
      const chat = chats.get(chatId)?.chat;
      return chat === undefined ? [] : profile.commands.shownTo(person, chat);
    },
  };
}
