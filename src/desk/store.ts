import type { TelegramMessage, Ticket, TicketNumber } from '../tickets/ticket.ts';
import type { AuditRecord } from './audit/audit-record.ts';
import type { Broadcast } from './broadcast/broadcast.ts';
import type { CannedReply } from './canned-reply.ts';
import type { CitizenRecord } from './citizen.ts';
import type { Delivery } from './delivery.ts';
import type { SettledDelivery } from './delivery-log/settled-delivery.ts';
import type { Group } from './groups/group.ts';
import type { HolidayBook } from './hours/holiday-book.ts';
import type { EntryDocument } from './learning/entry-document.ts';
import type { UnansweredQuestion } from './learning/unanswered-question.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import type { DayCounts } from './reports/day-counts.ts';
import type { Settings } from './settings.ts';
import type { SignInRecord } from './sign-in-record.ts';

export interface Tickets {
  get(number: TicketNumber): Promise<Ticket | undefined>;
  /** The ticket with this escalation id. */
  ofEscalation(id: string): Promise<Ticket | undefined>;
  /** The ticket that a message in Telegram belongs to. */
  at(message: TelegramMessage): Promise<Ticket | undefined>;
  /** A citizen's tickets, newest first. */
  ofCitizen(chatId: number): Promise<readonly Ticket[]>;
  /** In no order. */
  all(): Promise<readonly Ticket[]>;
}

export interface TicketChanges extends Tickets {
  /** A number that no ticket ever had: the one wished for if it is free and not far off, else the next. */
  freeNumber(wish?: number | string): Promise<TicketNumber>;
  put(ticket: Ticket): void;
  /** Deletes all but the number, so that it is not given twice. */
  forget(number: TicketNumber): void;
}

interface Collection<Id, Document> {
  get(id: Id): Promise<Document | undefined>;
  all(): Promise<readonly Document[]>;
}

export interface CollectionChanges<Id, Document> extends Collection<Id, Document> {
  put(document: Document): void;
  delete(id: Id): void;
}

/** The log of what people did. Only ever added to. */
export interface AuditTrail {
  /** Months of UTC that have lines, `YYYY-MM`, in their order. */
  months(): Promise<readonly string[]>;
  /** From one moment until just before the other, in the order in which it was done. */
  between(
    from: Date,
    to: Date,
  ): Promise<{
    readonly records: readonly AuditRecord[];
    /** Lines in these months that can't be read. */
    readonly unreadable: number;
  }>;
}

/**
 * Where the desk keeps its documents. An adapter lives in `storage/`; one suite of tests runs on every adapter.
 * Reads outside a transaction see only what is on disk.
 */
export interface Store {
  readonly tickets: Tickets;
  readonly citizens: Collection<number, CitizenRecord>;
  readonly deliveries: Collection<string, Delivery>;
  readonly settled: Collection<string, SettledDelivery>;
  readonly settings: Document<Settings>;
  readonly signIns: Collection<string, SignInRecord>;
  readonly holidays: Document<HolidayBook>;
  readonly mailbox: Document<Mailbox>;
  readonly days: Collection<string, DayCounts>;
  readonly canned: Collection<string, CannedReply>;
  /** Entries that officers made or changed. */
  readonly entries: Collection<string, EntryDocument>;
  readonly unanswered: Collection<string, UnansweredQuestion>;
  /** By chat id. */
  readonly groups: Collection<number, Group>;
  readonly broadcasts: Collection<string, Broadcast>;
  readonly audit: AuditTrail;
  /**
   * Runs `work` with the store to itself. When this resolves, all that it put is on disk; if `work` throws, or the
   * process dies before, nothing is. `get` sees what this transaction put; the queries see what was there before.
   * `work` must wait for nothing but the store.
   */
  transaction<Result>(work: (changes: Changes) => Promise<Result>): Promise<Result>;
  /**
   * Calls back with the numbers of tickets that a transaction has put or forgotten, once that is on disk.
   * @returns ends the calls
   */
  changed(listener: (tickets: readonly TicketNumber[]) => void): () => void;
}

export interface Changes {
  readonly tickets: TicketChanges;
  readonly citizens: CollectionChanges<number, CitizenRecord>;
  readonly deliveries: CollectionChanges<string, Delivery>;
  readonly settled: CollectionChanges<string, SettledDelivery>;
  readonly settings: DocumentChanges<Settings>;
  readonly signIns: CollectionChanges<string, SignInRecord>;
  readonly holidays: DocumentChanges<HolidayBook>;
  readonly mailbox: DocumentChanges<Mailbox>;
  readonly days: CollectionChanges<string, DayCounts>;
  readonly canned: CollectionChanges<string, CannedReply>;
  readonly entries: CollectionChanges<string, EntryDocument>;
  readonly unanswered: CollectionChanges<string, UnansweredQuestion>;
  readonly groups: CollectionChanges<number, Group>;
  readonly broadcasts: CollectionChanges<string, Broadcast>;
  readonly audit: { add(record: AuditRecord): void };
}

/** A document that there is one of. */
interface Document<Content> {
  get(): Promise<Content>;
}

export interface DocumentChanges<Content> extends Document<Content> {
  put(content: Content): void;
}

/** A document that an adapter keeps for itself, outside of transactions. Written durably, read back checked. */
export interface Notebook<Content> {
  read(): Promise<Content | undefined>;
  write(content: Content): Promise<void>;
}
