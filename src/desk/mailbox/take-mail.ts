import { noteIn } from '../../tickets/note-mark.ts';
import type { Ticket, TicketNumber, Upload } from '../../tickets/ticket.ts';
import type { MailTrouble } from '../delivery.ts';
import { longestReply } from '../escalation.ts';
import { goesOnIn } from '../merged.ts';
import type { Parts } from '../parts.ts';
import { found, TicketNotFound, TicketWithdrawn } from '../refusals.ts';
import { createAnswer } from '../reply.ts';
import type { Changes } from '../store.ts';
import type { MailboxPlace } from './mailbox.ts';

/** An officer's mail about a ticket, known to be theirs by the ticket's tag. */
export interface OfficersMail {
  /** The same for the same mail, wherever it is met. */
  readonly id: string;
  /** Its Message-ID, so that what became of it is told in its thread; null: it has none that is sound. */
  readonly messageId: string | null;
  readonly ticket: TicketNumber;
  readonly author: string;
  /** Their own words, or why these are not taken. */
  readonly says:
    | { readonly text: string }
    | { readonly not: Extract<MailTrouble, 'big' | 'unproven' | 'unreadable'> };
  /** Pictures and files for the citizen. */
  readonly enclosed: readonly Upload[];
  /** The names of what came along and is not carried. */
  readonly left: readonly string[];
  /** The moment up to which they had read the ticket; undefined: not known. */
  readonly readUntil: string | undefined;
}

/** The mailbox that officers' answers come to, as the desk sees it. */
export interface OfficersMailbox {
  /** How far it was read; null: never. */
  place(): Promise<MailboxPlace | null>;
  /** It was read up to there, and there was nothing more to act on. */
  readUpTo(place: MailboxPlace): Promise<void>;
  /**
   * A mail goes to the citizen, or among the notes if it begins with `//`; what hinders it is told by mail. That it was
   * taken is written down in the same transaction, so that the same mail again changes nothing.
   */
  take(mail: OfficersMail): Promise<void>;
}

/** Mails are remembered for longer than the mailbox is ever looked through again. */
const rememberedMs = 60 * 24 * 60 * 60_000;

export function createOfficersMailbox({
  store,
  outbox,
  clock,
}: Pick<Parts, 'store' | 'outbox' | 'clock'>): OfficersMailbox {
  const answer = createAnswer({ outbox, clock });

  /** @returns what hinders it, or is left of it */
  const act = async (changes: Changes, mail: OfficersMail): Promise<Told | undefined> => {
    const { ticket: number, author, says, id, enclosed, left } = mail;
    if ('not' in says) return { is: says.not };
    const { text } = says;
    const lost: Told | undefined = left.length === 0 ? undefined : { is: 'enclosures', files: left };
    if (text === '' && enclosed.length === 0) return lost ?? { is: 'empty' };
    if (text.length > longestReply) return { is: 'long' };
    const ticket = await goesOnIn(changes.tickets, await found(changes.tickets, number));
    const note = noteIn(text);
    if (note === '') return { is: 'empty' };
    if (note === undefined && isCrossed(ticket, mail.readUntil)) return { is: 'answered' };
    const attachments = note === undefined ? enclosed : [];
    await answer(changes, {
      ticket: ticket.number,
      text,
      author,
      key: `mail-${id}`,
      mailed: true,
      attachments,
    });
    const names = enclosed.map(({ fileName }) => fileName);
    return note === undefined || names.length === 0 ? lost : { is: 'noteFiles', files: [...names, ...left] };
  };

  return {
    place: async () => (await store.mailbox.get()).read,
    readUpTo: (read) =>
      store.transaction(async ({ mailbox }) => mailbox.put({ ...(await mailbox.get()), read })),

    take: (mail) =>
      outbox.transaction(async (changes) => {
        const before = await changes.mailbox.get();
        if (before.taken.some((one) => one.mail === mail.id)) return;
        const now = clock.now();
        const oldest = new Date(now.getTime() - rememberedMs).toISOString();
        const taken = before.taken.filter(({ at }) => at > oldest);
        changes.mailbox.put({ ...before, taken: [...taken, { mail: mail.id, at: now.toISOString() }] });

        const told = await act(changes, mail).catch(troubleOf);
        if (told === undefined) return;
        const exists = (await changes.tickets.get(mail.ticket)) !== undefined;
        const { is, files = [] } = told;
        const about = { about: mail.ticket, answers: mail.messageId };
        const content = { kind: 'mail' as const, ...about, is, files: [...files] };
        outbox.post(changes, exists ? mail.ticket : null, { channel: 'mail' }, content);
      }),
  };
}

/** What the officer is told of their mail; `files`: the names of those that went nowhere. */
interface Told {
  readonly is: MailTrouble;
  readonly files?: readonly string[];
}

function troubleOf(error: unknown): Told {
  if (error instanceof TicketNotFound) return { is: 'gone' };
  if (error instanceof TicketWithdrawn) return { is: 'withdrawn' };
  throw error;
}

/** Somebody answered elsewhere after what they had read. */
function isCrossed({ messages }: Ticket, readUntil: string | undefined): boolean {
  return (
    readUntil !== undefined &&
    messages.some(
      (message) => message.by === 'officer' && message.mailed === undefined && message.at > readUntil,
    )
  );
}
