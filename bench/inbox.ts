/**
 * How long does the queue's page take with 10,000 tickets? The whole desk as it is in service, with 100 and with 10,000
 * tickets in it, and beside them a bare Express server that sends the same bytes, in one run. Times are those of whole
 * requests over HTTP on this computer. Prints them with the ratios, and the bytes over the wire.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { pino } from 'pino';
import { startApp } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { createOfficers } from '../src/desk/officers.ts';
import { createSignIn } from '../src/desk/sign-in.ts';
import { openLowdbStore } from '../src/storage/lowdb-store.ts';
import { systemClock as clock } from '../src/system-clock.ts';
import { type Ticket, ticketNumber } from '../src/tickets/ticket.ts';
import { open } from '../src/tickets/transitions.ts';

const measured = 200;
const officer = { id: 1, name: 'নাজমুল হক' };
const subjects = ['ফেসবুক অ্যাকাউন্ট', 'জন্ম নিবন্ধন', 'ট্রেনিং', 'ল্যাপটপ', 'পাসওয়ার্ড', 'বিকাশ', 'ওয়াইফাই', 'ভোটার কার্ড'];
const troubles = ['হ্যাক হয়েছে', 'হারিয়ে গেছে', 'কবে পাব', 'কোথায় যাব', 'কত টাকা লাগে', 'কাজ করছে না', 'ভুল আছে'];

function aTicket(number: number): Ticket {
  const words = `আমার ${subjects[number % subjects.length]} ${troubles[number % troubles.length]}, গ্রাম ${number % 97}`;
  return open({
    number: ticketNumber.parse(number),
    escalation: `esc_${number}`,
    at: new Date(clock.now().getTime() - number * 60_000),
    urgent: number % 50 === 0,
    citizen: { channel: 'telegram', chatId: number, name: 'রহিমা বেগম' },
    language: 'bn',
    message: { id: `c${number}`, text: `${words}। এখন কী করব?`, attachments: [] },
    candidates: [],
    telegram: [],
  });
}

/** Fills a folder with so many tickets. @returns the cookie of an officer who is signed in */
async function fill(root: string, tickets: number): Promise<string> {
  const store = await openLowdbStore(root, process.pid);
  await store.transaction(async ({ settings }) =>
    settings.put({
      ...(await settings.get()),
      officers: [{ ...officer, role: 'admin', since: clock.now().toISOString() }],
    }),
  );
  for (let from = 1; from <= tickets; from += 500) {
    const some = Array.from({ length: Math.min(500, tickets - from + 1) }, (_, n) => aTicket(from + n));
    await store.transaction(async (changes) => some.forEach(changes.tickets.put));
  }
  const signIn = createSignIn({
    store,
    clock,
    officers: createOfficers({ store, clock, named: [], officeChat: undefined }),
  });
  const secret = await signIn.redeem(await signIn.link(officer), undefined);
  await store.close();
  return `inbox=${secret}`;
}

/** A server, and how long its page took, in milliseconds. */
interface Bench {
  readonly name: string;
  readonly url: string;
  readonly cookie: string;
  readonly ms: number[];
}

const headers = (cookie: string) => ({ cookie, 'accept-encoding': 'gzip' });

async function timed({ url, cookie, ms }: Bench): Promise<void> {
  const start = performance.now();
  const response = await fetch(url, { headers: headers(cookie) });
  await response.arrayBuffer();
  ms.push(performance.now() - start);
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
}

const at = (ms: readonly number[], part: number) =>
  [...ms].sort((a, b) => a - b)[Math.min(ms.length - 1, Math.floor(ms.length * part))] ?? Number.NaN;

const folder = await mkdtemp(join(tmpdir(), 'sheba-bench-'));
const stops: (() => Promise<unknown>)[] = [];
try {
  const benches: Bench[] = [];
  for (const tickets of [100, 10_000]) {
    const root = join(folder, String(tickets));
    const cookie = await fill(root, tickets);
    const config = loadConfig({ DATA_DIR: root, PORT: '0', LOG_LEVEL: 'fatal' });
    const app = await startApp({ config, log: pino({ level: 'silent' }), clock, pid: process.pid });
    stops.push(app.stop);
    for (const view of ['', '?view=all', '?q=পাসওয়ার্ড'])
      benches.push({
        name: `${tickets} tickets, /inbox${view}`,
        url: `${app.url}/inbox${view}`,
        cookie,
        ms: [],
      });
  }
  const last = benches[3] ?? benches[0];
  const page = await fetch(last?.url ?? '', { headers: headers(last?.cookie ?? '') });
  const html = await page.text();

  const peer = createServer(
    express().get('/', (_request, response) => void response.type('html').send(html)),
  );
  await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve));
  stops.push(() => new Promise((resolve) => peer.close(resolve)));
  const address = peer.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  benches.push({ name: 'bare Express, the same page', url: `http://127.0.0.1:${port}/`, cookie: '', ms: [] });

  for (const bench of benches) await timed(bench);
  for (const { ms } of benches) ms.length = 0;
  // Turn by turn, so that whatever else the machine does falls on all alike.
  for (let n = 0; n < measured; n += 1) for (const bench of benches) await timed(bench);

  process.stdout.write(`The queue's page, ${measured} requests each, in turn\n`);
  for (const { name, ms } of benches) {
    const [median, slow] = [at(ms, 0.5).toFixed(1), at(ms, 0.99).toFixed(1)];
    process.stdout.write(`  ${name.padEnd(40)} p50 ${median.padStart(6)} ms, p99 ${slow.padStart(6)} ms\n`);
  }
  const medians = benches.map(({ ms }) => at(ms, 0.5));
  const times = (one: number, other: number) => ((medians[one] ?? 0) / (medians[other] ?? 1)).toFixed(1);
  process.stdout.write(
    `  10,000 tickets against 100: ${times(3, 0)} times; against the bare server: ${times(3, 6)} times\n`,
  );
  process.stdout.write(
    `  the page: ${page.headers.get('content-length')} bytes over the wire, ${Buffer.byteLength(html)} unpacked\n`,
  );
} finally {
  for (const stop of stops.reverse()) await stop();
  await rm(folder, { recursive: true, force: true });
}
