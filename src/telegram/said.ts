import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import type { Person, Said } from '../desk/said.ts';
import type { Attachment } from '../tickets/ticket.ts';

/** The person that an update comes from, as the desk names them. Only for private chats. */
export function personOf({ from, chat }: Context): Person | undefined {
  if (from === undefined || chat?.type !== 'private') return undefined;
  return { chatId: chat.id, name: fullName(from), username: from.username };
}

export function fullName(user: { first_name: string; last_name?: string | undefined }): string {
  return [user.first_name, user.last_name].filter(Boolean).join(' ').trim() || '—';
}

/** A message as the desk takes it. */
export function saidOf(person: Person, message: Message): Said {
  const attachment = attachmentOf(message);
  return {
    from: person,
    messageId: message.message_id,
    text: message.text ?? message.caption ?? '',
    attachments: attachment === undefined ? [] : [attachment],
    albumId: message.media_group_id,
  };
}

/** What is sent along with a message; undefined for plain text. */
export function attachmentOf(message: Message): Attachment | undefined {
  const from = { chatId: message.chat.id, messageId: message.message_id };
  const file = (
    kind: Attachment['kind'],
    { file_id, file_name, file_size }: { file_id: string; file_name?: string; file_size?: number },
  ): Attachment => ({
    kind,
    fileId: file_id,
    ...(file_name === undefined ? {} : { fileName: file_name }),
    ...(file_size === undefined ? {} : { size: file_size }),
    from,
    ...(message.media_group_id === undefined ? {} : { album: message.media_group_id }),
  });
  const largest = message.photo?.at(-1);
  if (largest !== undefined) return file('photo', largest);
  // An animation comes as a document too: it goes first.
  for (const kind of ['animation', 'video', 'voice', 'audio', 'video_note', 'document', 'sticker'] as const) {
    const sent = message[kind];
    if (sent !== undefined) return file(kind, sent);
  }
  if (message.location !== undefined) return { kind: 'location', from };
  if (message.contact !== undefined) return { kind: 'contact', from };
  if (message.poll !== undefined || message.dice !== undefined || message.story !== undefined)
    return { kind: 'other', from };
  return undefined;
}

/** Whether a text is a command, known or not. */
export const isCommand = (text = ''): boolean => /^\/\w/.test(text);
