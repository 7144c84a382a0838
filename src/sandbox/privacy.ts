import { isAdmin, isIn } from './groups/standing.ts';
import { type StoredMessage, textOf } from './stored.ts';
import type { World } from './world.ts';

/**
 * Whether the bot is told of a person's message. In private chats and, as an administrator, in channels and groups:
 * of everything. Else in privacy mode: of commands, mentions and replies to it, of what Telegram writes itself,
 * and of what people send by its inline mode (https://core.telegram.org/bots/features#privacy-mode).
 */
export function hears(bot: World['bot'], privacy: boolean, message: StoredMessage): boolean {
  const { chat: home, content } = message;
  if (!isIn(home.bot) || home.migratedTo !== undefined) return false;
  if (home.chat.type === 'private' || isAdmin(home.bot)) return true;
  if (!privacy || content.is === 'service' || message.viaBot) return true;
  if (message.replyTo?.from.kind === 'bot') return true;
  const { text, entities } = textOf(content) ?? { text: '', entities: [] };
  return entities.some(({ type, offset, length, userId }) => {
    const words = text.slice(offset, offset + length).toLowerCase();
    const name = `@${bot.username.toLowerCase()}`;
    if (type === 'mention') return words === name;
    if (type === 'text_mention') return userId === bot.id;
    return type === 'bot_command' && (words.includes('@') ? words.endsWith(name) : offset === 0);
  });
}
