import type { CannedReply } from '../desk/canned-reply.ts';
import type { SettledDelivery } from '../desk/delivery-log/settled-delivery.ts';
import type { OfficeDesk } from '../desk/hours/office-desk.ts';
import type { InboxDesk } from '../desk/inbox.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { dayAfter } from '../office-hours/zone.ts';
import type { Assignee, Ticket, TicketNumber } from '../tickets/ticket.ts';

/** All that the page of a ticket shows. */
export interface TicketScene {
  readonly ticket: Ticket;
  /** Tickets that were merged into it. */
  readonly merged: readonly Ticket[];
  /** Other tickets that wait for the same answer. */
  readonly alike: readonly Ticket[];
  /** The next that waits, for the officer who looks; undefined: no other does. */
  readonly next: TicketNumber | undefined;
  readonly blocked: boolean;
  /** What did not reach the citizen. */
  readonly undelivered: readonly SettledDelivery[];
  readonly colleagues: readonly Assignee[];
  readonly canned: readonly CannedReply[];
  readonly knowledge: Knowledge;
  /** When it may be put aside until. */
  readonly later: Later;
}

interface Later {
  /** When the office opens tomorrow, or would if it were open. */
  readonly morning: Date;
  readonly officeDay: Date;
  /** The first day that can be chosen, `YYYY-MM-DD`. */
  readonly from: string;
}

/** Sets the scene of a ticket, from what the desk knows now. */
export function createScenes({
  desk,
  office,
  knowledge,
  now,
}: {
  readonly desk: Pick<InboxDesk, 'get' | 'queue' | 'closing' | 'canned' | 'officers' | 'deliveryLog'>;
  readonly office: OfficeDesk;
  readonly knowledge: () => Knowledge;
  readonly now: () => Date;
}) {
  /** The office's opening time on a day. */
  const opening = async (day: string): Promise<Date> => {
    const { startOf } = await office.time.calendar();
    return new Date(startOf(day).getTime() + office.hours().week.opens * 60_000);
  };

  const later = async (): Promise<Later> => {
    const { dayOf, nextOpening } = await office.time.calendar();
    const tomorrow = dayAfter(dayOf(now()));
    return { morning: await opening(tomorrow), officeDay: nextOpening(now()), from: tomorrow };
  };

  return {
    opening,
    later,
    /** @param officer who looks, a Telegram user id */
    async of(ticket: Ticket, officer: number): Promise<TicketScene> {
      const merged = await Promise.all(ticket.merged.map((number) => desk.get(number)));
      return {
        ticket,
        merged: merged.filter((one) => one !== undefined),
        alike: await desk.queue.alike(ticket.number),
        next: await desk.queue.next(ticket.number, officer),
        undelivered: await desk.deliveryLog.failedTo(ticket.number),
        blocked: await desk.closing.isBlocked(ticket.citizen.chatId),
        colleagues: await desk.officers.colleagues(),
        canned: await desk.canned.all(),
        knowledge: knowledge(),
        later: await later(),
      };
    },
  };
}
export type Scenes = ReturnType<typeof createScenes>;
