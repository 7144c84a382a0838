import type { InlineKeyboardMarkup, Poll } from 'grammy/types';
import type { StoredFile } from './files.ts';
import type { Topic } from './forum/topic.ts';
import type { Permission, Standing } from './groups/standing.ts';
import type { FormattedText } from './text/entity.ts';
import type { Chat, Person, Who } from './world.ts';

type Sender =
  | { readonly kind: 'bot' }
  | { readonly kind: 'person'; readonly person: Person }
  /** A person in the chat's name: an administrator who stays anonymous, or who posts in a channel. */
  | { readonly kind: 'chat'; readonly person: Person }
  /** A person in the name of a channel, in a group; or the channel's post, which Telegram put there. */
  | { readonly kind: 'channel'; readonly person: Person; readonly channel: Channel };

export type Channel = Extract<Chat, { type: 'channel' }>;

/** What Telegram writes into a chat itself. */
export type Service =
  | { readonly tells: 'joined' | 'left'; readonly who: Who }
  | { readonly tells: 'migrated-to' | 'migrated-from'; readonly chatId: number }
  | { readonly tells: 'topic-created'; readonly name: string; readonly iconColor: number }
  | { readonly tells: 'topic-edited'; readonly name: string }
  | { readonly tells: 'topic-closed' | 'topic-reopened' };

export type Content =
  | ({ readonly is: 'text' } & FormattedText)
  /** `text` is the caption. */
  | ({ readonly is: 'file'; readonly file: StoredFile } & FormattedText)
  | {
      readonly is: 'place';
      readonly latitude: number;
      readonly longitude: number;
      readonly venue?: { readonly title: string; readonly address: string };
    }
  | {
      readonly is: 'contact';
      readonly phoneNumber: string;
      readonly firstName: string;
      readonly lastName?: string;
    }
  | { readonly is: 'poll'; readonly poll: Poll }
  /** Nobody sees it as a message. */
  | { readonly is: 'service'; readonly service: Service };

/** A message as Telegram keeps it. What may change after sending is not readonly. */
export interface StoredMessage {
  readonly id: number;
  readonly chat: StoredChat;
  readonly from: Sender;
  /** Seconds since 1970. */
  readonly date: number;
  readonly albumId?: string;
  /** The topic of the forum in which it stands; undefined: in none, which is called General. */
  readonly thread?: number;
  readonly replyTo?: StoredMessage;
  readonly forwardOf?: StoredMessage;
  /** A post of the group's channel, which Telegram itself brought here. */
  readonly isAutomatic?: true;
  /** It came with a keyboard in place of the letters, or took one away: such a message can't be edited. */
  readonly withReplyKeyboard: boolean;
  /** A person sent it, from the bot's inline mode. */
  readonly viaBot: boolean;
  /** By which the bot may edit it then, if it has buttons. */
  readonly inlineId?: string;
  content: Content;
  editedAt?: number;
  keyboard?: InlineKeyboardMarkup;
  reactions: readonly string[];
}

export interface StoredChat {
  chat: Chat;
  /** Oldest first. */
  readonly messages: Map<number, StoredMessage>;
  nextMessageId: number;
  bot: Standing;
  /** Of people, in a group. The one who made it is first. */
  readonly standings: Map<number, Standing>;
  /** What members who are no administrators may do in a group. */
  permissions: readonly Permission[];
  /** The supergroup that this group became. */
  migratedTo?: number;
  readonly pinned: Set<number>;
  /** The group to a channel, in which people talk about its posts. */
  linked?: StoredChat;
  /** Of a forum, by id. */
  readonly topics: Map<number, Topic>;
}

/** Text or caption; undefined for what has neither. */
export function textOf(content: Content): FormattedText | undefined {
  return content.is === 'text' || content.is === 'file' ? content : undefined;
}
