import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDesk } from '../../src/desk/desk.ts';
import { createOfficers } from '../../src/desk/officers.ts';
import { type Consequences, createOutbox } from '../../src/desk/outbox.ts';
import type { Said } from '../../src/desk/said.ts';
import { openLowdbStore } from '../../src/storage/lowdb-store.ts';
import { createHandClock } from '../hand-clock.ts';
import { openLibrary } from './knowledge-desk.ts';

export const rahima = { chatId: 7_000_000_001, name: 'রহিমা' };
const officer = 7_000_000_009;
const log = { info() {}, warn() {}, error() {} };

/** The desk of a small office in Dhaka's zone, over real files, with a clock that stands until it is put on. */
export async function openSmallDesk(start: string, consequences: Consequences = () => []) {
  const place = await mkdtemp(join(tmpdir(), 'sheba-small-'));
  const clock = createHandClock(start);
  let messageId = 0;

  const open = async () => {
    const store = await openLowdbStore(place, process.pid);
    const outbox = createOutbox({ store, clock, consequences });
    const officers = createOfficers({ store, clock, named: [officer], officeChat: undefined });
    const newId = () => String(messageId);
    const { library, curator } = await openLibrary({ store, outbox, clock });
    const zone = 'Asia/Dhaka';
    const desk = createDesk({ library, curator, store, outbox, officers, clock, zone, log, newId });
    return { store, outbox, officers, desk };
  };
  let now = await open();
  onTestFinished(async () => {
    await now.desk.reminders.stop();
    await now.store.close();
    await rm(place, { recursive: true });
  });

  return {
    clock,
    /** What is there since the last start. */
    get now() {
      return now;
    },
    /** As if the process were stopped and started on the same data. */
    async restart() {
      await now.desk.reminders.stop();
      await now.store.close();
      now = await open();
    },
    /** A message of the citizen that was not sent before. */
    said(text: string, from = rahima): Said {
      messageId += 1;
      return { from, messageId, text, attachments: [] };
    },
    /** A question that no entry answers becomes a ticket, and the inbox takes it. */
    async files(text = 'আমার পুকুরের মাছ মরে ভেসে উঠছে কেন'): Promise<number> {
      const { taken } = await now.desk.ask(this.said(text));
      if (taken === null) throw new Error('the question was answered');
      const { ticket } = taken;
      await now.desk.file({
        id: ticket.escalation,
        ticket: ticket.number,
        askedAt: ticket.openedAt,
        question: { text, language: 'bn', attachments: [] },
        citizen: ticket.citizen,
        candidates: [],
        urgent: ticket.urgent,
      });
      return ticket.number;
    },
  };
}
