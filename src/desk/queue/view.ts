import { isOverdue, isSnoozed } from '../../tickets/standing.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { isUnanswered } from '../../tickets/transitions.ts';

/**
 * The ways to look at the queue, in the order in which they are offered.
 * - `waiting`: a citizen waits for an answer. `new`: for the first one. `overdue`: for longer than was promised.
 * - `mine`: this officer's, open. `answered`: the officer spoke last. `snoozed`: put aside.
 *
 * What is put aside shows in `snoozed` and `all` alone.
 */
export const queueViews = [
  'waiting',
  'new',
  'overdue',
  'mine',
  'answered',
  'snoozed',
  'closed',
  'all',
] as const;
export type QueueView = (typeof queueViews)[number];

/** Who looks, and when. */
export interface Looker {
  /** The officer's Telegram user id. */
  readonly officer: number;
  readonly now: Date;
}

/** The views that a ticket shows in. */
export function viewsOf(ticket: Ticket, { officer, now }: Looker): readonly QueueView[] {
  const { status, assignee } = ticket;
  if (status.is === 'closed') return ['closed', 'all'];
  if (isSnoozed(ticket, now)) return ['snoozed', 'all'];
  const views: QueueView[] = ['all'];
  if (isUnanswered(ticket)) views.push('waiting');
  if (status.is === 'new') views.push('new');
  if (status.is === 'answered') views.push('answered');
  if (isOverdue(ticket, now)) views.push('overdue');
  if (assignee?.officer === officer) views.push('mine');
  return views;
}

/** Which of two tickets stands first in a view. */
export function orderIn(view: QueueView): (one: Ticket, other: Ticket) => number {
  if (view === 'closed') return closedLater;
  if (view === 'snoozed') return wakesSooner;
  return view === 'all' ? (one, other) => other.number - one.number : waitsLonger;
}

/** Those that wait for the office first, as they come. */
export function waitsLonger(one: Ticket, other: Ticket): number {
  return (
    Number(one.status.is === 'answered') - Number(other.status.is === 'answered') || comesFirst(one, other)
  );
}

/** Urgent ones, then the oldest. A ticket keeps its place when it is answered. */
export function comesFirst(one: Ticket, other: Ticket): number {
  return (
    Number(other.urgent) - Number(one.urgent) ||
    compare(one.openedAt, other.openedAt) ||
    one.number - other.number
  );
}

function closedLater(one: Ticket, other: Ticket): number {
  return compare(closedAt(other), closedAt(one)) || other.number - one.number;
}

function wakesSooner(one: Ticket, other: Ticket): number {
  return compare(one.snoozedUntil ?? '', other.snoozedUntil ?? '') || one.number - other.number;
}

const closedAt = ({ status }: Ticket): string => (status.is === 'closed' ? status.at : '');

/** Instants are ASCII: no rules of any language are needed, and thousands are compared at once. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
