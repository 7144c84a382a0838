import type { Ticket } from '../tickets/ticket.ts';
import type { DeliveryContent } from './delivery.ts';
import type { Officers } from './officers.ts';
import type { Outbox } from './outbox.ts';
import type { Changes } from './store.ts';

/** Telling the officers of what happens to a ticket, in every chat where they are told. */
export interface Notices {
  tell(changes: Changes, ticket: Ticket, content: DeliveryContent): Promise<void>;
  /** A new ticket, with all that was sent along; in this chat alone if one is given. */
  announce(changes: Changes, ticket: Ticket, chatId?: number): Promise<void>;
  /** The attachments of one message, from this index on. */
  tellOfAttachments(changes: Changes, ticket: Ticket, messageId: string, from?: number): Promise<void>;
}

export function createNotices({ outbox, officers }: { outbox: Outbox; officers: Officers }): Notices {
  const post = (changes: Changes, { number }: Ticket, chatId: number, content: DeliveryContent) =>
    outbox.post(changes, number, { channel: 'telegram', chatId }, content);

  const tell: Notices['tell'] = async (changes, ticket, content) => {
    for (const chatId of await officers.noticeChats()) post(changes, ticket, chatId, content);
  };

  return {
    tell,

    async announce(changes, ticket, only) {
      for (const chatId of only === undefined ? await officers.noticeChats() : [only]) {
        post(changes, ticket, chatId, { kind: 'filed' });
        for (const message of ticket.messages) {
          message.attachments.forEach((_, index) => {
            post(changes, ticket, chatId, { kind: 'attachment', message: message.id, index });
          });
        }
      }
    },

    async tellOfAttachments(changes, ticket, messageId, from = 0) {
      const count = ticket.messages.find(({ id }) => id === messageId)?.attachments.length ?? 0;
      for (let index = from; index < count; index += 1) {
        await tell(changes, ticket, { kind: 'attachment', message: messageId, index });
      }
    },
  };
}
