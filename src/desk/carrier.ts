import type { Notice } from '../tickets/notice.ts';
import type { Attachment, TelegramMessage, Ticket } from '../tickets/ticket.ts';
import type { Topic } from '../tickets/topic.ts';
import type { Delivery, Trouble } from './delivery.ts';

/** It is there. `messages`: what now stands in Telegram because of it. `file`: what a file of ours is there. */
export interface Arrived {
  readonly is: 'arrived';
  readonly messages: readonly TelegramMessage[];
  readonly file?: Attachment | undefined;
  /** What the ticket's topic shows now. */
  readonly topic?: Topic | undefined;
  /** The chat's notices of the ticket that are kept up to date, as they look now. */
  readonly notices?: readonly Notice[] | undefined;
}

/** What became of one try to deliver. */
export type Delivered =
  | Arrived
  /** It never will: the citizen blocked the bot, the chat is gone, or Telegram refuses the content. */
  | { readonly is: 'undeliverable'; readonly reason: 'blocked' | 'gone' | 'refused' }
  /** The ticket has a topic of its own now, or (null) has none any more: it goes on from there, at once. */
  | { readonly is: 'topic'; readonly topic: Topic | null }
  /** Telegram does not take these files as one: each goes by itself. */
  | { readonly is: 'apart' }
  /** The group has become a supergroup: it goes on there. */
  | { readonly is: 'moved'; readonly chatId: number }
  /** Not now. `afterMs`: the receiver said how long to wait. `why`: for the log, without anybody's words. */
  | { readonly is: 'later'; readonly afterMs?: number; readonly trouble?: Trouble; readonly why: string };

/** Carries deliveries over one channel. Does not throw for what the other side says. */
export interface Carrier {
  /** @param ticket null for a delivery that is no ticket's */
  carry(delivery: Delivery, ticket: Ticket | null): Promise<Delivered>;
  /** Takes away what it delivered, as far as it can. */
  takeBack(messages: readonly TelegramMessage[]): Promise<void>;
}
