import type { Backstage } from '../backstage.ts';
import { isIn } from '../groups/standing.ts';
import { badRequest, forbidden, migrated } from '../refusal.ts';
import type { StoredChat, StoredMessage } from '../stored.ts';

/**
 * The chat, if the bot may act in it.
 * @throws Refusal if the bot never saw it, was stopped or put out, or the person never wrote first
 */
export function reachChat({ chats }: Backstage, chatId: number): StoredChat {
  const stored = chats.get(chatId);
  if (stored === undefined) throw badRequest('chat not found');
  const { chat, migratedTo } = stored;
  if (migratedTo !== undefined) throw migrated(migratedTo);
  if (isIn(stored.bot)) return stored;
  if (chat.type !== 'private') {
    throw stored.bot.is === 'kicked'
      ? forbidden(`bot was kicked from the ${chat.type} chat`)
      : forbidden(`bot is not a member of the ${chat.type} chat`);
  }
  if (stored.bot.is === 'kicked') throw forbidden('bot was blocked by the user');
  // Telegram lets a bot know only people whom it met somewhere.
  if (!sharesGroup(chats, chatId)) throw badRequest('chat not found');
  throw forbidden("bot can't initiate conversation with a user");
}

function sharesGroup(chats: ReadonlyMap<number, StoredChat>, personId: number): boolean {
  return [...chats.values()].some(
    ({ chat, bot, standings }) =>
      chat.type !== 'private' && isIn(bot) && isIn(standings.get(personId) ?? { is: 'left' }),
  );
}

/** @param whatFor ends Telegram's sentence: "message … not found" */
export function reachMessage(stored: StoredChat, messageId: number, whatFor: string): StoredMessage {
  const message = stored.messages.get(messageId);
  if (message === undefined) throw badRequest(`message ${whatFor} not found`);
  return message;
}
