import type { InlineKeyboardMarkup } from 'grammy/types';
import { type StoredMessage, textOf } from './stored.ts';
import type { Button, SeenMessage } from './world.ts';

/** A message as the people in the chat see it. */
export function seen(message: StoredMessage): SeenMessage {
  const { content } = message;
  return {
    id: message.id,
    chatId: message.chat.chat.id,
    date: message.date,
    ...(message.editedAt !== undefined && { editedAt: message.editedAt }),
    from: senderOf(message),
    text: textOf(content)?.text ?? '',
    entities: textOf(content)?.entities ?? [],
    ...(content.is === 'file' && {
      file: {
        kind: content.file.kind,
        fileId: content.file.fileId,
        ...(content.file.name !== undefined && { name: content.file.name }),
      },
    }),
    ...(content.is === 'place' && {
      location: { latitude: content.latitude, longitude: content.longitude, ...content.venue },
    }),
    ...(content.is === 'contact' && {
      contact: { phoneNumber: content.phoneNumber, firstName: content.firstName },
    }),
    ...(content.is === 'poll' && { poll: seenPoll(content.poll) }),
    ...(message.albumId !== undefined && { albumId: message.albumId }),
    ...(message.thread !== undefined && { thread: message.thread }),
    ...(message.replyTo !== undefined && { replyTo: message.replyTo.id }),
    ...(message.viaBot && { viaBot: true }),
    ...(message.keyboard !== undefined && { keyboard: seenKeyboard(message.keyboard) }),
    reactions: message.reactions,
  };
}

function senderOf({ from, chat: { chat } }: StoredMessage): SeenMessage['from'] {
  if (from.kind === 'channel') return { kind: 'chat', title: from.channel.title };
  return from.kind === 'chat' ? { kind: 'chat', title: chat.type === 'private' ? '' : chat.title } : from;
}

function seenPoll(poll: Extract<StoredMessage['content'], { is: 'poll' }>['poll']): SeenMessage['poll'] & {} {
  const correct = poll.correct_option_ids?.[0];
  return {
    question: poll.question,
    options: poll.options.map(({ text }) => text),
    votes: poll.options.map(({ voter_count: votes }) => votes),
    ...(correct !== undefined && { correct }),
    ...(poll.explanation !== undefined && { explanation: poll.explanation }),
    closed: poll.is_closed,
  };
}

function seenKeyboard({ inline_keyboard: rows }: InlineKeyboardMarkup): Button[][] {
  return rows.map((row) =>
    row.map((button) => ({
      text: button.text,
      ...('callback_data' in button && { data: button.callback_data }),
      ...('url' in button && { url: button.url }),
      ...('web_app' in button && { webApp: button.web_app.url }),
    })),
  );
}
