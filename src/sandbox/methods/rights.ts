import { isAdmin, mayAsAdmin, type Permission } from '../groups/standing.ts';
import { badRequest } from '../refusal.ts';
import type { Content, StoredChat } from '../stored.ts';

/** What Telegram calls a kind of message in its refusals, and what allows it. */
const sorts: Readonly<Record<string, readonly [name: string, permission: Permission]>> = {
  text: ['text messages', 'can_send_messages'],
  place: ['locations', 'can_send_messages'],
  venue: ['venues', 'can_send_messages'],
  contact: ['contacts', 'can_send_messages'],
  poll: ['polls', 'can_send_polls'],
  photo: ['photos', 'can_send_photos'],
  video: ['videos', 'can_send_videos'],
  animation: ['animations', 'can_send_other_messages'],
  voice: ['voice notes', 'can_send_voice_notes'],
  audio: ['music', 'can_send_audios'],
  video_note: ['video notes', 'can_send_video_notes'],
  document: ['documents', 'can_send_documents'],
  sticker: ['stickers', 'can_send_other_messages'],
};

/** @throws Refusal if the bot may not send this here */
export function maySend({ chat, bot, permissions }: StoredChat, content: Content): void {
  if (chat.type === 'private') return;
  if (chat.type === 'channel') {
    if (!mayAsAdmin(bot, 'can_post_messages')) {
      throw badRequest('need administrator rights in the channel chat');
    }
    if (content.is === 'poll' && !content.poll.is_anonymous) {
      throw badRequest("non-anonymous polls can't be sent to channel chats");
    }
    return;
  }
  const [name, permission] = sorts[sortOf(content)] ?? ['messages', 'can_send_messages'];
  const own = bot.is === 'restricted' ? bot.may : permissions;
  const may = isAdmin(bot) || (permissions.includes(permission) && own.includes(permission));
  if (!may) throw badRequest(`not enough rights to send ${name} to the chat`);
}

function sortOf(content: Content): string {
  if (content.is === 'file') return content.file.kind;
  return content.is === 'place' && content.venue !== undefined ? 'venue' : content.is;
}
