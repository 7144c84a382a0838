import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newCitizen, newQuestion, withQuestion } from '../../src/desk/citizen.ts';
import { createCollect } from '../../src/desk/collect.ts';
import { createNotices } from '../../src/desk/notices.ts';
import { createOfficers } from '../../src/desk/officers.ts';
import { createOutbox } from '../../src/desk/outbox.ts';
import type { Said } from '../../src/desk/said.ts';
import { type LowdbStore, openLowdbStore } from '../../src/storage/lowdb-store.ts';
import { ticketNumber } from '../../src/tickets/ticket.ts';
import { file, open } from '../../src/tickets/transitions.ts';
import { createHandClock } from '../hand-clock.ts';

const rahima = { chatId: 7_000_000_001, name: 'রহিমা' };
const clock = createHandClock('2026-11-24T10:00:00.000Z');

let folder: string;
let store: LowdbStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheba-collect-'));
  store = await openLowdbStore(folder, process.pid);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const part = (messageId: number): Said => ({
  from: rahima,
  messageId,
  text: '',
  attachments: [{ kind: 'photo', from: { chatId: rahima.chatId, messageId } }],
  albumId: 'album-1',
});

it.each([
  ['goes to the officer with the rest of its album', false, 2],
  ['of a blocked citizen goes to nobody, though the album was asked about before', true, 1],
])('a part that comes late %s', async (_case, blocked, attachments) => {
  const outbox = createOutbox({ store, clock });
  const officers = createOfficers({ store, clock, named: [7_000_000_009], officeChat: undefined });
  const collect = createCollect({ outbox, clock, notices: createNotices({ outbox, officers, clock }) });
  const number = ticketNumber.parse(101);
  const ticket = open({
    number,
    escalation: 'esc_1',
    at: clock.now(),
    urgent: false,
    citizen: { ...rahima, channel: 'telegram' },
    language: 'bn',
    message: { id: 'c5', text: '', attachments: [...part(5).attachments] },
    candidates: [],
    telegram: [],
  });
  await store.transaction(async ({ tickets, citizens }) => {
    tickets.put(file(ticket, clock.now()));
    const album = { ...newQuestion(part(5), 'bn', clock.now()), ticket: number };
    citizens.put({ ...withQuestion(newCitizen(rahima.chatId), album), blocked });
  });

  expect(await collect.more(part(6))).toBe(true);
  expect((await store.tickets.get(number))?.messages[0]?.attachments).toHaveLength(attachments);
  expect(await store.deliveries.all()).toHaveLength(attachments - 1);
});
