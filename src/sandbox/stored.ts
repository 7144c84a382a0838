import type { InlineKeyboardMarkup, Poll } from 'grammy/types';
import type { StoredFile } from './files.ts';
import type { FormattedText } from './text/entity.ts';
import type { Chat, Person } from './world.ts';

type Sender = { readonly kind: 'bot' } | { readonly kind: 'person'; readonly person: Person };

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
  /** The bot came into the group. Nobody sees it as a message. */
  | { readonly is: 'arrival' };

/** A message as Telegram keeps it. What may change after sending is not readonly. */
export interface StoredMessage {
  readonly id: number;
  readonly chat: StoredChat;
  readonly from: Sender;
  /** Seconds since 1970. */
  readonly date: number;
  readonly albumId?: string;
  readonly replyTo?: StoredMessage;
  readonly forwardOf?: StoredMessage;
  /** It came with a keyboard in place of the letters, or took one away: such a message can't be edited. */
  readonly withReplyKeyboard: boolean;
  content: Content;
  editedAt?: number;
  keyboard?: InlineKeyboardMarkup;
  reactions: readonly string[];
}

export interface StoredChat {
  readonly chat: Chat;
  /** Oldest first. */
  readonly messages: Map<number, StoredMessage>;
  nextMessageId: number;
  /**
   * Where the bot stands here. In a private chat: `stranger` until the person writes first, `blocked` once the
   * person stopped the bot. In a group: `member`, or `gone`.
   */
  bot: 'stranger' | 'member' | 'blocked' | 'gone';
  readonly pinned: Set<number>;
}

/** Text or caption; undefined for what has neither. */
export function textOf(content: Content): FormattedText | undefined {
  return content.is === 'text' || content.is === 'file' ? content : undefined;
}
