import { expect, it } from 'vitest';
import { orderIn, viewsOf } from '../../../src/desk/queue/view.ts';
import { assign, snooze } from '../../../src/tickets/handling.ts';
import { type Ticket, ticketNumber } from '../../../src/tickets/ticket.ts';
import { close, continueWith, open, reply } from '../../../src/tickets/transitions.ts';

const minute = (n: number) => new Date(Date.UTC(2026, 10, 24, 4, n));
const me = { officer: 9, now: minute(30) };
const nazmul = { officer: 9, name: 'নাজমুল' };

const aTicket = (n = 101): Ticket =>
  open({
    number: ticketNumber.parse(n),
    escalation: `esc_${n}`,
    at: minute(n - 101),
    urgent: false,
    citizen: { channel: 'telegram', chatId: 7, name: 'রহিমা' },
    language: 'bn',
    message: { id: 'c1', text: 'ল্যাব নষ্ট', attachments: [] },
    candidates: [],
    telegram: [],
  });
const answered = (ticket = aTicket()) =>
  reply(ticket, { id: 'r1', author: 'নাজমুল', text: 'x', attachments: [] }, minute(5));
const due = (ticket: Ticket, at: number): Ticket => ({ ...ticket, dueAt: minute(at).toISOString() });

it.each<readonly [string, Ticket, readonly string[]]>([
  ['new', aTicket(), ['all', 'new', 'waiting']],
  ['answered', answered(), ['all', 'answered']],
  [
    'written on',
    continueWith(answered(), { id: 'c2', text: 'আর?', attachments: [] }, minute(6), false),
    ['all', 'waiting'],
  ],
  ['overdue', due(aTicket(), 29), ['all', 'new', 'overdue', 'waiting']],
  ['due later', due(aTicket(), 31), ['all', 'new', 'waiting']],
  ['answered late', due(answered(), 29), ['all', 'answered']],
  ['mine', assign(aTicket(), nazmul, 'করিম', minute(1)), ['all', 'mine', 'new', 'waiting']],
  ['another’s', assign(aTicket(), { ...nazmul, officer: 8 }, 'করিম', minute(1)), ['all', 'new', 'waiting']],
  ['put aside', snooze(due(aTicket(), 29), minute(40), 'করিম', minute(1)), ['all', 'snoozed']],
  ['put aside until now', snooze(aTicket(), minute(30), 'করিম', minute(1)), ['all', 'new', 'waiting']],
  [
    'closed and mine',
    close(assign(aTicket(), nazmul, 'করিম', minute(1)), 'closed', 'x', minute(2)),
    ['all', 'closed'],
  ],
])('a ticket that is %s shows in these views', (_what, ticket, views) => {
  expect([...viewsOf(ticket, me)].sort()).toEqual(views);
});

it.each([
  ['waiting', 'urgent first, then the oldest', [103, 101, 102]],
  ['all', 'the newest first', [103, 102, 101]],
] as const)('%s has %s', (view, _order, expected) => {
  const tickets = [aTicket(102), aTicket(101), { ...aTicket(103), urgent: true }];
  expect(tickets.sort(orderIn(view)).map(({ number }) => Number(number))).toEqual(expected);
});

it('closed has those closed last first, and put aside those that come back first', () => {
  const closed = [1, 3, 2].map((n) => close(aTicket(101 + n), 'closed', 'x', minute(10 + n)));
  expect(closed.sort(orderIn('closed')).map(({ number }) => Number(number))).toEqual([104, 103, 102]);
  const snoozed = [3, 1, 2].map((n) => snooze(aTicket(101 + n), minute(40 + n), 'x', minute(10)));
  expect(snoozed.sort(orderIn('snoozed')).map(({ number }) => Number(number))).toEqual([102, 103, 104]);
});
