import type { Backstage } from '../backstage.ts';
import { badRequest, forbidden } from '../refusal.ts';
import type { StoredChat, StoredMessage } from '../stored.ts';

/**
 * The chat, if the bot may act in it.
 * @throws Refusal if the bot never saw it, was stopped or put out, or the person never wrote first
 */
export function reachChat({ chats }: Backstage, chatId: number): StoredChat {
  const stored = chats.get(chatId);
  if (stored === undefined) throw badRequest('chat not found');
  switch (stored.bot) {
    case 'member':
      return stored;
    case 'blocked':
      throw forbidden('bot was blocked by the user');
    case 'gone':
      throw forbidden(`bot was kicked from the ${stored.chat.type} chat`);
    case 'stranger':
      // Telegram lets a bot know only people whom it met somewhere.
      if (!sharesGroup(chats, chatId)) throw badRequest('chat not found');
      throw forbidden("bot can't initiate conversation with a user");
  }
}

function sharesGroup(chats: ReadonlyMap<number, StoredChat>, personId: number): boolean {
  return [...chats.values()].some(
    ({ chat, bot }) =>
      chat.type !== 'private' && bot === 'member' && chat.members.some(({ id }) => id === personId),
  );
}

/** @param whatFor ends Telegram's sentence: "message … not found" */
export function reachMessage(stored: StoredChat, messageId: number, whatFor: string): StoredMessage {
  const message = stored.messages.get(messageId);
  if (message === undefined) throw badRequest(`message ${whatFor} not found`);
  return message;
}
