import type { Ticket, TicketNumber } from '../../tickets/ticket.ts';
import type { Log } from '../log.ts';
import type { Parts } from '../parts.ts';
import { nextReminder } from './reminder.ts';

/** Reminds the officers of promised times, before and after. */
export interface Reminders {
  /** Gives the reminders that were missed, then each at its time. */
  start(): Promise<void>;
  /** Waits for what is being written. */
  stop(): Promise<void>;
}

/** Timers of the language hold no longer than 24 days; and holidays may be added meanwhile. */
const longestSleepMs = 24 * 60 * 60_000;
const pauseAfterFaultMs = 60_000;

/**
 * A reminder and the note that it was given are one transaction: it survives a restart, and never comes twice. When
 * each ticket is due for one is kept in memory and reckoned anew from the store at each start.
 */
export function createReminders({
  store,
  outbox,
  notices,
  officeTime,
  clock,
  log,
}: Pick<Parts, 'store' | 'outbox' | 'notices' | 'officeTime' | 'clock'> & {
  readonly log: Log;
}): Reminders {
  /** When to look at each ticket again, in milliseconds. */
  const agenda = new Map<TicketNumber, number>();
  let working: Promise<void> = Promise.resolve();
  let cancelAlarm = () => {};
  let stopListening = () => {};
  let running = false;

  const plan = async (ticket: Ticket | undefined, number: TicketNumber): Promise<void> => {
    const next =
      ticket === undefined ? undefined : nextReminder(ticket, await officeTime.calendar(), clock.now());
    if (next === undefined) agenda.delete(number);
    else agenda.set(number, next.send.getTime());
  };

  const remind = (number: TicketNumber): Promise<void> =>
    outbox.transaction(async (changes) => {
      const ticket = await changes.tickets.get(number);
      if (ticket === undefined) return;
      const now = clock.now();
      const reminder = nextReminder(ticket, await officeTime.calendar(), now);
      if (reminder === undefined || reminder.send > now) return;
      changes.tickets.put({ ...ticket, remindedAt: reminder.at.toISOString() });
      await notices.tell(changes, ticket, { kind: 'due', is: reminder.is });
    });

  const work = async (): Promise<void> => {
    const now = clock.now().getTime();
    for (const [number, at] of agenda) {
      if (!running || at > now) continue;
      await remind(number);
      await plan(await store.tickets.get(number), number);
    }
  };

  const setAlarm = (atMost: number): void => {
    cancelAlarm();
    if (!running) return;
    const wait = Math.min(...agenda.values()) - clock.now().getTime();
    cancelAlarm = clock.after(Math.max(0, Math.min(wait, atMost)), () => enqueue(work));
  };

  const enqueue = (step: () => Promise<void>): void => {
    working = working.then(step).then(
      () => setAlarm(longestSleepMs),
      (error: unknown) => {
        log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'no reminder could be given');
        cancelAlarm();
        if (running) cancelAlarm = clock.after(pauseAfterFaultMs, () => enqueue(work));
      },
    );
  };

  return {
    async start() {
      running = true;
      stopListening = store.changed((numbers) =>
        enqueue(async () => {
          for (const number of numbers) await plan(await store.tickets.get(number), number);
        }),
      );
      enqueue(async () => {
        for (const ticket of await store.tickets.all()) await plan(ticket, ticket.number);
        await work();
      });
      await working;
    },
    async stop() {
      running = false;
      stopListening();
      cancelAlarm();
      await working;
    },
  };
}
