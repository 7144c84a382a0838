import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivered } from '../../src/desk/carrier.ts';
import { createDeliveries, type Deliveries } from '../../src/desk/deliver.ts';
import type { Delivery, DeliveryContent, DeliveryTarget } from '../../src/desk/delivery.ts';
import { createOfficers } from '../../src/desk/officers.ts';
import { createOutbox, type Outbox } from '../../src/desk/outbox.ts';
import { type LowdbStore, openLowdbStore } from '../../src/storage/lowdb-store.ts';
import { type Ticket, type TicketNumber, ticketNumber } from '../../src/tickets/ticket.ts';
import { open, reply } from '../../src/tickets/transitions.ts';
import { createHandClock, type HandClock } from '../hand-clock.ts';

const rahima = 7_000_000_001;
const karim = 7_000_000_002;
const officer = 7_000_000_009;
const log = { info() {}, warn() {}, error() {} };

let folder: string;
let store: LowdbStore;
let outbox: Outbox;
let clock: HandClock;
let deliveries: Deliveries;
/** What was tried, in order, as `chat kind`. */
let tried: string[];
/** What the other side says, by chat; by default everything arrives. */
let answers: Map<
  number | 'webhook' | 'events' | 'mail',
  (delivery: Delivery) => Delivered | Promise<Delivered>
>;
let takenBack: number[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheba-deliver-'));
  store = await openLowdbStore(folder, process.pid);
  clock = createHandClock('2026-11-24T10:00:00.000Z');
  outbox = createOutbox({ store, clock });
  tried = [];
  answers = new Map();
  takenBack = [];
  let messageId = 100;
  const carrier = {
    async carry(delivery: Delivery): Promise<Delivered> {
      const { target } = delivery;
      const to = 'chatId' in target ? target.chatId : target.channel;
      tried.push(`${to} ${delivery.content.kind}`);
      const chatId = typeof to === 'string' ? 0 : to;
      messageId += 1;
      return (await answers.get(to)?.(delivery)) ?? { is: 'arrived', messages: [{ chatId, messageId }] };
    },
    takeBack: async (messages: readonly { readonly chatId: number }[]) => {
      takenBack.push(...messages.map(({ chatId }) => chatId));
    },
  };
  deliveries = createDeliveries({
    store,
    outbox,
    officers: createOfficers({ store, clock, named: [officer], officeChat: undefined }),
    clock,
    log,
    carriers: { telegram: carrier, webhook: carrier, events: carrier, mail: carrier, mass: carrier },
    sentFiles: { sweep: async () => {} },
  });
  deliveries.start();
});
afterEach(async () => {
  await deliveries.stop();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const number = (n: number): TicketNumber => ticketNumber.parse(n);
const aTicket = (n: number, chatId = rahima): Ticket =>
  open({
    number: number(n),
    escalation: `esc_${n}`,
    at: clock.now(),
    urgent: false,
    citizen: { channel: 'telegram', chatId, name: 'রহিমা' },
    language: 'bn',
    message: { id: 'c1', text: 'প্রশ্ন', attachments: [] },
    candidates: [],
    telegram: [],
  });
const to = (chatId: number): DeliveryTarget => ({ channel: 'telegram', chatId });
const post = (ticket: Ticket, ...posts: readonly (readonly [DeliveryTarget, DeliveryContent])[]) =>
  outbox.transaction(async (changes) => {
    changes.tickets.put(ticket);
    for (const [target, content] of posts) outbox.post(changes, ticket.number, target, content);
  });
const settled = () => vi.waitFor(async () => expect(await store.deliveries.all()).toEqual([]), 10_000);
const later: Delivered = { is: 'later', why: 'busy' };

describe('deliveries', () => {
  it('to one chat go out in the order in which they were posted', async () => {
    await post(
      aTicket(101),
      [to(rahima), { kind: 'closed', because: 'closed' }],
      [to(rahima), { kind: 'reply', message: 'r1' }],
      [to(rahima), { kind: 'closed', because: 'not-ours' }],
    );
    await settled();
    expect(tried).toEqual([`${rahima} closed`, `${rahima} reply`, `${rahima} closed`]);
  });

  it('wait behind one that has to be tried again, and hold up no other chat', async () => {
    let busy = true;
    answers.set(rahima, () => (busy ? later : { is: 'arrived', messages: [] }));
    await post(aTicket(101), [to(rahima), { kind: 'reply', message: 'r1' }], [to(rahima), { kind: 'filed' }]);
    await post(aTicket(102, karim), [to(karim), { kind: 'filed' }]);
    await vi.waitFor(() =>
      expect(tried).toEqual(expect.arrayContaining([`${rahima} reply`, `${karim} filed`])),
    );
    expect(tried).not.toContain(`${rahima} filed`);
    await clock.nextAlarm();
    busy = false;
    clock.advance(1_000);
    await settled();
    expect(tried.filter((one) => one.startsWith(String(rahima)))).toEqual([
      `${rahima} reply`,
      `${rahima} reply`,
      `${rahima} filed`,
    ]);
  });

  it('are tried again after pauses that grow to five minutes and no further', async () => {
    answers.set('webhook', () => later);
    await post(aTicket(101), [{ channel: 'webhook' }, { kind: 'escalation' }]);
    for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
      expect(await clock.nextAlarm()).toBe(seconds * 1000);
      clock.advance(seconds * 1000);
    }
    await clock.nextAlarm();
    expect(tried).toHaveLength(12);
  });

  it('wait as long as the other side says', async () => {
    answers.set(rahima, () =>
      tried.length === 1 ? { is: 'later', afterMs: 40_000, why: '429' } : { is: 'arrived', messages: [] },
    );
    await post(aTicket(101), [to(rahima), { kind: 'filed' }]);
    expect(await clock.nextAlarm()).toBe(40_000);
    clock.advance(40_000);
    await settled();
    expect(tried).toHaveLength(2);
  });

  it('to an inbox that never answers hold up no chat', async () => {
    let letGo = () => {};
    const silence = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    answers.set('webhook', () => silence.then(() => later));
    for (let n = 101; n <= 120; n += 1) {
      await post(aTicket(n), [{ channel: 'webhook' }, { kind: 'escalation' }]);
    }
    await post(aTicket(121, karim), [to(karim), { kind: 'reply', message: 'r1' }]);
    await vi.waitFor(() => expect(tried).toContain(`${karim} reply`));
    expect(tried.filter((one) => one.startsWith('webhook'))).toHaveLength(8);
    letGo();
  });

  it('go on after a new start', async () => {
    answers.set(rahima, () => later);
    await post(aTicket(101), [to(rahima), { kind: 'filed' }]);
    await vi.waitFor(() => expect(tried).toHaveLength(1));
    await deliveries.stop();
    await store.close();
    store = await openLowdbStore(folder, process.pid);
    expect(await store.deliveries.all()).toHaveLength(1);
  });

  it('follow a group that became a supergroup', async () => {
    answers.set(-5, () => ({ is: 'moved', chatId: -1005 }));
    await post(aTicket(101), [to(-5), { kind: 'filed' }]);
    await settled();
    expect(tried).toEqual(['-5 filed', '-1005 filed']);
  });

  it('that the office group does not take any more go to each officer', async () => {
    answers.set(-5, () => ({ is: 'undeliverable', reason: 'gone' }));
    await post(aTicket(101), [to(-5), { kind: 'filed' }]);
    await settled();
    expect(tried).toEqual(['-5 filed', `${officer} filed`]);
  });

  it('are tried again when the carrier itself fails', async () => {
    answers.set(rahima, () => {
      if (tried.length === 1) throw new Error('a fault of ours');
      return { is: 'arrived', messages: [] };
    });
    await post(aTicket(101), [to(rahima), { kind: 'filed' }]);
    clock.advance(await clock.nextAlarm());
    await settled();
  });

  it('of a forgotten ticket are taken back if they were on their way', async () => {
    answers.set(officer, async () => {
      await store.transaction(async (changes) => {
        for (const { id } of await changes.deliveries.all()) changes.deliveries.delete(id);
        changes.tickets.forget(number(101));
      });
      return { is: 'arrived', messages: [{ chatId: officer, messageId: 5 }] };
    });
    await post(aTicket(101), [to(officer), { kind: 'filed' }]);
    await vi.waitFor(() => expect(takenBack).toEqual([officer]));
  });
});

describe('a reply', () => {
  const replied = () => {
    const message = {
      id: 'r1',
      author: 'নাজমুল',
      text: 'উত্তর',
      attachments: [],
      origin: { chatId: officer, messageId: 3 },
    };
    return reply(aTicket(101), message, clock.now());
  };
  const delivery = async () => {
    const message = (await store.tickets.get(number(101)))?.messages.at(-1);
    return message?.by === 'officer' ? message.delivery : undefined;
  };

  it('that arrived is marked so, belongs to the ticket, and the officer is told', async () => {
    await post(replied(), [to(rahima), { kind: 'reply', message: 'r1' }]);
    await settled();
    expect(await delivery()).toEqual({ state: 'delivered', at: clock.now().toISOString() });
    expect((await store.tickets.get(number(101)))?.telegram).toContainEqual({
      chatId: rahima,
      messageId: 101,
      side: 'citizen',
    });
    expect(tried).toEqual([`${rahima} reply`, `${officer} fate`]);
  });

  it('that can not be delivered is marked with the reason, and the officer is told', async () => {
    answers.set(rahima, () => ({ is: 'undeliverable', reason: 'blocked' }));
    await post(replied(), [to(rahima), { kind: 'reply', message: 'r1' }]);
    await settled();
    expect(await delivery()).toMatchObject({ state: 'failed', reason: 'blocked' });
    expect(tried).toEqual([`${rahima} reply`, `${officer} fate`]);
  });
});

describe('an album', () => {
  const album = { kind: 'enclosure', message: 'r1', index: 0 } as const;
  const brought: [number, number][] = [];
  const bring = (answer: (count: number) => Delivered | Promise<Delivered>) => {
    brought.length = 0;
    answers.set(rahima, async ({ content }) => {
      if (!('count' in content)) return { is: 'arrived', messages: [] };
      brought.push([content.index, content.count]);
      return answer(content.count);
    });
  };

  it('that grows while it is under way has the rest sent after it, in its place', async () => {
    bring(async (count) => {
      if (count === 2) {
        await outbox.transaction(async (changes) => {
          const [kept] = await changes.deliveries.all();
          if (kept !== undefined) changes.deliveries.put({ ...kept, content: { ...album, count: 5 } });
        });
      }
      return { is: 'arrived', messages: [] };
    });
    await post(aTicket(101), [to(rahima), { ...album, count: 2 }]);
    await settled();
    expect(brought).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });

  it('that is not taken as one goes file by file, before what was posted later', async () => {
    bring((count) => (count === 1 ? { is: 'arrived', messages: [] } : { is: 'apart' }));
    await post(aTicket(101), [to(rahima), { ...album, count: 3 }], [to(rahima), { kind: 'rate' }]);
    await settled();
    expect(brought).toEqual([
      [0, 3],
      [0, 1],
      [1, 1],
      [2, 1],
    ]);
    expect(tried.at(-1)).toBe(`${rahima} rate`);
  });
});

it('what shows how a ticket stands is told nowhere else when the group does not take it, and its topic is given up', async () => {
  const group = -1_002_000_000_001;
  answers.set(group, () => ({ is: 'undeliverable', reason: 'blocked' }));
  const topic = { chatId: group, thread: 5, face: { is: 'answered', urgent: false } } as const;
  await post({ ...aTicket(101), topic }, [to(group), { kind: 'topic' }], [to(group), { kind: 'notices' }]);
  await settled();
  expect(tried).toEqual([`${group} topic`, `${group} notices`]);
  expect((await store.tickets.get(number(101)))?.topic).toBeNull();
});
