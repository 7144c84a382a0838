import { z } from 'zod';
import { ticketNumber } from '../../tickets/ticket.ts';
import { role } from '../people/role.ts';

/** All that is written down, by the kind of thing that it is. */
export const deeds = {
  access: ['signed-in', 'signed-out', 'sign-in-refused', 'session-ended', 'sessions-ended'],
  people: ['claimed', 'person-added', 'role-changed', 'person-removed'],
  tickets: [
    'replied',
    'resent',
    'noted',
    'amended',
    'closed',
    'not-ours',
    'blocked',
    'unblocked',
    'assigned',
    'unassigned',
    'snoozed',
    'woken',
    'urgent',
    'not-urgent',
    'merged',
    'joined',
  ],
  knowledge: ['entry-published', 'entry-edited', 'entry-restored', 'entry-withdrawn', 'entry-deleted'],
  canned: ['canned-kept', 'canned-deleted'],
  holidays: ['holiday-added', 'holiday-removed', 'holidays-imported'],
  broadcasts: ['broadcast-started', 'broadcast-stopped', 'broadcast-resumed'],
} as const;

export const deedKinds = [
  'access',
  'people',
  'tickets',
  'knowledge',
  'canned',
  'holidays',
  'broadcasts',
] as const;
export type DeedKind = (typeof deedKinds)[number];

const deed = z.enum([
  ...deeds.access,
  ...deeds.people,
  ...deeds.tickets,
  ...deeds.knowledge,
  ...deeds.canned,
  ...deeds.holidays,
  ...deeds.broadcasts,
]);
export type Deed = z.infer<typeof deed>;

/** What it was done to. Names things of the office; never a citizen, nor what one wrote. */
const object = z.discriminatedUnion('is', [
  z.object({ is: z.literal('nothing') }),
  z.object({ is: z.literal('ticket'), number: ticketNumber }),
  z.object({ is: z.literal('person'), id: z.number().int(), name: z.string(), role: role.nullable() }),
  z.object({ is: z.literal('entry'), id: z.string() }),
  z.object({ is: z.literal('canned'), name: z.string() }),
  z.object({ is: z.literal('holiday'), day: z.iso.date() }),
  z.object({ is: z.literal('holidays'), days: z.number().int() }),
  z.object({ is: z.literal('broadcast'), id: z.string() }),
]);
export type AuditObject = z.infer<typeof object>;

/** Who did it: the Telegram user id where it is known, and the name that they went by; empty if nobody knows. */
export const actor = z.object({ officer: z.number().int().nullable(), name: z.string() });
export type Actor = z.infer<typeof actor>;

/** One line of the log: who did what, when, to what. */
export const auditRecord = z.object({ at: z.iso.datetime(), who: actor, what: deed, on: object });
export type AuditRecord = z.infer<typeof auditRecord>;

export const kindOf = (what: Deed): DeedKind =>
  deedKinds.find((kind) => deeds[kind].some((one) => one === what)) ?? 'access';

/** A line for the log. Of whoever did it, it takes no more than who they are. */
export function deedOf(
  at: Date,
  { officer, name }: Actor,
  what: Deed,
  on: AuditObject = { is: 'nothing' },
): AuditRecord {
  return { at: at.toISOString(), who: { officer, name }, what, on };
}
