import type { ChatMember } from 'grammy/types';
import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import { badRequest, notPlayed } from '../refusal.ts';
import type { StoredChat } from '../stored.ts';
import { type Methods, method } from './method.ts';
import { chatId, flag, integer, messageId, nested } from './parameters.ts';
import { reachChat, reachMessage } from './reach.ts';
import { reactionEmoji } from './reactions.ts';

/** Looking at chats and people, and what else a bot does in them. */
export function chatMethods(backstage: Backstage): Methods {
  const { bot, people, wire } = backstage;

  function member({ chat, bot: standing }: StoredChat, userId: number): ChatMember {
    if (userId === bot.id) return { status: standing === 'gone' ? 'left' : 'member', user: wire.bot() };
    const person = people.get(userId);
    if (person === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
    const user = wire.user(person);
    if (chat.type === 'private') return { status: chat.id === userId ? 'member' : 'left', user };
    const place = chat.members.findIndex(({ id }) => id === userId);
    if (place === 0) return { status: 'creator', user, is_anonymous: false };
    return { status: place < 0 ? 'left' : 'member', user };
  }

  return {
    getChat: method({ chat_id: chatId }, ({ chat_id }) => {
      const { chat, pinned, messages } = reachChat(backstage, chat_id);
      const newest = messages.get([...pinned].at(-1) ?? 0);
      return {
        ...wire.chat(chat),
        accent_color_id: 1,
        max_reaction_count: 11,
        ...(newest !== undefined && { pinned_message: wire.message(newest) }),
      };
    }),
    getChatMember: method({ chat_id: chatId, user_id: integer }, ({ chat_id, user_id }) =>
      member(reachChat(backstage, chat_id), user_id),
    ),
    getChatAdministrators: method({ chat_id: chatId, return_bots: flag.optional() }, ({ chat_id }) => {
      const stored = reachChat(backstage, chat_id);
      if (stored.chat.type === 'private') {
        throw badRequest('there are no administrators in the private chat');
      }
      return stored.chat.members.slice(0, 1).map(({ id }) => member(stored, id));
    }),
    getChatMemberCount: method({ chat_id: chatId }, ({ chat_id }) => {
      const { chat } = reachChat(backstage, chat_id);
      return chat.type === 'private' ? 2 : chat.members.length + 1;
    }),
    leaveChat: method({ chat_id: chatId }, ({ chat_id }) => {
      const stored = reachChat(backstage, chat_id);
      if (stored.chat.type === 'private')
        throw badRequest("chat member status can't be changed in private chats");
      stored.bot = 'gone';
      return true;
    }),
    setMessageReaction: method(
      {
        chat_id: chatId,
        message_id: messageId,
        reaction: nested(z.array(z.strictObject({ type: z.literal('emoji'), emoji: reactionEmoji }))).default(
          [],
        ),
        is_big: flag.optional(),
      },
      (given) => {
        const message = reachMessage(reachChat(backstage, given.chat_id), given.message_id, 'to react');
        if (given.reaction.length > 1) throw badRequest('REACTIONS_TOO_MANY');
        message.reactions = given.reaction.map(({ emoji }) => emoji);
        backstage.changed(message);
        return true;
      },
    ),
    pinChatMessage: method(
      { chat_id: chatId, message_id: messageId, disable_notification: flag.optional() },
      (given) => {
        const stored = mayPin(reachChat(backstage, given.chat_id));
        stored.pinned.add(reachMessage(stored, given.message_id, 'to pin').id);
        return true;
      },
    ),
    unpinChatMessage: method({ chat_id: chatId, message_id: messageId.optional() }, (given) => {
      const stored = mayPin(reachChat(backstage, given.chat_id));
      const id = given.message_id ?? [...stored.pinned].at(-1);
      if (id === undefined || !stored.pinned.delete(id)) throw badRequest('message to unpin not found');
      return true;
    }),
    unpinAllChatMessages: method({ chat_id: chatId }, (given) => {
      mayPin(reachChat(backstage, given.chat_id)).pinned.clear();
      return true;
    }),
    ...Object.fromEntries(
      ['create', 'edit', 'close', 'reopen', 'delete'].map((verb) => [
        `${verb}ForumTopic`,
        () => {
          throw notPlayed('topics');
        },
      ]),
    ),
  };
}

/** Only administrators pin in groups, and the bot is none. */
function mayPin(stored: StoredChat): StoredChat {
  if (stored.chat.type === 'private') return stored;
  throw badRequest('not enough rights to manage pinned messages in the chat');
}
