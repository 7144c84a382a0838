/**
 * Does filing a ticket get slower as tickets pile up? The embedded store with 100 and with 10,000 tickets in it, and
 * beside it lowdb's own JSON file with the same documents, in one run. Prints the medians and the ratios.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Low } from 'lowdb';
import { JSONFilePreset } from 'lowdb/node';
import { type LowdbStore, openLowdbStore } from '../src/storage/lowdb-store.ts';
import type { Ticket } from '../src/tickets/ticket.ts';
import { ticketNumber } from '../src/tickets/ticket.ts';
import { open } from '../src/tickets/transitions.ts';

const measured = 100;
const words = 'আমার ফেসবুক অ্যাকাউন্ট হ্যাক হয়েছে, এখন কী করব? '.repeat(6);

function aTicket(number: number): Ticket {
  return open({
    number: ticketNumber.parse(number),
    escalation: `esc_${number}`,
    at: new Date(1_790_000_000_000 + number * 1000),
    urgent: false,
    citizen: { channel: 'telegram', chatId: number, name: 'রহিমা বেগম' },
    language: 'bn',
    message: { id: `c${number}`, text: words, attachments: [] },
    candidates: [],
    telegram: [{ chatId: number, messageId: number }],
  });
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** One store of each kind with so many tickets in it, and what filing one more took, in milliseconds. */
interface Bench {
  readonly tickets: number;
  readonly ours: LowdbStore;
  readonly peer: Low<{ tickets: Ticket[] }>;
  readonly oursMs: number[];
  readonly peerMs: number[];
}

const folder = await mkdtemp(join(tmpdir(), 'sheba-bench-'));

async function prepare(tickets: number): Promise<Bench> {
  const ours = await openLowdbStore(join(folder, `ours-${tickets}`), process.pid);
  const peer = await JSONFilePreset<{ tickets: Ticket[] }>(join(folder, `peer-${tickets}.json`), {
    tickets: [],
  });
  const all = Array.from({ length: tickets }, (_, n) => aTicket(n + 1));
  for (let from = 0; from < tickets; from += 500) {
    await ours.transaction(async (changes) => all.slice(from, from + 500).forEach(changes.tickets.put));
  }
  await peer.update((data) => void data.tickets.push(...all));
  return { tickets, ours, peer, oursMs: [], peerMs: [] };
}

async function timed(times: number[], file: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await file();
  times.push(performance.now() - start);
}

/** As in the desk: the ticket and its escalation in one transaction. */
function fileInto(store: LowdbStore, ticket: Ticket): Promise<void> {
  return store.transaction(async ({ tickets, deliveries }) => {
    tickets.put(ticket);
    deliveries.put({
      id: `bench-${ticket.number}`,
      ticket: ticket.number,
      target: { channel: 'webhook' },
      content: { kind: 'escalation' },
      attempts: 0,
      trouble: null,
      notBefore: ticket.openedAt,
    });
  });
}

try {
  const benches = [await prepare(100), await prepare(10_000)];
  // Turn by turn, so that whatever else the machine does falls on both sizes alike; the peers apart, since the disk
  // would still be busy with their large files when it is our turn.
  for (let n = 0; n < measured; n += 1) {
    for (const { ours, oursMs } of benches) await timed(oursMs, () => fileInto(ours, aTicket(1_000_000 + n)));
  }
  for (let n = 0; n < measured; n += 1) {
    for (const { peer, peerMs } of benches) {
      await timed(peerMs, () => peer.update(({ tickets }) => void tickets.push(aTicket(1_000_000 + n))));
    }
  }
  const rows = benches.map(({ tickets, oursMs, peerMs }) => ({
    tickets,
    ours: median(oursMs),
    peer: median(peerMs),
  }));
  process.stdout.write(`Filing one ticket more, median of ${measured}\n`);
  for (const { tickets, ours, peer } of rows) {
    process.stdout.write(
      `  with ${String(tickets).padStart(6)} tickets: this store ${ours.toFixed(2)} ms, flushed; lowdb in one file ${peer.toFixed(2)} ms, not flushed\n`,
    );
  }
  const ratio = (of: 'ours' | 'peer') => ((rows[1]?.[of] ?? 0) / (rows[0]?.[of] ?? 1)).toFixed(2);
  process.stdout.write(
    `  10,000 against 100: this store ${ratio('ours')} times, lowdb in one file ${ratio('peer')} times\n`,
  );
  for (const { ours } of benches) await ours.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
