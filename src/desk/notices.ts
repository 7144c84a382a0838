import type { Ticket } from '../tickets/ticket.ts';
import type { DeliveryContent, DeliveryTarget } from './delivery.ts';
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
  /** Where officers are told besides their chats. */
  alsoTold?: readonly DeliveryTarget[];
}): Notices {
  const { outbox, officers, alsoTold = [] } = options;
  const chat = (chatId: number): DeliveryTarget => ({ channel: 'telegram', chatId });
  const chats = async () => (await officers.noticeChats()).map(chat);

  const show = (changes: Changes, to: DeliveryTarget, { number }: Ticket, message: string, index: number) =>
    outbox.post(changes, number, to, { kind: 'attachment', message, index });

  return {
    async tell(changes, { number }, content) {
      for (const target of [...(await chats()), ...alsoTold]) outbox.post(changes, number, target, content);
    },

    async announce(changes, ticket, only) {
      const told = only === undefined ? await chats() : [chat(only)];
      for (const target of told) {
        outbox.post(changes, ticket.number, target, { kind: 'filed' });
        for (const { id, attachments } of ticket.messages) {
          attachments.forEach((_, index) => {
            show(changes, target, ticket, id, index);
          });
        }
      }
      if (only !== undefined) return;
      for (const target of alsoTold) outbox.post(changes, ticket.number, target, { kind: 'filed' });
    },

    async tellOfAttachments(changes, ticket, messageId, from = 0) {
      const to = await chats();
      const count = ticket.messages.find(({ id }) => id === messageId)?.attachments.length ?? 0;
      for (let index = from; index < count; index += 1) {
        for (const target of to) show(changes, target, ticket, messageId, index);
      }
    },
  };
}
