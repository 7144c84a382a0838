import { promised } from '../tickets/promise.ts';
import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
import { continueWith, isWithdrawn, link } from '../tickets/transitions.ts';
import { type CitizenRecord, isShutOut, newCitizen, newQuestion, withQuestion } from './citizen.ts';
import { stirWhereItGoesOn } from './merged.ts';
import type { Parts } from './parts.ts';
import type { Said } from './said.ts';
import type { Changes } from './store.ts';

/** The message that is replied to, and the ticket that it shows to belong to, should that not be written down yet. */
export interface RepliesTo {
  readonly messageId: number;
  readonly ticket?: TicketNumber | undefined;
}

export type Continued =
  | { readonly is: 'added'; readonly ticket: Ticket; readonly danger: boolean }
  | { readonly is: 'blocked'; readonly danger: boolean };

/**
 * Adds a citizen's message to the ticket that it belongs to: the one that it replies to, or else the one whose
 * *answer back* was pressed. Officers hear of it; a closed ticket opens again.
 * @returns null if it belongs to no ticket: then it is a question
 */
export function createContinue(parts: Parts) {
  const { outbox, clock, library } = parts;
  return async (said: Said, repliesTo?: RepliesTo): Promise<Continued | null> => {
    const { chatId } = said.from;
    const { danger } = library.understanding.decide(said.text);

    return outbox.transaction(async (changes) => {
      const record = (await changes.citizens.get(chatId)) ?? newCitizen(chatId);
      const known = await changes.tickets.at({ chatId, messageId: said.messageId });
      // The same message, come twice; the first one of a ticket is a question.
      if (known?.messages.slice(1).some(({ id }) => id === `c${said.messageId}`)) {
        return { is: 'added', ticket: known, danger };
      }

      const ticket = await addressed(changes, record, repliesTo, clock.now());
      if (ticket === undefined) return null;
      changes.citizens.put(albumKept({ ...record, answering: null }, said, ticket, clock.now()));
      if (isShutOut(record, danger)) return { is: 'blocked', danger };
      return { is: 'added', ticket: await append(parts, changes, ticket, said, danger), danger };
    });
  };
}

/** Adds a citizen's message to a ticket and has the officers told. For use within a transaction. */
export async function append(
  { notices, clock, officeTime }: Pick<Parts, 'notices' | 'clock' | 'officeTime'>,
  changes: Changes,
  ticket: Ticket,
  said: Pick<Said, 'from' | 'messageId' | 'text' | 'attachments'>,
  urgent: boolean,
): Promise<Ticket> {
  const place = { chatId: said.from.chatId, messageId: said.messageId };
  const parts = said.attachments
    .map(({ from }) => from)
    .filter(({ messageId }) => messageId !== said.messageId);
  const message = { id: `c${said.messageId}`, text: said.text, attachments: [...said.attachments] };
  const due = await officeTime.promise();
  const written = promised(ticket, continueWith(ticket, message, clock.now(), urgent), due);
  const continued = link(written, 'citizen', [place, ...parts]);
  changes.tickets.put(continued);
  await stirWhereItGoesOn(changes, continued, 'continued', clock.now(), urgent, due);
  // A ticket that is not filed yet is announced with all its messages when it is.
  if (continued.filedAt !== null) {
    await notices.tell(changes, continued, { kind: 'continued', message: message.id });
    await notices.tellOfAttachments(changes, continued, message.id);
  }
  return continued;
}

async function addressed(
  changes: Changes,
  { chatId, answering }: CitizenRecord,
  repliesTo: RepliesTo | undefined,
  now: Date,
): Promise<Ticket | undefined> {
  const meant =
    repliesTo !== undefined
      ? ((await changes.tickets.at({ chatId, messageId: repliesTo.messageId })) ??
        (repliesTo.ticket === undefined ? undefined : await changes.tickets.get(repliesTo.ticket)))
      : answering !== null && Date.parse(answering.until) > now.getTime()
        ? await changes.tickets.get(answering.ticket)
        : undefined;
  return meant?.citizen.chatId === chatId && !isWithdrawn(meant) ? meant : undefined;
}

/** The first part of an album is kept, so that its other parts, which come one by one, find the ticket too. */
function albumKept(record: CitizenRecord, said: Said, ticket: Ticket, now: Date): CitizenRecord {
  if (said.albumId === undefined) return record;
  return withQuestion(record, { ...newQuestion(said, ticket.language, now), ticket: ticket.number });
}
