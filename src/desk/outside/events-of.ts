import type { Message, Ticket, TicketEvent } from '../../tickets/ticket.ts';
import type { NotedEvent } from './event.ts';

/**
 * What other servers are told of a change: one event or more for each line that the ticket's history gained.
 * @param before undefined: the ticket is new
 * @param after undefined: the ticket is forgotten
 * @param at when it changed, for what leaves no history
 */
export function eventsOf(
  before: Ticket | undefined,
  after: Ticket | undefined,
  at: Date,
): readonly NotedEvent[] {
  if (after === undefined) {
    if (before === undefined) return [];
    const data = { ticket: before.number };
    return [{ type: 'ticket.forgotten', timestamp: at.toISOString(), data }];
  }
  const changed = changesOf(before, after);
  return after.history.slice(before?.history.length ?? 0).flatMap((line) => told(after, line, changed));
}

/** Messages that are new or not what they were. Each is told of once, in the order in which they stand. */
interface Changed {
  readonly said: Message[];
  readonly edited: Message[];
  readonly amended: Message[];
  readonly replied: Message[];
  readonly settled: Message[];
}

function changesOf(before: Ticket | undefined, after: Ticket): Changed {
  const were = new Map(before?.messages.map((message) => [message.id, message]));
  const worded = after.messages.filter(({ id, text }) => (were.get(id)?.text ?? text) !== text);
  const fresh = after.messages.filter(({ id }) => !were.has(id));
  return {
    said: fresh.filter(({ by }) => by === 'citizen'),
    replied: fresh.filter(({ by }) => by === 'officer'),
    edited: worded.filter(({ by }) => by === 'citizen'),
    amended: worded.filter(({ by }) => by === 'officer'),
    settled: after.messages.filter((message) => {
      const was = were.get(message.id);
      if (message.by !== 'officer' || was?.by !== 'officer') return false;
      return was.delivery.state !== message.delivery.state;
    }),
  };
}

function told(ticket: Ticket, line: TicketEvent, changed: Changed): readonly NotedEvent[] {
  const timestamp = line.at;
  const about = {
    ticket: ticket.number,
    status: ticket.status.is,
    urgent: ticket.urgent,
    dueAt: ticket.dueAt,
  };
  const next = (messages: Message[]) => messages.shift()?.id ?? null;

  switch (line.what) {
    case 'opened': {
      const message = next(changed.said) ?? '';
      return [{ type: 'ticket.opened', timestamp, data: { ...about, language: ticket.language, message } }];
    }
    case 'continued':
      return [{ type: 'ticket.message', timestamp, data: { ...about, message: next(changed.said) } }];
    case 'edited':
      return [{ type: 'ticket.edited', timestamp, data: { ...about, message: next(changed.edited) } }];
    case 'amended': {
      const message = next(changed.amended);
      // Notes stay inside.
      if (message === null) return [];
      return [{ type: 'ticket.edited', timestamp, data: { ...about, message } }];
    }
    case 'replied':
      return [{ type: 'ticket.replied', timestamp, data: { ...about, message: next(changed.replied) } }];
    case 'delivered':
    case 'undeliverable':
      return fate(changed.settled.shift(), timestamp, about);
    case 'closed':
    case 'solved':
    case 'not-ours':
    case 'withdrawn':
      return [{ type: 'ticket.closed', timestamp, data: { ...about, because: line.what, into: null } }];
    case 'merged':
      return [{ type: 'ticket.closed', timestamp, data: { ...about, because: 'merged', into: line.into } }];
    case 'reopened': {
      // It was the citizen's message that opened it again.
      const message = next(changed.said);
      const reopened: NotedEvent = { type: 'ticket.reopened', timestamp, data: about };
      if (message === null) return [reopened];
      return [reopened, { type: 'ticket.message', timestamp, data: { ...about, message } }];
    }
    case 'noted':
      return [{ type: 'ticket.noted', timestamp, data: about }];
    case 'urgent':
    case 'not-urgent':
      return [{ type: 'ticket.urgency', timestamp, data: about }];
    case 'assigned':
    case 'unassigned':
      return [{ type: 'ticket.assigned', timestamp, data: { ...about, assigned: line.what === 'assigned' } }];
    case 'snoozed':
      return [{ type: 'ticket.snoozed', timestamp, data: { ...about, until: line.until } }];
    case 'woken':
      return [{ type: 'ticket.snoozed', timestamp, data: { ...about, until: null } }];
    case 'rated':
      if (ticket.rating === null) return [];
      return [{ type: 'ticket.rated', timestamp, data: { ...about, rating: ticket.rating.is } }];
    // Of no use outside, or the citizen's own matter.
    case 'filed':
    case 'joined':
    case 'resent':
    case 'blocked':
    case 'unblocked':
      return [];
  }
}

type About = Extract<NotedEvent, { type: 'ticket.noted' | 'ticket.reopened' | 'ticket.urgency' }>['data'];

/** What became of a reply. */
function fate(message: Message | undefined, timestamp: string, about: About): readonly NotedEvent[] {
  if (message?.by !== 'officer') return [];
  const { id: reply, delivery } = message;
  switch (delivery.state) {
    case 'pending':
      return [];
    case 'delivered':
      return [{ type: 'ticket.delivered', timestamp, data: { ...about, reply } }];
    case 'failed': {
      const data = { ...about, reply, reason: delivery.reason };
      return [{ type: 'ticket.undeliverable', timestamp, data }];
    }
  }
}
