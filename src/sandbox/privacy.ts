import { type StoredMessage, textOf } from './stored.ts';
import type { World } from './world.ts';

/**
 * Whether the bot is told of a person's message. In private chats: of everything. In groups it is in privacy
 * mode: commands, mentions and replies to it (https://core.telegram.org/bots/features#privacy-mode).
 */
export function hears(bot: World['bot'], message: StoredMessage): boolean {
  if (message.chat.bot !== 'member') return false;
  if (message.chat.chat.type === 'private') return true;
  if (message.replyTo?.from.kind === 'bot') return true;
  const { text, entities } = textOf(message.content) ?? { text: '', entities: [] };
  return entities.some(({ type, offset, length }) => {
    const words = text.slice(offset, offset + length).toLowerCase();
    const name = `@${bot.username.toLowerCase()}`;
    if (type === 'mention') return words === name;
    return type === 'bot_command' && (!words.includes('@') || words.endsWith(name));
  });
}
