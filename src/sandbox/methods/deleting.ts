import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import { mayAsAdmin } from '../groups/standing.ts';
import { badRequest } from '../refusal.ts';
import type { StoredMessage } from '../stored.ts';
import { type Methods, method } from './method.ts';
import { chatId, messageId, nested } from './parameters.ts';
import { reachChat, reachMessage } from './reach.ts';

const longestAge = 48 * 60 * 60;

/** Taking messages away, for everybody, in the 48 hours after they were sent. */
export function deletingMethods(backstage: Backstage): Methods {
  /** In groups, what others wrote only as an administrator with that right, but then however old it is. */
  function mayDelete({ chat, from, date }: StoredMessage): boolean {
    if (mayAsAdmin(chat.bot, 'can_delete_messages')) return true;
    const isMine = from.kind === 'bot' || chat.chat.type === 'private';
    return isMine && backstage.seconds() - date <= longestAge;
  }

  return {
    deleteMessage: method({ chat_id: chatId, message_id: messageId }, (given) => {
      const message = reachMessage(reachChat(backstage, given.chat_id), given.message_id, 'to delete');
      if (!mayDelete(message)) throw badRequest("message can't be deleted for everyone");
      backstage.remove(message);
      return true;
    }),
    deleteMessages: method(
      { chat_id: chatId, message_ids: nested(z.array(messageId).min(1).max(100)) },
      (given) => {
        const chat = reachChat(backstage, given.chat_id);
        for (const id of given.message_ids) {
          const message = chat.messages.get(id);
          if (message !== undefined && mayDelete(message)) backstage.remove(message);
        }
        return true;
      },
    ),
  };
}
