import type { ChatMember } from 'grammy/types';
import type { Backstage } from '../backstage.ts';
import { memberOf } from '../groups/member.ts';
import { isAdmin } from '../groups/standing.ts';
import { badRequest } from '../refusal.ts';
import type { StoredChat } from '../stored.ts';
import type { Who } from '../world.ts';
import { type Methods, method } from './method.ts';
import { chatId, flag, integer } from './parameters.ts';
import { reachChat } from './reach.ts';

/** Who is in a chat, and leaving it. */
export function memberMethods(backstage: Backstage): Methods {
  const { bot, people, standings, wire } = backstage;

  function member(stored: StoredChat, who: Who): ChatMember {
    return memberOf(wire.who(who), standings.of(stored, who));
  }

  function whoIs(userId: number): Who {
    const who = userId === bot.id ? 'bot' : people.get(userId);
    if (who === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
    return who;
  }

  return {
    getChatMember: method({ chat_id: chatId, user_id: integer }, ({ chat_id, user_id }) =>
      member(reachChat(backstage, chat_id), whoIs(user_id)),
    ),
    getChatAdministrators: method({ chat_id: chatId, return_bots: flag.optional() }, ({ chat_id }) => {
      const stored = reachChat(backstage, chat_id);
      if (stored.chat.type === 'private') {
        throw badRequest('there are no administrators in the private chat');
      }
      const everybody: readonly Who[] = [...stored.chat.members, 'bot'];
      return everybody.filter((who) => isAdmin(standings.of(stored, who))).map((who) => member(stored, who));
    }),
    getChatMemberCount: method({ chat_id: chatId }, ({ chat_id }) => {
      const { chat } = reachChat(backstage, chat_id);
      return chat.type === 'private' ? 2 : chat.members.length + 1;
    }),
    leaveChat: method({ chat_id: chatId }, ({ chat_id }) => {
      const stored = reachChat(backstage, chat_id);
      if (stored.chat.type === 'private')
        throw badRequest("chat member status can't be changed in private chats");
      standings.set(stored, 'bot', { is: 'left' }, 'bot');
      return true;
    }),
  };
}
