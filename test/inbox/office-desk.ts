import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { notingTicketDeeds } from '../../src/desk/audit/ticket-deeds.ts';
import type { DeliveryTarget } from '../../src/desk/delivery.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import type { Escalation } from '../../src/desk/escalation.ts';
import type { InboxDesk } from '../../src/desk/inbox.ts';
import { createOfficers, type Officers } from '../../src/desk/officers.ts';
import { createOutbox, type Outbox } from '../../src/desk/outbox.ts';
import { createSignIn, type SignIn } from '../../src/desk/sign-in.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { type LowdbStore, openLowdbStore } from '../../src/storage/lowdb-store.ts';
import { type Ticket, type TicketNumber, ticketNumber } from '../../src/tickets/ticket.ts';
import { openLibrary } from '../desk/knowledge-desk.ts';
import { createHandClock, type HandClock } from '../hand-clock.ts';
import { folder } from '../knowledge/small-folder.ts';
import { now } from './office.ts';

/** Open as offices usually are, with one holiday of its own. */
const hours = `week: { days: [sunday, monday, tuesday, wednesday, thursday], opens: "09:00", closes: "17:00" }
promise: { normal: 8, urgent: 2 }
holidays: [{ day: 2026-12-16, name: { bn: বিজয় দিবস, en: Victory Day } }]`;
const files = {
  'office-hours.yaml': hours,
  'training.yaml': `topic: { id: training, name: { bn: প্রশিক্ষণ, en: Training } }
entries:
  - id: charter-2.1.1
    title: { bn: কম্পিউটার প্রশিক্ষণ, en: Computer training }
    answer: { bn: রবিবার শুরু।, en: It starts on Sunday. }
    phrasings: [কম্পিউটার প্রশিক্ষণ]
    source: us
    reviewedOn: 2026-11-24
    reviewEvery: P6M
`,
  'referrals.yaml': `topic: { id: referral, name: { bn: কোথায় যাবেন, en: Where to go } }
entries:
  - id: referral-land
    title: { bn: জমির কাজ, en: Land }
    answer: { bn: ভূমি অফিসে যান।, en: Go to the land office. }
    phrasings: [নামজারি]
    source: us
    reviewedOn: 2026-11-24
    reviewEvery: P6M
`,
};

type Everything = Desk & InboxDesk;

/** The inbox's desk, over a store on disk; nothing that it posts goes out. It may be changed, to have it fail. */
export interface OfficeDesk {
  readonly desk: { -readonly [Part in keyof Everything]: Everything[Part] };
  readonly knowledge: Knowledge;
  readonly store: LowdbStore;
  readonly signIn: SignIn;
  readonly clock: HandClock;
  readonly outbox: Outbox;
  readonly officers: Officers;
  /** Files a question under the number after the last. */
  asks(escalation: Escalation): Promise<TicketNumber>;
  ticket(number?: number): Promise<Ticket>;
  /** Keeps a ticket as a test wants it. */
  put(ticket: Ticket): Promise<void>;
  all(): Promise<readonly Ticket[]>;
}

/** An office's desk, where the operator named 1 and 2. It ends with the test. */
export async function openOfficeDesk({
  named = [1, 2],
  alsoTold = [],
  more = {},
}: {
  named?: readonly number[];
  /** Where officers are told besides their chats. */
  alsoTold?: readonly DeliveryTarget[];
  /** Files of the knowledge besides. */
  more?: Readonly<Record<string, string>>;
} = {}): Promise<OfficeDesk> {
  const root = await mkdtemp(join(tmpdir(), 'sheba-office-'));
  const store = notingTicketDeeds(await openLowdbStore(root, process.pid));
  onTestFinished(async () => {
    await store.close();
    await rm(root, { recursive: true, force: true });
  });
  const clock = createHandClock(now.toISOString());
  const outbox = createOutbox({ store, clock });
  const officers = createOfficers({ store, clock, named, officeChat: undefined });
  let ids = 0;
  const { library, curator } = await openLibrary({
    store,
    outbox,
    clock,
    files: folder({ ...files, ...more }),
  });
  const desk = createDesk({
    library,
    curator,
    store,
    outbox,
    officers,
    clock,
    zone: 'Asia/Dhaka',
    log: { info() {}, warn() {}, error() {} },
    newId: () => `id-${++ids}`,
    alsoTold,
  });
  let asked = 0;

  return {
    desk: { ...desk, get: store.tickets.get },
    knowledge: library.knowledge,
    store,
    signIn: createSignIn({ store, officers, clock }),
    clock,
    outbox,
    officers,
    asks: async (escalation) => (await desk.file({ ...escalation, ticket: ++asked })).ticket,
    ticket: async (number = 1) => {
      const ticket = await store.tickets.get(ticketNumber.parse(number));
      if (ticket === undefined) throw new Error(`no ticket ${number}`);
      return ticket;
    },
    put: (ticket) => store.transaction(async ({ tickets }) => tickets.put(ticket)),
    all: store.tickets.all,
  };
}
