import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newCitizen } from '../../src/desk/citizen.ts';
import { FolderInUse } from '../../src/storage/lock.ts';
import { type LowdbStore, openLowdbStore, StoreFault } from '../../src/storage/lowdb-store.ts';
import { type Ticket, ticketNumber } from '../../src/tickets/ticket.ts';
import { open } from '../../src/tickets/transitions.ts';

/** A process number that no process has: one above the largest that Linux gives. */
const nobody = 4_194_305;

let folder: string;
let store: LowdbStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheba-store-'));
  store = await openLowdbStore(folder, process.pid);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const reopen = async () => {
  await store.close();
  store = await openLowdbStore(folder, process.pid);
};

const number = (n: number) => ticketNumber.parse(n);
const aTicket = (n: number, overrides: Partial<Ticket> = {}): Ticket => ({
  ...open({
    number: number(n),
    escalation: `esc_${n}`,
    at: new Date(Date.UTC(2026, 0, 1, 0, n)),
    urgent: false,
    citizen: { channel: 'telegram', chatId: 7, name: 'রহিমা' },
    language: 'bn',
    message: { id: `c${n}`, text: 'ল্যাব নষ্ট', attachments: [] },
    candidates: [],
    telegram: [{ chatId: 7, messageId: n }],
  }),
  ...overrides,
});
const keep = (...tickets: Ticket[]) =>
  store.transaction(async (changes) => tickets.forEach(changes.tickets.put));

describe('a transaction', () => {
  it('is on disk when it resolves, and there after a new start', async () => {
    await keep(aTicket(101));
    await reopen();
    expect(await store.tickets.get(number(101))).toEqual(aTicket(101));
  });

  it('that throws leaves nothing', async () => {
    const failing = store.transaction(async ({ tickets, citizens }) => {
      tickets.put(aTicket(101));
      citizens.put(newCitizen(7));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await reopen();
    expect(await store.tickets.get(number(101))).toBeUndefined();
    expect(await store.citizens.all()).toEqual([]);
  });

  it('tells which tickets changed, once that is on disk, and only then', async () => {
    const told: number[] = [];
    const end = store.changed((numbers) => told.push(...numbers));
    const toldToo: number[] = [];
    store.changed((numbers) => toldToo.push(...numbers));
    await keep(aTicket(101), aTicket(102));
    await store.transaction(async ({ citizens }) => citizens.put(newCitizen(7)));
    await store
      .transaction(async ({ tickets }) => {
        tickets.put(aTicket(103));
        throw new Error('no');
      })
      .catch(() => {});
    end();
    await store.transaction(async ({ tickets }) => tickets.forget(number(102)));
    expect(told).toEqual([101, 102]);
    expect(toldToo).toEqual([101, 102, 102]);
  });

  it('sees what it put itself, while others see only what is on disk', async () => {
    await store.transaction(async ({ citizens }) => {
      citizens.put(newCitizen(7));
      expect(await citizens.get(7)).toEqual(newCitizen(7));
      expect(await store.citizens.get(7)).toBeUndefined();
    });
  });

  it('has the store to itself: a hundred that count give a hundred', async () => {
    const count = () =>
      store.transaction(async ({ citizens }) => {
        const before = await citizens.get(7);
        const questions = before?.questions ?? [];
        citizens.put({ ...newCitizen(7), questions, chatId: 7, lastLanguage: 'en' });
        const counted = await citizens.get(8);
        citizens.put({
          ...newCitizen(8),
          answering: null,
          lastAnswer: {
            entry: String(Number(counted?.lastAnswer?.entry ?? 0) + 1),
            at: new Date(0).toISOString(),
          },
        });
      });
    await Promise.all(Array.from({ length: 100 }, count));
    expect((await store.citizens.get(8))?.lastAnswer?.entry).toBe('100');
  });

  it('cut off half-way is finished by the next start', async () => {
    await keep(aTicket(101));
    await store.close();
    const journal = [
      { folder: 'tickets', id: '102', content: aTicket(102) },
      { folder: 'citizens', id: '7', content: newCitizen(7) },
      { folder: 'tickets', id: '101', content: null },
    ];
    await writeFile(join(folder, 'journal.json'), JSON.stringify(journal));
    store = await openLowdbStore(folder, process.pid);
    expect(await store.tickets.get(number(102))).toBeDefined();
    expect(await store.citizens.get(7)).toBeDefined();
    expect(await store.tickets.get(number(101))).toBeUndefined();
    expect(await readdir(folder)).not.toContain('journal.json');
  });

  it('cut off before it was written down never was', async () => {
    await store.close();
    await writeFile(join(folder, 'journal.json.new'), '[{"folder":"tick');
    await writeFile(join(folder, 'tickets', '101.json.new'), '{"number":1');
    store = await openLowdbStore(folder, process.pid);
    expect(await store.tickets.all()).toEqual([]);
  });
});

describe('tickets', () => {
  it('are found by escalation, by any of their messages, and by citizen', async () => {
    await keep(
      aTicket(101),
      aTicket(102),
      aTicket(103, { citizen: { channel: 'telegram', chatId: 8, name: 'করিম' } }),
    );
    await reopen();
    expect((await store.tickets.ofEscalation('esc_102'))?.number).toBe(102);
    expect((await store.tickets.at({ chatId: 7, messageId: 101 }))?.number).toBe(101);
    expect(await store.tickets.at({ chatId: 8, messageId: 101 })).toBeUndefined();
    expect((await store.tickets.ofCitizen(7)).map((ticket) => ticket.number)).toEqual([102, 101]);
  });

  it('never get a number twice, not even a forgotten one', async () => {
    await keep(aTicket(101), aTicket(102));
    await store.transaction(async ({ tickets }) => tickets.forget(number(102)));
    await reopen();
    expect(await store.tickets.get(number(102))).toBeUndefined();
    expect(await store.tickets.ofEscalation('esc_102')).toBeUndefined();
    expect(await readFile(join(folder, 'tickets', '102.json'), 'utf8')).not.toContain('ল্যাব');
    await store.transaction(async ({ tickets }) => {
      expect(await tickets.freeNumber()).toBe(103);
      expect(await tickets.freeNumber(102)).toBe(103);
      expect(await tickets.freeNumber(555)).toBe(555);
      expect(await tickets.freeNumber('T-9')).toBe(103);
    });
  });
});

describe('opening the folder', () => {
  it('reads tickets that were kept before later fields were', async () => {
    await keep(aTicket(101));
    const path = join(folder, 'tickets', '101.json');
    const { assignee, snoozedUntil, dueAt, rating, seen, merged, ...older } = aTicket(101);
    await store.close();
    await writeFile(path, JSON.stringify(older));
    store = await openLowdbStore(folder, process.pid);
    expect(await store.tickets.get(number(101))).toEqual(aTicket(101));
  });

  it('is refused while another process has it, and is free when that is gone', async () => {
    await expect(openLowdbStore(folder, process.ppid)).rejects.toThrow(FolderInUse);
    await store.close();
    store = await openLowdbStore(folder, process.pid);
  });

  it('is not refused because of a process that was killed', async () => {
    await store.close();
    const killed = await openLowdbStore(folder, nobody);
    store = await openLowdbStore(folder, process.pid);
    await killed.close();
    expect(await readdir(folder)).toContain('lock');
  });

  it('names every document that can not be read, and leaves them as they are', async () => {
    await keep(aTicket(101), aTicket(102));
    await store.close();
    await writeFile(join(folder, 'tickets', '101.json'), '{"number": 101, "citiz');
    await writeFile(join(folder, 'citizens', '7.json'), '{"chatId": "seven"}');
    const opening = openLowdbStore(folder, process.pid);
    await expect(opening).rejects.toThrow(StoreFault);
    await expect(opening).rejects.toThrow(/tickets\/101\.json.*not a whole JSON/);
    await expect(opening).rejects.toThrow(/citizens\/7\.json.*chatId/);
    await expect(opening).rejects.toThrow(/restore.*backup/i);
    expect(await readFile(join(folder, 'tickets', '101.json'), 'utf8')).toBe('{"number": 101, "citiz');
    await rm(join(folder, 'tickets', '101.json'));
    await rm(join(folder, 'citizens', '7.json'));
    store = await openLowdbStore(folder, process.pid);
    expect(await store.tickets.get(number(102))).toBeDefined();
  });

  it('makes secrets at the first start and keeps them', async () => {
    const first = await store.settings.get();
    expect(first.escalationSecret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await reopen();
    expect(await store.settings.get()).toEqual(first);
  });
});

it('opens documents of an older start, which lack what came later', async () => {
  await keep(aTicket(101));
  await store.transaction(async ({ citizens }) => citizens.put(newCitizen(7)));
  await store.close();
  const without = async (path: string, ...fields: string[]) => {
    const file = join(folder, path);
    const kept = Object.entries(JSON.parse(await readFile(file, 'utf8')));
    await writeFile(
      file,
      JSON.stringify(Object.fromEntries(kept.filter(([name]) => !fields.includes(name)))),
    );
  };
  await without('tickets/101.json', 'dueAt', 'remindedAt', 'rating', 'ratingAskedAt');
  await without('citizens/7.json', 'rating');
  store = await openLowdbStore(folder, process.pid);
  expect(await store.tickets.get(number(101))).toEqual(aTicket(101));
  expect(await store.citizens.get(7)).toEqual(newCitizen(7));
});
