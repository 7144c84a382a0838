import { amend } from '../tickets/handling.ts';
import { noteIn } from '../tickets/note-mark.ts';
import type { Message, TelegramMessage, Ticket } from '../tickets/ticket.ts';
import type { Parts } from './parts.ts';

/** What became of an officer's change of words. A note's reach nobody; a reply's are on their way to the citizen. */
export type Amended = 'note' | 'reply' | 'nothing';

/**
 * An officer edited, in Telegram, a reply or a note that was written there. Both versions stay in the thread. A note
 * stays one without its mark, too; a reply that gets the mark is not changed: the citizen has the words of before.
 * @returns 'nothing' if the message is none, or can't be changed any more
 */
export function createAmend({ outbox, clock }: Pick<Parts, 'outbox' | 'clock'>) {
  return (origin: TelegramMessage, words: string): Promise<Amended> =>
    outbox.transaction(async (changes) => {
      const ticket = await changes.tickets.at(origin);
      const message = ticket === undefined ? undefined : writtenAt(ticket, origin);
      if (ticket === undefined || message === undefined) return 'nothing';
      const now = clock.now();
      const note = noteIn(words);
      if (message.by === 'note') {
        changes.tickets.put(amend(ticket, message.id, note ?? words, now));
        return 'note';
      }
      if (message.by !== 'officer' || message.delivery.state === 'failed') return 'nothing';
      if (note !== undefined) return 'nothing';

      const merged = await Promise.all(ticket.merged.map((number) => changes.tickets.get(number)));
      for (const one of [ticket, ...merged]) {
        const copy = one?.messages.find(({ by, id }) => by === 'officer' && id === message.id);
        if (one === undefined || copy === undefined) continue;
        changes.tickets.put(amend(one, copy.id, words, now));
        const target = { channel: 'telegram', chatId: one.citizen.chatId } as const;
        outbox.post(changes, one.number, target, { kind: 'amended', message: copy.id });
      }
      return 'reply';
    });
}

function writtenAt({ messages }: Ticket, { chatId, messageId }: TelegramMessage): Message | undefined {
  return messages.find(
    (message) =>
      message.by !== 'citizen' && message.origin?.chatId === chatId && message.origin.messageId === messageId,
  );
}
