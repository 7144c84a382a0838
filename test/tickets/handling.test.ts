import { describe, expect, it } from 'vitest';
import { assign, join, mergeInto, note, see, setUrgent, snooze } from '../../src/tickets/handling.ts';
import { isOverdue, isSnoozed, isUnread } from '../../src/tickets/standing.ts';
import { type Ticket, ticket, ticketNumber } from '../../src/tickets/ticket.ts';
import { close, continueWith, edit, open, reopen, reply } from '../../src/tickets/transitions.ts';

const number = (n: number) => ticketNumber.parse(n);
const minute = (n: number) => new Date(Date.UTC(2026, 10, 24, 4, n));
const nazmul = { officer: 9, name: 'নাজমুল হক' };

const aTicket = (n = 101): Ticket =>
  open({
    number: number(n),
    escalation: `esc_${n}`,
    at: minute(0),
    urgent: false,
    citizen: { channel: 'telegram', chatId: 7, name: 'রহিমা' },
    language: 'bn',
    message: { id: 'c1', text: 'ল্যাব নষ্ট', attachments: [] },
    candidates: [],
    telegram: [],
  });
const answered = (before = aTicket(), at = minute(5)) =>
  reply(before, { id: 'r1', author: 'নাজমুল', text: 'দেখছি', attachments: [] }, at);
const writesOn = (before: Ticket, at: Date) =>
  continueWith(before, { id: 'c2', text: 'আর?', attachments: [] }, at, false);
const noted = (before: Ticket, at = minute(6)) =>
  note(before, { id: 'n1', author: 'নাজমুল', text: 'ফোন করেছি', attachments: [] }, at);
const happened = ({ history }: Ticket) => history.map(({ what }) => what);

it('reads a ticket that was kept before these fields were', () => {
  const { assignee, snoozedUntil, dueAt, rating, seen, merged, ...older } = aTicket();
  expect(ticket.parse(older)).toEqual({ ...older, assignee, snoozedUntil, dueAt, rating, seen, merged });
});

it.each<readonly [string, (before: Ticket) => Ticket, Partial<Ticket>, object]>([
  [
    'is assigned',
    (before) => assign(before, nazmul, 'করিম', minute(1)),
    { assignee: nazmul },
    { who: 'করিম', what: 'assigned', to: 'নাজমুল হক' },
  ],
  [
    'is nobody’s again',
    (before) => assign(assign(before, nazmul, 'করিম', minute(1)), null, 'করিম', minute(2)),
    { assignee: null },
    { what: 'unassigned' },
  ],
  [
    'is put aside',
    (before) => snooze(before, minute(60), 'করিম', minute(1)),
    { snoozedUntil: minute(60).toISOString() },
    { what: 'snoozed', until: minute(60).toISOString() },
  ],
  [
    'is brought back',
    (before) => snooze(snooze(before, minute(60), 'করিম', minute(1)), null, 'করিম', minute(2)),
    { snoozedUntil: null },
    { what: 'woken' },
  ],
  ['is urgent', (before) => setUrgent(before, true, 'করিম', minute(1)), { urgent: true }, { what: 'urgent' }],
  ['has a note', (before) => noted(before), { status: { is: 'new' } }, { who: 'নাজমুল', what: 'noted' }],
])('a ticket %s, and its history says so', (_what, act, fields, event) => {
  const after = act(aTicket());
  expect(after).toMatchObject(fields);
  expect(after.history.at(-1)).toMatchObject(event);
  expect(ticket.parse(after)).toEqual(after);
});

it.each<readonly [string, (before: Ticket) => Ticket]>([
  ['assigned to nobody', (before) => assign(before, null, 'করিম', minute(1))],
  ['brought back', (before) => snooze(before, null, 'করিম', minute(1))],
  ['marked not urgent', (before) => setUrgent(before, false, 'করিম', minute(1))],
])('a ticket that is %s already stays as it is', (_what, act) => {
  const before = aTicket();
  expect(act(before)).toBe(before);
});

describe('a snooze', () => {
  it('ends when its time comes', () => {
    const snoozed = snooze(aTicket(), minute(60), 'করিম', minute(1));
    expect([isSnoozed(snoozed, minute(59)), isSnoozed(snoozed, minute(60))]).toEqual([true, false]);
  });

  it.each<readonly [string, (before: Ticket) => Ticket]>([
    ['writes on', (before) => writesOn(before, minute(2))],
    ['edits', (before) => edit(before, 'c1', 'ল্যাব পুড়ে গেছে', minute(2), false)],
    ['is answered', (before) => answered(before, minute(2))],
    ['is told that it is closed', (before) => close(before, 'closed', 'করিম', minute(2))],
  ])('ends when the citizen %s', (_what, act) => {
    expect(act(snooze(aTicket(), minute(60), 'করিম', minute(1))).snoozedUntil).toBeNull();
  });
});

describe('a ticket is unread', () => {
  it.each<readonly [string, Ticket, boolean]>([
    ['when it is new', aTicket(), true],
    ['not once this officer looked', see(aTicket(), 9, minute(1)), false],
    ['though another officer looked', see(aTicket(), 8, minute(1)), true],
    ['not once somebody answered', answered(), false],
    ['when the citizen wrote on', writesOn(answered(), minute(8)), true],
    ['when the citizen edited', edit(see(aTicket(), 9, minute(1)), 'c1', 'আর', minute(2), false), true],
    ['not because of a note', noted(answered()), false],
    ['though the officer looked earlier', writesOn(see(aTicket(), 9, minute(1)), minute(2)), true],
  ])('%s', (_when, one, expected) => {
    expect(isUnread(one, 9)).toBe(expected);
  });

  it('and looking twice is one look', () => {
    expect(see(see(aTicket(), 9, minute(1)), 9, minute(2)).seen).toEqual([
      { officer: 9, at: minute(2).toISOString() },
    ]);
  });
});

it.each([
  ['before it is due', aTicket(), 29, false],
  ['when it is due', aTicket(), 30, true],
  ['once it is answered', answered(), 31, false],
  ['once it is closed', close(aTicket(), 'closed', 'করিম', minute(2)), 31, false],
])('a ticket %s is overdue: %s', (_when, one, at, expected) => {
  expect(isOverdue({ ...one, dueAt: minute(30).toISOString() }, minute(at))).toBe(expected);
});

it('a note is nobody’s last word: reopened, the ticket stands as it did', () => {
  const closed = close(noted(answered()), 'closed', 'করিম', minute(7));
  expect(reopen(closed, 'করিম', minute(8)).status).toEqual({ is: 'answered' });
});

it('a merged ticket goes on in the other, with those merged into it before', () => {
  const first = join(aTicket(101), aTicket(102), 'করিম', minute(1));
  const second = join(aTicket(103), setUrgent(first, true, 'করিম', minute(2)), 'করিম', minute(3));
  expect(second).toMatchObject({ merged: [101, 102], urgent: true });
  expect(second.history.at(-1)).toMatchObject({ what: 'joined', by: 101 });
  const merged = mergeInto(first, number(103), 'করিম', minute(3));
  expect(merged.status).toMatchObject({ is: 'closed', because: 'merged', into: 103 });
  expect(merged.merged).toEqual([]);
  expect(happened(merged)).toEqual(['opened', 'joined', 'merged']);
  expect(ticket.parse(merged)).toEqual(merged);
});
