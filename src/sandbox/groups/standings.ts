import type { ChatMemberUpdated } from 'grammy/types';
import type { StoredChat } from '../stored.ts';
import type { Updates } from '../updates.ts';
import type { Wire } from '../wire.ts';
import type { Person, Who } from '../world.ts';
import { memberOf } from './member.ts';
import { isAdmin, isIn, type Standing } from './standing.ts';

/** Where people and the bot stand in chats, and what the bot is told when that changes. */
export interface Standings {
  of(chat: StoredChat, who: Who): Standing;
  /** @param by who made it so */
  set(chat: StoredChat, who: Who, standing: Standing, by: Who): void;
}

export function createStandings({
  people,
  seconds,
  updates,
  wire,
}: {
  readonly people: ReadonlyMap<number, Person>;
  readonly seconds: () => number;
  readonly updates: Updates;
  readonly wire: Wire;
}): Standings {
  function of({ chat, bot, standings }: StoredChat, who: Who): Standing {
    if (who === 'bot') return bot;
    if (chat.type === 'private') return { is: chat.id === who.id ? 'member' : 'left' };
    return standings.get(who.id) ?? { is: 'left' };
  }

  function set(stored: StoredChat, who: Who, standing: Standing, by: Who): void {
    const before = of(stored, who);
    if (who === 'bot') stored.bot = standing;
    else {
      stored.standings.set(who.id, standing);
      stored.chat = withMembers(stored);
    }
    const rightsMayDiffer = standing.is === 'administrator' || standing.is === 'restricted';
    if (before.is === standing.is && !rightsMayDiffer) return;
    const user = wire.who(who);
    const change: ChatMemberUpdated = {
      chat: wire.chat(stored.chat),
      from: wire.who(by),
      date: seconds(),
      old_chat_member: memberOf(user, before),
      new_chat_member: memberOf(user, standing),
    };
    if (who === 'bot') updates.push({ my_chat_member: change });
    else if (isAdmin(stored.bot)) updates.push({ chat_member: change });
  }

  function withMembers({ chat, standings }: StoredChat): StoredChat['chat'] {
    if (chat.type === 'private') return chat;
    const members = [...standings].flatMap(([id, standing]) =>
      isIn(standing) ? (people.get(id) ?? []) : [],
    );
    return { ...chat, members };
  }

  return { of, set };
}
