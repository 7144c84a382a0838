import type { Message, MessageEntity, MessageOrigin, User, Chat as WireChat } from 'grammy/types';
import type { StoredFile } from './files.ts';
import type { Channel, Content, Service, StoredMessage } from './stored.ts';
import type { TextEntity } from './text/entity.ts';
import type { News } from './updates.ts';
import type { Chat, Person, Who, World } from './world.ts';

/** What a message carries, without what every message has. */
type Payload = Omit<Partial<Message>, 'message_id' | 'from' | 'chat' | 'date' | 'reply_to_message'>;

export interface Wire {
  user(person: Person): User;
  bot(): User;
  who(who: Who): User;
  chat(chat: Chat): WireChat;
  /** As the Bot API gives a message: with the one it answers, but not what that one answers. */
  message(message: StoredMessage): Message;
  entities(entities: readonly TextEntity[]): MessageEntity[];
  /** The update that tells of the message, or of its last edit. */
  told(message: StoredMessage): News;
}

/** Whom Telegram names as the sender where an administrator stays anonymous. */
const groupAnonymousBot: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** Whom it names where somebody writes in the name of a channel. */
const channelBot: User = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };

/** Whom it names where it brought a channel's post into the channel's group. */
const telegramItself: User = { id: 777_000, is_bot: false, first_name: 'Telegram' };

/** The Bot API's forms of people, chats and messages (https://core.telegram.org/bots/api#available-types). */
export function createWire(bot: World['bot'], findPerson: (id: number) => Person | undefined): Wire {
  const botUser: User = { id: bot.id, is_bot: true, first_name: bot.firstName, username: bot.username };

  function message(stored: StoredMessage): Message {
    const { chat: home } = stored.chat;
    const parts = withReply(stored);
    return home.type === 'channel'
      ? { ...parts, chat: channel(home) }
      : { ...parts, from: sender(stored), chat: chat(home) };
  }

  function told(stored: StoredMessage): News {
    const { chat: home } = stored.chat;
    const { editedAt } = stored;
    const parts = withReply(stored);
    if (home.type === 'channel') {
      const post = { ...parts, chat: channel(home) };
      return editedAt === undefined
        ? { channel_post: post }
        : { edited_channel_post: { ...post, edit_date: editedAt } };
    }
    const written = { ...parts, from: sender(stored), chat: nonChannel(home) };
    return editedAt === undefined
      ? { message: written }
      : { edited_message: { ...written, edit_date: editedAt } };
  }

  /** All but its sender and its chat. */
  function withReply(stored: StoredMessage): Omit<Message, 'chat'> {
    const { replyTo } = stored;
    if (replyTo === undefined) return parts(stored);
    const { chat: home } = replyTo.chat;
    const answered = {
      ...parts(replyTo),
      ...(home.type !== 'channel' && { from: sender(replyTo) }),
      chat: chat(home),
    };
    return Object.assign(parts(stored), { reply_to_message: answered });
  }

  function parts(stored: StoredMessage): Omit<Message, 'chat'> {
    const { forwardOf } = stored;
    return {
      message_id: stored.id,
      ...inNameOf(stored),
      date: stored.date,
      ...(forwardOf !== undefined && { forward_origin: origin(forwardOf) }),
      ...(stored.isAutomatic && { is_automatic_forward: true as const }),
      ...(stored.editedAt !== undefined && { edit_date: stored.editedAt }),
      ...(stored.thread !== undefined && {
        message_thread_id: stored.thread,
        is_topic_message: true as const,
      }),
      ...(stored.albumId !== undefined && { media_group_id: stored.albumId }),
      ...payload(stored.content),
      ...(stored.viaBot && { via_bot: botUser }),
      ...(stored.keyboard !== undefined && { reply_markup: stored.keyboard }),
    };
  }

  function inNameOf({ from, chat: { chat: home } }: StoredMessage): { sender_chat?: WireChat } {
    if (from.kind === 'channel') return { sender_chat: channel(from.channel) };
    return home.type === 'channel' || from.kind === 'chat' ? { sender_chat: chat(home) } : {};
  }

  function origin(stored: StoredMessage): MessageOrigin {
    const { id, date, from } = stored;
    const { chat: home } = stored.chat;
    if (from.kind === 'channel') return { type: 'chat', sender_chat: channel(from.channel), date };
    if (home.type === 'channel') return { type: 'channel', chat: channel(home), message_id: id, date };
    return from.kind === 'chat'
      ? { type: 'chat', sender_chat: chat(home), date }
      : { type: 'user', sender_user: sender(stored), date };
  }

  function sender({ from, isAutomatic }: StoredMessage): User {
    if (from.kind === 'bot') return botUser;
    if (from.kind === 'channel') return isAutomatic ? telegramItself : channelBot;
    return from.kind === 'chat' ? groupAnonymousBot : user(from.person);
  }

  function who(who: Who): User {
    return who === 'bot' ? botUser : user(who);
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
      case 'service':
        return announced(content.service);
    }
  }

  function announced(service: Service): Payload {
    switch (service.tells) {
      case 'joined':
        return { new_chat_members: [who(service.who)] };
      case 'left':
        return { left_chat_member: who(service.who) };
      case 'topic-created':
        return { forum_topic_created: { name: service.name, icon_color: service.iconColor } };
      case 'topic-edited':
        return { forum_topic_edited: { name: service.name } };
      case 'topic-closed':
        return { forum_topic_closed: {} };
      case 'topic-reopened':
        return { forum_topic_reopened: {} };
      case 'migrated-to':
        return { migrate_to_chat_id: service.chatId };
      case 'migrated-from':
        return { migrate_from_chat_id: service.chatId };
    }
  }

  function listed(
    name: 'entities' | 'caption_entities',
    given: readonly TextEntity[],
  ): Partial<Record<typeof name, MessageEntity[]>> {
    const wired = entities(given);
    return wired.length > 0 ? { [name]: wired } : {};
  }

  function entities(given: readonly TextEntity[]): MessageEntity[] {
    const wired = given.flatMap(({ customEmojiId, userId, ...entity }) => {
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
    return wired as MessageEntity[];
  }

  return { user, bot: () => botUser, who, chat, message, told, entities };
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

function chat(chat: Chat): WireChat {
  return chat.type === 'channel' ? channel(chat) : nonChannel(chat);
}

function channel({ id, title }: Channel): WireChat.ChannelChat {
  return { id, type: 'channel', title };
}

function nonChannel(chat: Exclude<Chat, Channel>): Exclude<WireChat, WireChat.ChannelChat> {
  if (chat.type === 'group') return { id: chat.id, type: 'group', title: chat.title };
  if (chat.type === 'supergroup') {
    return { id: chat.id, type: 'supergroup', title: chat.title, ...(chat.forum && { is_forum: true }) };
  }
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
