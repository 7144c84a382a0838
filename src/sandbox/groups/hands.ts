import type { Backstage } from '../backstage.ts';
import type { Service, StoredChat } from '../stored.ts';
import type { Chat, GroupType, Person, Who, World } from '../world.ts';
import type { Writing } from '../writing.ts';
import { isAdmin, isIn, type Standing, usualRights } from './standing.ts';

type Hands = Pick<
  World,
  | 'openGroup'
  | 'addGroup'
  | 'addsBot'
  | 'removesBot'
  | 'places'
  | 'permits'
  | 'joins'
  | 'leaves'
  | 'upgrades'
  | 'links'
>;

/** What people do in groups and channels, and what the bot is told of it. */
export function createGroupHands(backstage: Backstage, { enter }: Writing): Hands {
  const { chats, standings } = backstage;
  let nextGroupId = 4_000_000_001;
  let nextSupergroupId = 1_002_000_000_001;

  function takeId(type: GroupType): number {
    return type === 'group' ? -nextGroupId++ : -nextSupergroupId++;
  }

  function open(title: string, members: readonly Person[], type: GroupType): StoredChat {
    const [creator] = members;
    if (creator === undefined) throw new Error('A group needs somebody who makes it.');
    const stored = backstage.open(made(type, takeId(type), title, members));
    for (const member of members) {
      stored.standings.set(member.id, { is: member === creator ? 'creator' : 'member' });
    }
    return stored;
  }

  /** The chat, if the person is an administrator. */
  function manage(person: Person, chatId: number): StoredChat {
    const stored = enter(person, chatId);
    if (stored.chat.type === 'private') throw new Error('A private chat is no group.');
    if (!isAdmin(standings.of(stored, person))) {
      throw new Error(`${person.firstName} is no administrator of the chat ${chatId}.`);
    }
    return stored;
  }

  /** Telegram says so in the chat itself; in channels it does not. */
  function announce(stored: StoredChat, person: Person, service: Service): void {
    if (stored.chat.type === 'channel') return;
    const from = { kind: 'person', person } as const;
    backstage.tell(backstage.post(stored, { from, content: { is: 'service', service } }));
  }

  function addBot(person: Person, stored: StoredChat): void {
    if (isIn(stored.bot)) throw new Error('The bot is in the chat already.');
    const isChannel = stored.chat.type === 'channel';
    const standing: Standing = isChannel ? { is: 'administrator', rights: usualRights } : { is: 'member' };
    standings.set(stored, 'bot', standing, person);
    announce(stored, person, { tells: 'joined', who: 'bot' });
  }

  function remove(person: Person, stored: StoredChat, who: Who, to: 'left' | 'kicked'): void {
    if (!isIn(standings.of(stored, who))) throw new Error('Who is not in the chat can not leave it.');
    announce(stored, person, { tells: 'left', who });
    standings.set(stored, who, { is: to }, person);
  }

  function place(person: Person, stored: StoredChat, who: Who, standing: Standing): void {
    const { type } = stored.chat;
    if (!isIn(standing) || !isIn(standings.of(stored, who))) {
      throw new Error('Only who is in the chat has a standing there.');
    }
    if (standing.is === 'restricted' && type !== 'supergroup') {
      throw new Error('Only supergroups restrict their members.');
    }
    if (who === 'bot' && standing.is === 'creator') throw new Error('A bot can not own a chat.');
    if (who === 'bot' && type === 'channel' && standing.is !== 'administrator') {
      throw new Error('In a channel a bot is an administrator or not there.');
    }
    if ('anonymous' in standing && standing.anonymous && type !== 'supergroup') {
      throw new Error('Only administrators of supergroups stay anonymous.');
    }
    standings.set(stored, who, standing, person);
  }

  return {
    openGroup: (title, members, type = 'group') => open(title, members, type).chat,
    addGroup(title, members, type = 'group') {
      const stored = open(title, members, type);
      for (const creator of members.slice(0, 1)) addBot(creator, stored);
      return stored.chat;
    },
    addsBot(person, chatId) {
      const stored = enter(person, chatId);
      if (stored.chat.type === 'private') throw new Error('A private chat is no group.');
      addBot(person, stored.chat.type === 'channel' ? manage(person, chatId) : stored);
    },
    removesBot(person, chatId) {
      const stored = manage(person, chatId);
      remove(person, stored, 'bot', stored.chat.type === 'channel' ? 'left' : 'kicked');
    },
    places: (person, chatId, who, standing) => place(person, manage(person, chatId), who, standing),
    permits(person, chatId, permissions) {
      manage(person, chatId).permissions = permissions;
    },
    joins(person, chatId) {
      const stored = chats.get(chatId);
      if (stored === undefined || stored.chat.type === 'private') {
        throw new Error(`There is no group ${chatId}.`);
      }
      if (isIn(standings.of(stored, person))) throw new Error(`${person.firstName} is in the chat already.`);
      standings.set(stored, person, { is: 'member' }, person);
      announce(stored, person, { tells: 'joined', who: person });
    },
    leaves(person, chatId) {
      const stored = enter(person, chatId);
      if (stored.chat.type === 'private') throw new Error('A private chat is no group.');
      remove(person, stored, person, 'left');
    },
    links(person, channelId, groupId) {
      const channel = manage(person, channelId);
      const group = manage(person, groupId);
      if (channel.chat.type !== 'channel' || group.chat.type !== 'supergroup') {
        throw new Error('A channel is linked to a supergroup.');
      }
      channel.linked = group;
    },
    upgrades(person, chatId) {
      const old = manage(person, chatId);
      if (old.chat.type !== 'group') throw new Error('Only a group becomes a supergroup.');
      const { title, members } = old.chat;
      const next = backstage.open(made('supergroup', takeId('supergroup'), title, members));
      for (const [id, standing] of old.standings) next.standings.set(id, standing);
      next.permissions = old.permissions;
      announce(old, person, { tells: 'migrated-to', chatId: next.chat.id });
      old.migratedTo = next.chat.id;
      if (isIn(old.bot)) standings.set(next, 'bot', old.bot, person);
      announce(next, person, { tells: 'migrated-from', chatId });
      return next.chat;
    },
  };
}

function made(type: GroupType, id: number, title: string, members: readonly Person[]): Chat {
  const group = { id, title, members };
  if (type === 'group' || type === 'channel') return { ...group, type };
  return { ...group, type: 'supergroup', forum: type === 'forum' };
}
