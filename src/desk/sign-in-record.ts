import { z } from 'zod';
import { device, unknownDevice } from './people/device.ts';

const everyRecord = {
  id: z.string(),
  officer: z.number().int(),
  name: z.string(),
  until: z.iso.datetime(),
};

/** Only a secret's hash is kept: who reads the disk can't sign in. */
export const signInRecord = z.discriminatedUnion('is', [
  z.object({
    ...everyRecord,
    is: z.literal('link'),
    /** The browser that used the link, as a hash, and until when it may do so again; null: not used yet. */
    used: z.object({ by: z.string().nullable(), again: z.iso.datetime() }).nullable().default(null),
  }),
  /** Somebody came in from inside Telegram: what they showed opens nothing a second time. */
  z.object({ ...everyRecord, is: z.literal('opened') }),
  z.object({
    ...everyRecord,
    is: z.literal('session'),
    formToken: z.string(),
    /** null: it is of a time when this was not kept. */
    since: z.iso.datetime().nullable().default(null),
    /** When a page was asked for last, give or take ten minutes. */
    seenAt: z.iso.datetime().nullable().default(null),
    device: device.default(unknownDevice),
  }),
]);
export type SignInRecord = z.infer<typeof signInRecord>;
export type SignInLink = Extract<SignInRecord, { is: 'link' }>;
export type SignInSession = Extract<SignInRecord, { is: 'session' }>;
