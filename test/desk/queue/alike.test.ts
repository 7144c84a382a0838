import { expect, it } from 'vitest';
import { type AlikeBook, createAlikeBook } from '../../../src/desk/queue/alike.ts';
import { type Ticket, ticketNumber } from '../../../src/tickets/ticket.ts';
import { close, continueWith, open, reply } from '../../../src/tickets/transitions.ts';
import { createLikeness } from '../../../src/understanding/likeness.ts';
import { indexMeanings } from '../../../src/understanding/meanings.ts';

const number = (n: number) => ticketNumber.parse(n);
const at = new Date('2026-11-24T04:00:00Z');
const asks = (n: number, text: string): Ticket =>
  open({
    number: number(n),
    escalation: `esc_${n}`,
    at,
    urgent: false,
    citizen: { channel: 'telegram', chatId: n, name: 'রহিমা' },
    language: 'bn',
    message: { id: 'c1', text, attachments: [] },
    candidates: [],
    telegram: [],
  });

const training = ['কম্পিউটার প্রশিক্ষণ কবে শুরু', 'computer proshikkhon kobe shuru', 'কম্পিউটার প্রশিক্ষণ কবে শুরু হবে?'];
const book = (): AlikeBook => {
  const kept = createAlikeBook(createLikeness(indexMeanings([])));
  for (const [index, text] of [...training, 'পুকুরের মাছ মরে ভেসে উঠছে'].entries())
    kept.put(asks(index + 1, text));
  return kept;
};
const of = (kept: AlikeBook, n: number) => [...kept.of(number(n))].map(Number).sort();

it('finds those that wait for the same answer', () => {
  const kept = book();
  expect([of(kept, 1), of(kept, 2), of(kept, 4), of(kept, 99)]).toEqual([[2, 3], [1, 3], [], []]);
});

it('keeps up with what comes, whether somebody has looked or not', () => {
  for (const looked of [false, true]) {
    const kept = book();
    if (looked) for (const n of [1, 2, 3, 4]) of(kept, n);
    kept.put(asks(5, 'কম্পিউটার প্রশিক্ষণ কবে শুরু হয়'));
    expect([of(kept, 1), of(kept, 5)]).toEqual([
      [2, 3, 5],
      [1, 2, 3],
    ]);
  }
});

it('lets go of those that are answered, closed, or speak of something else now', () => {
  for (const change of [
    (ticket: Ticket) => reply(ticket, { id: 'r1', author: 'x', text: 'রবিবার', attachments: [] }, at),
    (ticket: Ticket) => close(ticket, 'closed', 'x', at),
    (ticket: Ticket) =>
      continueWith(
        reply(ticket, { id: 'r1', author: 'x', text: 'রবিবার', attachments: [] }, at),
        { id: 'c2', text: 'সনদ কে দেবেন?', attachments: [] },
        at,
        false,
      ),
  ]) {
    const kept = book();
    of(kept, 1);
    kept.put(change(asks(2, training[1] ?? '')));
    expect([of(kept, 1), of(kept, 3)]).toEqual([[3], [1]]);
  }
  const kept = book();
  kept.delete(number(2));
  expect(of(kept, 1)).toEqual([3]);
});
