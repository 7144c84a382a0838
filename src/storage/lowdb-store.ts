import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { z } from 'zod';
import { broadcast } from '../desk/broadcast/broadcast.ts';
import { cannedReply } from '../desk/canned-reply.ts';
import { citizenRecord } from '../desk/citizen.ts';
import { delivery } from '../desk/delivery.ts';
import { settledDelivery } from '../desk/delivery-log/settled-delivery.ts';
import { group } from '../desk/groups/group.ts';
import { holidayBook, unchangedHolidays } from '../desk/hours/holiday-book.ts';
import { entryDocument } from '../desk/learning/entry-document.ts';
import { unansweredQuestion } from '../desk/learning/unanswered-question.ts';
import { mailbox, unreadMailbox } from '../desk/mailbox/mailbox.ts';
import { dayCounts } from '../desk/reports/day-counts.ts';
import { type Settings, settings } from '../desk/settings.ts';
import { signInRecord } from '../desk/sign-in-record.ts';
import type { Changes, Notebook, Store } from '../desk/store.ts';
import { type TicketNumber, ticketNumber } from '../tickets/ticket.ts';
import { AuditFiles, StagedAudit } from './audit-files.ts';
import { DocumentFault, DocumentFile } from './document-file.ts';
import { Folder } from './folder.ts';
import { Journal } from './journal.ts';
import { lockFolder } from './lock.ts';
import { TicketIndex } from './ticket-index.ts';
import { asTicket, ticketOrGrave, ticketsIn } from './tickets.ts';
import { collection, StagedFolder, single, type Write } from './transaction.ts';

/** A write failed, so what is on disk is not known: only a new start can tell. */
export class StoreBroken extends Error {
  constructor(root: string, options: ErrorOptions) {
    const why = options.cause instanceof Error ? options.cause.message : 'unknown';
    super(
      `${root}: a write failed (${why}). See that the disk has room and can be written, then start again; nothing that was acknowledged is lost.`,
      options,
    );
    this.name = 'StoreBroken';
  }
}

/** Documents that can't be read: the store does not open, so that nothing is overwritten. */
export class StoreFault extends Error {
  constructor(faults: readonly DocumentFault[]) {
    super(faults.map(({ message }) => message).join('\n'));
    this.name = 'StoreFault';
  }
}

export interface LowdbStore extends Store {
  /** A document outside of transactions, for an adapter of its own. */
  notebook<Content>(name: string, schema: z.ZodType<Content>): Notebook<Content>;
  /** Fails when a write has failed. Never resolves. */
  readonly broken: Promise<never>;
  /** Waits for what is being written, and lets another process have the folder. */
  close(): Promise<void>;
}

/**
 * The embedded store: one folder a kind of document, one file a document.
 * @throws FolderInUse when another process has the folder
 * @throws StoreFault when a document can't be read
 */
export async function openLowdbStore(root: string, pid: number): Promise<LowdbStore> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(root, pid);
  try {
    return await openLocked(root, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openLocked(root: string, unlock: () => Promise<void>): Promise<LowdbStore> {
  const folders = {
    tickets: new Folder(root, 'tickets', ticketOrGrave),
    citizens: new Folder(root, 'citizens', citizenRecord),
    deliveries: new Folder(root, 'deliveries', delivery),
    settled: new Folder(root, 'settled-deliveries', settledDelivery),
    settings: new Folder(root, 'settings', settings),
    signIns: new Folder(root, 'sign-ins', signInRecord),
    holidays: new Folder(root, 'holidays', holidayBook),
    mailbox: new Folder(root, 'mailbox', mailbox),
    days: new Folder(root, 'days', dayCounts),
    canned: new Folder(root, 'canned-replies', cannedReply),
    entries: new Folder(root, 'entries', entryDocument),
    unanswered: new Folder(root, 'unanswered', unansweredQuestion),
    groups: new Folder(root, 'groups', group),
    broadcasts: new Folder(root, 'broadcasts', broadcast),
  };
  const audit = new AuditFiles(root);
  const journal = new Journal(root);
  const faults = (await Promise.all(Object.values(folders).map((folder) => folder.load()))).flat();
  const left = await journal.left().catch((error: unknown) => {
    if (!(error instanceof DocumentFault)) throw error;
    faults.push(error);
    return [];
  });
  if (faults.length > 0) throw new StoreFault(faults);
  await audit.load();
  for (const { folder: name, id, content } of left) {
    const folder = [...Object.values(folders), audit].find((one) => one.name === name);
    await folder?.restore(id, content);
  }
  if (left.length > 0) await journal.clear();

  const index = new TicketIndex();
  for (const kept of folders.tickets.values()) {
    index.used(kept.number);
    index.change(undefined, asTicket(kept));
  }

  const initial = freshSettings();
  const stage = () => ({
    tickets: new StagedFolder(folders.tickets),
    citizens: new StagedFolder(folders.citizens),
    deliveries: new StagedFolder(folders.deliveries),
    settled: new StagedFolder(folders.settled),
    settings: new StagedFolder(folders.settings),
    signIns: new StagedFolder(folders.signIns),
    holidays: new StagedFolder(folders.holidays),
    mailbox: new StagedFolder(folders.mailbox),
    days: new StagedFolder(folders.days),
    canned: new StagedFolder(folders.canned),
    entries: new StagedFolder(folders.entries),
    unanswered: new StagedFolder(folders.unanswered),
    groups: new StagedFolder(folders.groups),
    broadcasts: new StagedFolder(folders.broadcasts),
    audit: new StagedAudit(audit),
  });
  const viewOf = (staged: ReturnType<typeof stage>): Changes => ({
    tickets: ticketsIn(staged.tickets, index),
    citizens: collection(staged.citizens, ({ chatId }) => chatId),
    deliveries: collection(staged.deliveries, ({ id }) => id),
    settled: collection(staged.settled, ({ id }) => id),
    settings: single(staged.settings, 'settings', initial),
    signIns: collection(staged.signIns, ({ id }) => id),
    days: collection(staged.days, ({ day }) => day),
    holidays: single(staged.holidays, 'holidays', unchangedHolidays),
    mailbox: single(staged.mailbox, 'mailbox', unreadMailbox),
    canned: collection(staged.canned, ({ name }) => name),
    entries: collection(staged.entries, ({ id }) => id),
    unanswered: collection(staged.unanswered, ({ id }) => id),
    groups: collection(staged.groups, ({ id }) => id),
    broadcasts: collection(staged.broadcasts, ({ id }) => id),
    audit: { add: (record) => staged.audit.add(record) },
  });

  const listeners = new Set<(tickets: readonly TicketNumber[]) => void>();
  const commit = async (writes: readonly Write[]): Promise<void> => {
    const before = writes
      .filter(({ folder }) => folder === 'tickets')
      .map(({ id }) => [id, folders.tickets.get(id)] as const);
    if (writes.length > 1) await journal.note(writes);
    await Promise.all(writes.map((write) => write.apply()));
    if (writes.length > 1) await journal.clear();
    // All at once, so that nobody sees half of a transaction.
    for (const write of writes) write.show();
    for (const [id, was] of before) {
      const is = folders.tickets.get(id);
      if (is !== undefined) index.used(is.number);
      index.change(asTicket(was), asTicket(is));
    }
    if (before.length === 0) return;
    const numbers = before.map(([id]) => ticketNumber.parse(Number(id)));
    for (const tell of listeners) tell(numbers);
  };

  let last: Promise<unknown> = Promise.resolve();
  let fault: StoreBroken | undefined;
  let tellBroken: (fault: StoreBroken) => void = () => {};
  const broken = new Promise<never>((_, reject) => {
    tellBroken = reject;
  });
  // Whoever asks hears of it; if nobody does, the next transaction will.
  broken.catch(() => {});
  const guarded = async (write: () => Promise<void>) => {
    if (fault !== undefined) throw fault;
    try {
      await write();
    } catch (cause) {
      // Half of it may be on disk and in the journal.
      fault = new StoreBroken(root, { cause });
      tellBroken(fault);
      throw fault;
    }
  };
  const transaction: Store['transaction'] = (work) => {
    const run = last.then(async () => {
      if (fault !== undefined) throw fault;
      const staged = stage();
      const result = await work(viewOf(staged));
      await guarded(() => commit(Object.values(staged).flatMap((folder) => folder.writes())));
      return result;
    });
    last = run.catch(() => {});
    return run;
  };

  const reading = viewOf(stage());
  if (folders.settings.get('settings') === undefined) {
    await transaction(async (changes) => changes.settings.put(initial));
  }
  return {
    ...reading,
    audit,
    transaction,
    broken,
    changed: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    notebook: (name, schema) => {
      const file = new DocumentFile(join(root, `${name}.json`), schema);
      return {
        read: async () => (await file.read()) ?? undefined,
        write: (content) => guarded(() => new Low(file, content).write()),
      };
    },
    close: async () => {
      await last;
      await unlock();
    },
  };
}

/** The secrets that this desk makes for itself at its first start. */
function freshSettings(): Settings {
  return {
    webhookSecret: randomBytes(32).toString('base64url'),
    escalationSecret: `whsec_${randomBytes(32).toString('base64')}`,
    officeChatMoved: null,
    toldOfTopics: null,
    officers: [],
    former: [],
  };
}
