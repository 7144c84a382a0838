import { z } from 'zod';

/** Only a secret's hash is kept: who reads the disk can't sign in. */
export const signInRecord = z.object({
  id: z.string(),
  is: z.enum(['link', 'session']),
  officer: z.number().int(),
  name: z.string(),
  formToken: z.string(),
  until: z.iso.datetime(),
});
export type SignInRecord = z.infer<typeof signInRecord>;
