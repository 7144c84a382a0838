import type { Ticket } from '../tickets/ticket.ts';
import type { Clock } from './clock.ts';
import type { DeliveryContent, DeliveryTarget } from './delivery.ts';
import { createPostFiles } from './files/post-files.ts';
import type { Officers } from './officers.ts';
import type { Outbox } from './outbox.ts';
import type { Changes } from './store.ts';

/** Telling the officers of what happens to a ticket, in every chat and mailbox where they are told. */
export interface Notices {
  tell(changes: Changes, ticket: Ticket, content: DeliveryContent): Promise<void>;
  /** A new ticket, with all that was sent along; in this chat alone if one is given. */
  announce(changes: Changes, ticket: Ticket, chatId?: number): Promise<void>;
  /** The attachments of one message, from this index on, in chats. A mail names them. */
  tellOfAttachments(changes: Changes, ticket: Ticket, messageId: string, from?: number): Promise<void>;
}

export function createNotices(options: {
  outbox: Outbox;
  officers: Officers;
  clock: Clock;
  /** Where officers are told besides their chats. */
  alsoTold?: readonly DeliveryTarget[];
}): Notices {
  const { outbox, officers, alsoTold = [] } = options;
  const chat = (chatId: number): DeliveryTarget => ({ channel: 'telegram', chatId });
  const chats = async () => (await officers.noticeChats()).map(chat);

  const postFiles = createPostFiles(options);

  return {
    async tell(changes, { number }, content) {
      for (const target of [...(await chats()), ...alsoTold]) outbox.post(changes, number, target, content);
    },

    async announce(changes, ticket, only) {
      const told = only === undefined ? await chats() : [chat(only)];
      for (const target of told) {
        outbox.post(changes, ticket.number, target, { kind: 'filed' });
        for (const { id } of ticket.messages)
          await postFiles(changes, ticket, target, { kind: 'attachment', message: id });
      }
      if (only !== undefined) return;
      for (const target of alsoTold) outbox.post(changes, ticket.number, target, { kind: 'filed' });
    },

    async tellOfAttachments(changes, ticket, messageId, from = 0) {
      for (const target of await chats())
        await postFiles(changes, ticket, target, { kind: 'attachment', message: messageId }, from);
    },
  };
}
