import type { Side, TelegramMessage, TicketNumber } from '../tickets/ticket.ts';
import { link } from '../tickets/transitions.ts';
import type { Decision } from '../understanding/decision.ts';
import { createAmend } from './amend.ts';
import { createAsk } from './ask.ts';
import { createAudit } from './audit/audit.ts';
import { createBroadcasts } from './broadcast/broadcasts.ts';
import { createCannedReplies } from './canned.ts';
import type { Clock } from './clock.ts';
import { createClosing } from './close.ts';
import { createCollect } from './collect.ts';
import { createContinue } from './continue.ts';
import type { DeliveryTarget } from './delivery.ts';
import { createDeliveryLog } from './delivery-log/delivery-log.ts';
import { createEscalate } from './escalate.ts';
import { createFile } from './file.ts';
import { createForget } from './forget.ts';
import { createCarriedQuestions } from './groups/carried-questions.ts';
import { createGroups } from './groups/groups.ts';
import { createOffers } from './groups/offers.ts';
import { createOnRequest } from './groups/on-request.ts';
import { createHandling } from './handling.ts';
import { createHolidays } from './hours/holidays.ts';
import type { OfficeDesk } from './hours/office-desk.ts';
import { createOfficeTime } from './hours/office-time.ts';
import { createReminders } from './hours/remind.ts';
import type { Curator } from './learning/curator.ts';
import { createLearn } from './learning/learn.ts';
import type { Library } from './library.ts';
import type { Log } from './log.ts';
import { createOfficersMailbox } from './mailbox/take-mail.ts';
import { createNotices } from './notices.ts';
import { createOfficeLanguage } from './office-language.ts';
import type { Officers } from './officers.ts';
import type { Outbox } from './outbox.ts';
import type { Parts } from './parts.ts';
import { createPeople } from './people/people.ts';
import { createSessions } from './people/sessions.ts';
import { createPreferences } from './preferences.ts';
import { createQueue } from './queue/queue.ts';
import { createReply } from './reply.ts';
import { createAwareness } from './reports/awareness.ts';
import { createReports } from './reports/reports.ts';
import { createRatings } from './satisfaction/rating.ts';
import { createShown } from './shown.ts';
import type { Store } from './store.ts';
import { createTurn } from './turn.ts';
import { createWelcome } from './welcome.ts';

/** The desk: all that citizens and officers can do, in the order in which it happens. */
export type Desk = ReturnType<typeof createDesk>;

export function createDesk(options: {
  library: Library;
  curator: Curator;
  store: Store;
  outbox: Outbox;
  officers: Officers;
  clock: Clock;
  /** The office's time zone. */
  zone: string;
  log: Log;
  newId: () => string;
  /** Where officers are told besides their Telegram chats. */
  alsoTold?: readonly DeliveryTarget[];
}) {
  const { store, officers, library } = options;
  const hours = () => library.knowledge.office.hours;
  const officeTime = createOfficeTime({ ...options, hours });
  const parts: Parts = { ...options, officeTime, notices: createNotices(options) };
  const awareness = createAwareness(options);
  const office: OfficeDesk = { time: officeTime, holidays: createHolidays({ ...options, hours }), hours };
  return {
    library,
    officers,
    office,
    // A citizen asks, and the answer did or did not help.
    ask: createAsk(parts),
    collect: createCollect(parts),
    /** What the desk would do with a text, without keeping anything of it. */
    consider: (text: string): Decision => library.understanding.decide(text),
    preferences: createPreferences(parts),
    // It needs the officer.
    escalate: createEscalate(parts),
    file: createFile(parts),
    welcomeOfficer: createWelcome(parts),
    // Both talk.
    reply: createReply(parts),
    amend: createAmend(parts),
    continue: createContinue(parts),
    turn: createTurn(parts),
    closing: createClosing(parts),
    ratings: createRatings(parts),
    reports: createReports(parts),
    handling: createHandling(parts),
    canned: createCannedReplies(parts),
    deliveryLog: createDeliveryLog(parts),
    /** What officers answer by mail. */
    mailbox: createOfficersMailbox(parts),
    officeLanguage: createOfficeLanguage(parts),
    // Groups are told what keeps them safe.
    groups: createGroups({ ...parts, awareness, zone: options.zone, log: options.log }),
    awareness,
    offers: createOffers(parts),
    onRequest: createOnRequest({ ...parts, awareness }),
    /** What was asked there and goes on in private. */
    carried: createCarriedQuestions(parts),
    /** What officers send to many. Runs from its beginning to its end. */
    broadcasts: createBroadcasts({ ...parts, awareness, zone: options.zone, log: options.log }),
    /** Reminds officers of promises. Runs from its start to its stop. */
    reminders: createReminders({ ...parts, log: options.log }),
    // Who works here.
    people: createPeople(parts),
    sessions: createSessions(parts),
    audit: createAudit(options),
    // An answer becomes knowledge.
    learn: createLearn({ ...parts, curator: options.curator, zone: options.zone }),
    curator: options.curator,
    // What there is.
    tickets: store.tickets,
    queue: createQueue({ ...parts, likeness: library.understanding.likeness }),
    /** Messages that the desk sent belong to this ticket: a reply to one continues the ticket. */
    link: (number: TicketNumber, side: Side, places: readonly TelegramMessage[]): Promise<void> =>
      store.transaction(async ({ tickets }) => {
        const ticket = await tickets.get(number);
        if (ticket !== undefined) tickets.put(link(ticket, side, places));
      }),
    forget: createForget(parts),
    /** Keeps topics and notices showing how their tickets stand. Runs from its start to its stop. */
    shown: createShown(parts),
  };
}
