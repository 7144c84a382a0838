import { captioned } from '../tickets/albums.ts';
import { type Author, inMessage } from '../tickets/author.ts';
import { noteIn } from '../tickets/note-mark.ts';
import type { Enclosure, TelegramMessage, Ticket, TicketNumber } from '../tickets/ticket.ts';
import { attach, isWithdrawn, link, reply } from '../tickets/transitions.ts';
import type { DeliveryTarget } from './delivery.ts';
import { createPostFiles } from './files/post-files.ts';
import { goesOnIn } from './merged.ts';
import { type NoteGiven, noteOf, withNote } from './noting.ts';
import type { Parts } from './parts.ts';
import { AnsweredMeanwhile, found, NoteTakesNoFile, TicketWithdrawn } from './refusals.ts';
import type { Changes } from './store.ts';

/** What an officer sends to a citizen; a reply to a ticket goes to the citizens of those merged into it, too. */
export interface Reply {
  readonly ticket: TicketNumber;
  /** Other tickets that ask the same. Those that are closed or gone meanwhile get nothing. */
  readonly also?: readonly TicketNumber[];
  readonly text: string;
  readonly author: Author;
  readonly attachments?: readonly Enclosure[];
  /** The same key is the same reply: a form sent twice, an update that came twice, answer once. */
  readonly key: string;
  /** The officer's message, if it was written in Telegram: its fate is told there. */
  readonly origin?: TelegramMessage;
  /** It was written by mail: if it does not arrive, that is told there. */
  readonly mailed?: true;
  /** The last message that the officer had seen: if another officer's reply came after it, nothing is sent. */
  readonly after?: string;
}

/** What became of an officer's words: they are on their way to the citizen, or stay in the office. */
export interface Replied {
  readonly as: 'reply' | 'note';
  readonly ticket: Ticket;
}

/**
 * An officer's reply, wherever it was written, goes on its way to the citizen; with the mark of a note it stays on the
 * ticket as one. The same key again is the same reply: only what is enclosed this time and was not before is added,
 * since the parts of an album come one by one, of which the first alone has the words.
 * @throws TicketNotFound, TicketWithdrawn, AnsweredMeanwhile, NoteTakesNoFile
 */
export function createReply(parts: Pick<Parts, 'outbox' | 'clock'>) {
  const answer = createAnswer(parts);
  return (reply: Reply): Promise<Replied> => parts.outbox.transaction((changes) => answer(changes, reply));
}

/** The same, within a transaction. */
export function createAnswer({ outbox, clock }: Pick<Parts, 'outbox' | 'clock'>) {
  const postFiles = createPostFiles({ outbox, clock });
  return async (changes: Changes, given: Reply): Promise<Replied> => {
    const ticket = await goesOnIn(changes.tickets, await found(changes.tickets, given.ticket));
    const note = noteIn(given.text);
    if (note !== undefined || noteOf(ticket, given) !== undefined) {
      const noted = withNote(ticket, asNote(given, note ?? given.text), clock.now());
      changes.tickets.put(noted);
      return { as: 'note', ticket: noted };
    }
    const isAgain = ticket.messages.some(({ id }) => id === idOf(given));
    if (isWithdrawn(ticket) && !isAgain) throw new TicketWithdrawn(ticket.number);
    if (!isAgain && isCrossed(ticket, given.after)) throw new AnsweredMeanwhile(ticket.number);

    const others = await othersAsking(changes, given.also ?? [], ticket.number);
    for (const one of [ticket, ...others]) {
      for (const each of await citizensOf(changes, one)) await send(changes, each, given);
    }
    return { as: 'reply', ticket: await found(changes.tickets, ticket.number) };
  };

  async function send(changes: Changes, ticket: Ticket, given: Reply): Promise<void> {
    const { text, author, attachments = [], origin, mailed } = given;
    const id = idOf(given);
    const { number, citizen } = ticket;
    const target: DeliveryTarget = { channel: 'telegram', chatId: citizen.chatId };
    const enclose = (enclosing: Ticket, from: number) =>
      postFiles(changes, enclosing, target, { kind: 'enclosure', message: id }, from);

    const known = ticket.messages.find((message) => message.id === id);
    if (known !== undefined) {
      const seen = new Set(known.attachments.flatMap((one) => ('from' in one ? [one.from.messageId] : [])));
      // A form with a file, sent twice, brings nothing new.
      const added = attachments
        .filter((one) => one.kind !== 'upload')
        .filter(({ from }) => !seen.has(from.messageId));
      const grown = captioned(added, text).reduce((grows, one) => attach(grows, id, one), ticket);
      changes.tickets.put(grown);
      return enclose(grown, known.attachments.length);
    }

    const message: Parameters<typeof reply>[1] = {
      id,
      ...inMessage(author),
      text,
      attachments: [...attachments],
      // Its fate is told once, though it may go to several.
      ...(origin === undefined || number !== given.ticket ? {} : { origin }),
      ...(mailed === undefined || number !== given.ticket ? {} : { mailed }),
    };
    const places = message.origin === undefined ? [] : [message.origin];
    const answered = link(reply(ticket, message, clock.now()), 'officer', places);
    changes.tickets.put(answered);
    outbox.post(changes, number, target, { kind: 'reply', message: id });
    await enclose(answered, 0);
  }
}

/** @throws NoteTakesNoFile: what is uploaded is kept until Telegram has it, and notes do not go there */
function asNote({ ticket, key, author, attachments = [], origin }: Reply, text: string): NoteGiven {
  const enclosed = attachments.filter((one) => one.kind !== 'upload');
  if (enclosed.length < attachments.length) throw new NoteTakesNoFile(ticket);
  return { key, text, author, attachments: enclosed, ...(origin === undefined ? {} : { origin }) };
}

const idOf = ({ key }: Reply): string => `r${key}`;

/** Another officer has answered after what this one had seen. */
function isCrossed({ messages }: Ticket, after: string | undefined): boolean {
  if (after === undefined) return false;
  const seen = messages.findIndex(({ id }) => id === after);
  return messages.slice(seen + 1).some(({ by }) => by === 'officer');
}

async function othersAsking(
  { tickets }: Changes,
  numbers: readonly TicketNumber[],
  but: TicketNumber,
): Promise<readonly Ticket[]> {
  const others = await Promise.all([...new Set(numbers)].map((number) => tickets.get(number)));
  return others
    .filter((one) => one !== undefined)
    .filter(({ number, status }) => number !== but && status.is !== 'closed');
}

/** The ticket, and those merged into it whose citizens would not hear of it otherwise: one for each chat. */
async function citizensOf({ tickets }: Changes, ticket: Ticket): Promise<readonly Ticket[]> {
  const merged = await Promise.all(ticket.merged.map((number) => tickets.get(number)));
  const byChat = new Map<number, Ticket>();
  for (const one of [ticket, ...merged]) {
    if (one !== undefined && !byChat.has(one.citizen.chatId)) byChat.set(one.citizen.chatId, one);
  }
  return [...byChat.values()];
}
