import { type Backstage, createBackstage, isVisible, type WorldOptions } from './backstage.ts';
import { createForumHands } from './forum/forum-hands.ts';
import { createGroupHands } from './groups/hands.ts';
import { isAdmin } from './groups/standing.ts';
import { createHands } from './hands.ts';
import { createInlineHands } from './inline/hands.ts';
import { createLinkHands } from './links.ts';
import { createPollHands } from './polls.ts';
import { seen } from './seen.ts';
import type { Person, World } from './world.ts';
import { createWriting } from './writing.ts';

/** The World, with what the Bot API stand-in needs of it. */
export interface SandboxWorld extends World {
  readonly backstage: Backstage;
}

/** An empty world with one bot. */
export function createWorld(options: WorldOptions): SandboxWorld {
  const backstage = createBackstage(options);
  const { bot, people, chats, profile, settings, standings } = backstage;
  let nextPersonId = 7_000_000_001;

  function addPerson({ id, ...about }: Omit<Person, 'id'> & { readonly id?: number }): Person {
    const person = { ...about, id: id ?? nextPersonId++ };
    if (people.has(person.id)) throw new Error(`There is somebody with the id ${person.id} already.`);
    people.set(person.id, person);
    backstage.open({ type: 'private', id: person.id, person });
    return person;
  }

  const writing = createWriting(backstage);
  const hands = {
    ...createHands(backstage, writing),
    ...createGroupHands(backstage, writing),
    ...createForumHands(backstage, writing),
  };

  return {
    backstage,
    bot,
    get chats() {
      return [...chats.values()].map(({ chat }) => chat);
    },
    settings,
    chat: (chatId) => chats.get(chatId)?.chat,
    addPerson,
    messages: (chatId) => [...(chats.get(chatId)?.messages.values() ?? [])].filter(isVisible).map(seen),
    listen: backstage.listen,
    ...hands,
    ...createInlineHands(backstage, writing),
    ...createPollHands(backstage, writing),
    ...createLinkHands(backstage, writing, hands),
    file(fileId) {
      const file = backstage.files.byId(fileId);
      if (file === undefined) return undefined;
      return { bytes: file.bytes, ...(file.name !== undefined && { name: file.name }) };
    },
    commands(person, chatId) {
      const stored = chats.get(chatId);
      if (stored === undefined) return [];
      return profile.commands.shownTo(person, stored.chat, isAdmin(standings.of(stored, person)));
    },
  };
}
