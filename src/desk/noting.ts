import { captioned } from '../tickets/albums.ts';
import { type Author, inMessage } from '../tickets/author.ts';
import { note } from '../tickets/handling.ts';
import type { Note, Ticket } from '../tickets/ticket.ts';
import { attach, link } from '../tickets/transitions.ts';

/** What an officer notes for the others. The same key again is the same note. */
export interface NoteGiven extends Pick<Note, 'text' | 'origin'> {
  readonly author: Author;
  readonly key: string;
  readonly attachments?: Note['attachments'];
}

/** The ticket with the note; with what is enclosed this time and was not before, if it has the note already. */
export function withNote(ticket: Ticket, given: NoteGiven, at: Date): Ticket {
  const { text, author, attachments = [], origin } = given;
  const id = idOf(given);
  const places = origin === undefined ? [] : [origin];
  const known = noteOf(ticket, given);
  if (known === undefined) {
    const place = origin === undefined ? {} : { origin };
    const noted = note(
      ticket,
      { id, text, ...inMessage(author), attachments: [...attachments], ...place },
      at,
    );
    return link(noted, 'officer', places);
  }
  // The parts of an album come one by one.
  const seen = new Set(known.attachments.map(({ from }) => from.messageId));
  const added = attachments.filter(({ from }) => !seen.has(from.messageId));
  return link(
    captioned(added, text).reduce((grows, one) => attach(grows, id, one), ticket),
    'officer',
    places,
  );
}

/** The note that was given under this key. */
export function noteOf(ticket: Ticket, given: { readonly key: string }): Note | undefined {
  return ticket.messages.filter((message) => message.by === 'note').find(({ id }) => id === idOf(given));
}

const idOf = ({ key }: { readonly key: string }): string => `n${key}`;
