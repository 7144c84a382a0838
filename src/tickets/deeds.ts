import { type Deed, isSameDeed, mostKept, type Notice } from './notice.ts';
import type { Message, Ticket } from './ticket.ts';

/** What was done last. A reply that the citizen has answered, or that did not arrive, is no deed any more. */
export function lastDeed({ status, messages, history, assignee }: Ticket): Deed {
  if (status.is === 'closed') {
    return { is: status.because, who: history.findLast(({ what }) => what === status.because)?.who ?? '' };
  }
  const last = messages.at(-1);
  const reply = messages.findLast(({ by }) => by === 'officer');
  if (status.is === 'answered' && reply?.by === 'officer') return { is: 'answered', who: reply.author };
  if (assignee !== null) return { is: 'taken', who: assignee.name };
  return last?.by === 'note' ? { is: 'noted', who: last.author } : { is: 'nothing', who: '' };
}

/** Whether a notice shows something else than what was done. The private chat in which it was done knows it. */
export function isOutOfDate({ chatId, shows }: Notice, ticket: Ticket): boolean {
  const deed = lastDeed(ticket);
  return !isSameDeed(shows, deed) && !(chatId > 0 && doneIn(ticket, deed) === chatId);
}

/** The chat's notices once this one has come. Those of what was answered before it stay as they are from now on. */
export function withNotice(ticket: Ticket, notice: Notice): readonly Notice[] {
  const place = (id: string) => ticket.messages.findIndex((message) => message.id === id);
  const answered = ticket.messages.findLastIndex(({ by }) => by === 'officer');
  const kept = ticket.notices.filter(
    ({ chatId, message }) => chatId === notice.chatId && place(message) > answered,
  );
  return [...kept, notice].slice(-mostKept);
}

/** The chat where an officer wrote what was done, if they wrote it in Telegram. */
function doneIn({ messages }: Ticket, { is }: Deed): number | undefined {
  const written: Message | undefined =
    is === 'answered' ? messages.findLast(({ by }) => by === 'officer') : messages.at(-1);
  return (is === 'answered' || is === 'noted') && written !== undefined && 'origin' in written
    ? written.origin?.chatId
    : undefined;
}
