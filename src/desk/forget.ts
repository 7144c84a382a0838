import type { Topic } from '../tickets/topic.ts';
import { reopen } from '../tickets/transitions.ts';
import { decline } from './broadcast/settle-broadcast.ts';
import { newCitizen } from './citizen.ts';
import { forgetUnanswered } from './learning/unanswered.ts';
import type { Parts } from './parts.ts';

/** What was deleted, and where it had been told in Telegram, so that it can be taken away there too. */
export interface Forgotten {
  readonly tickets: number;
  /** Messages in officers' chats that carry the citizen's words. */
  readonly topics: readonly Topic[];
  readonly notices: readonly { readonly chatId: number; readonly messageId: number }[];
}

/** The citizen wants nothing kept: their record, their tickets and what is on its way go. Ticket numbers stay used. */
export function createForget({ outbox, clock }: Pick<Parts, 'outbox' | 'clock'>) {
  return (chatId: number): Promise<Forgotten> =>
    outbox.transaction(async (changes) => {
      const tickets = await changes.tickets.ofCitizen(chatId);
      const gone = new Set(tickets.map(({ number }) => number));
      for (const deliveries of [changes.deliveries, changes.settled]) {
        for (const { id, ticket, content, target } of await deliveries.all()) {
          const isTheirs =
            content.kind === 'known' && target.channel === 'telegram' && target.chatId === chatId;
          if (isTheirs || (ticket !== null && gone.has(ticket))) deliveries.delete(id);
        }
      }
      await forgetUnanswered(changes, chatId);
      await decline(changes, chatId);
      for (const { number } of tickets) changes.tickets.forget(number);
      // What others asked must not go with it: their tickets stand for themselves again.
      for (const number of tickets.flatMap(({ merged }) => merged)) {
        const other = gone.has(number) ? undefined : await changes.tickets.get(number);
        if (other !== undefined) changes.tickets.put(reopen(other, 'desk', clock.now()));
      }
      const record = await changes.citizens.get(chatId);
      // A block outlives the wish to be forgotten, or it would be the way around it. Nothing else does.
      if (record?.blocked) changes.citizens.put({ ...newCitizen(chatId), blocked: true });
      else changes.citizens.delete(chatId);
      const notices = tickets.flatMap(({ telegram }) => telegram.filter(({ side }) => side === 'officer'));
      const topics = tickets.flatMap(({ topic }) => topic ?? []);
      return { tickets: tickets.length, topics, notices };
    });
}
