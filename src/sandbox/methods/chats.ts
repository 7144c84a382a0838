import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import { permissionsOf } from '../groups/member.ts';
import { mayAsAdmin } from '../groups/standing.ts';
import { badRequest } from '../refusal.ts';
import type { StoredChat } from '../stored.ts';
import { type Methods, method } from './method.ts';
import { chatId, flag, messageId, nested } from './parameters.ts';
import { reachChat, reachMessage } from './reach.ts';
import { reactionEmoji } from './reactions.ts';

/** Looking at chats, and what else a bot does in them. */
export function chatMethods(backstage: Backstage): Methods {
  const { wire } = backstage;

  return {
    getChat: method({ chat_id: chatId }, ({ chat_id }) => {
      const { chat, pinned, messages, permissions } = reachChat(backstage, chat_id);
      const isGroup = chat.type === 'group' || chat.type === 'supergroup';
      const newest = messages.get([...pinned].at(-1) ?? 0);
      return {
        ...wire.chat(chat),
        accent_color_id: 1,
        max_reaction_count: 11,
        ...(isGroup && { permissions: permissionsOf(permissions) }),
        ...(newest !== undefined && { pinned_message: wire.message(newest) }),
      };
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
  };
}

function mayPin(stored: StoredChat): StoredChat {
  const { chat, bot, permissions } = stored;
  if (chat.type === 'group' && permissions.includes('can_pin_messages')) return stored;
  const right = chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages';
  if (chat.type === 'private' || mayAsAdmin(bot, right)) return stored;
  throw badRequest('not enough rights to manage pinned messages in the chat');
}
