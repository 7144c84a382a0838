import type { Consequences } from '../outbox.ts';
import { eventsOf } from './events-of.ts';

/** Has another server told of whatever happens to a ticket. */
export function announceEvents(newId: () => string): Consequences {
  return (before, after, now) =>
    eventsOf(before, after, now).map((event) => ({
      ticket: after?.number ?? null,
      target: { channel: 'events' },
      content: { kind: 'event', id: `evt_${newId()}`, event },
    }));
}
