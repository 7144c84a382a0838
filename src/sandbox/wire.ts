import type { Message, MessageEntity, User, Chat as WireChat } from 'grammy/types';
import type { StoredFile } from './files.ts';
import type { Content, StoredMessage } from './stored.ts';
import type { TextEntity } from './text/entity.ts';
import type { Chat, Person, World } from './world.ts';

type GroupOrPrivate = Exclude<WireChat, WireChat.ChannelChat>;
type WireMessage = Message & { chat: GroupOrPrivate; from: User };

/** What a message carries, without what every message has. */
type Payload = Omit<Partial<Message>, 'message_id' | 'from' | 'chat' | 'date' | 'reply_to_message'>;

export interface Wire {
  user(person: Person): User;
  bot(): User;
  chat(chat: Chat): GroupOrPrivate;
  /** As the Bot API gives a message: with the one it answers, but not what that one answers. */
  message(message: StoredMessage): WireMessage;
}

/** The Bot API's forms of people, chats and messages (https://core.telegram.org/bots/api#available-types). */
export function createWire(bot: World['bot'], findPerson: (id: number) => Person | undefined): Wire {
  const botUser: User = { id: bot.id, is_bot: true, first_name: bot.firstName, username: bot.username };

  function message(stored: StoredMessage): WireMessage {
    const wired = withoutReply(stored);
    return stored.replyTo === undefined
      ? wired
      : Object.assign(wired, { reply_to_message: withoutReply(stored.replyTo) });
  }

  function withoutReply(stored: StoredMessage): WireMessage {
    const { forwardOf } = stored;
    return {
      message_id: stored.id,
      from: sender(stored),
      chat: chat(stored.chat.chat),
      date: stored.date,
      ...(forwardOf !== undefined && {
        forward_origin: { type: 'user', sender_user: sender(forwardOf), date: forwardOf.date },
      }),
      ...(stored.editedAt !== undefined && { edit_date: stored.editedAt }),
      ...(stored.albumId !== undefined && { media_group_id: stored.albumId }),
      ...payload(stored.content),
      ...(stored.keyboard !== undefined && { reply_markup: stored.keyboard }),
    };
  }

  function sender({ from }: StoredMessage): User {
    return from.kind === 'bot' ? botUser : user(from.person);
  }

  function payload(content: Content): Payload {
    switch (content.is) {
      case 'text':
        return { text: content.text, ...listed('entities', content.entities) };
      case 'file':
        return {
          ...mediaOf(content.file),
          ...(content.text !== '' && { caption: content.text }),
          ...listed('caption_entities', content.entities),
        };
      case 'place': {
        const location = { latitude: content.latitude, longitude: content.longitude };
        return content.venue === undefined
          ? { location }
          : { location, venue: { location, ...content.venue } };
      }
      case 'contact':
        return {
          contact: {
            phone_number: content.phoneNumber,
            first_name: content.firstName,
            ...(content.lastName !== undefined && { last_name: content.lastName }),
          },
        };
      case 'poll':
        return { poll: content.poll };
      case 'arrival':
        return { new_chat_members: [botUser] };
    }
  }

  function listed(
    name: 'entities' | 'caption_entities',
    entities: readonly TextEntity[],
  ): Partial<Record<typeof name, MessageEntity[]>> {
    const wired = entities.flatMap(({ customEmojiId, userId, ...entity }) => {
      const person = userId === undefined ? undefined : findPerson(userId);
      // A mention of somebody whom Telegram doesn't know is plain text.
      if (userId !== undefined && person === undefined) return [];
      return {
        ...entity,
        ...(customEmojiId !== undefined && { custom_emoji_id: customEmojiId }),
        ...(person !== undefined && { user: user(person) }),
      };
    });
    // Cast: the union ties each type to its fields, which the parsers keep but the compiler can't see.
    return wired.length > 0 ? { [name]: wired as MessageEntity[] } : {};
  }

  return { user, bot: () => botUser, chat, message };
}

function user(person: Person): User {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.lastName !== undefined && { last_name: person.lastName }),
    ...(person.username !== undefined && { username: person.username }),
    language_code: person.languageCode,
  };
}

function chat(chat: Chat): GroupOrPrivate {
  if (chat.type !== 'private') return { id: chat.id, type: chat.type, title: chat.title };
  const { is_bot: _, language_code: __, ...person } = user(chat.person);
  return { ...person, type: 'private' };
}

function mediaOf(file: StoredFile): Payload {
  const { width, height } = file;
  const common = { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.bytes.length };
  const named = {
    ...common,
    mime_type: file.mimeType,
    ...(file.name !== undefined && { file_name: file.name }),
  };
  switch (file.kind) {
    case 'photo':
      return { photo: [{ ...common, width, height }] };
    case 'video':
      return { video: { ...named, width, height, duration: 1 } };
    case 'animation': {
      // Bots of before animations read the document; Telegram still sends both.
      return { animation: { ...named, width, height, duration: 1 }, document: named };
    }
    case 'voice':
      return { voice: { ...common, mime_type: file.mimeType, duration: 1 } };
    case 'audio':
      return { audio: { ...named, duration: 1 } };
    case 'video_note':
      return { video_note: { ...common, length: 240, duration: 1 } };
    case 'document':
      return { document: named };
    case 'sticker':
      return {
        sticker: { ...common, type: 'regular', width, height, is_animated: false, is_video: false },
      };
  }
}
