import { z } from 'zod';

/** What people at the desk are, from the one who may least to the one who may all. */
export const roles = ['viewer', 'officer', 'admin'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** The least role for each thing that can be done at the desk. Whatever changes something is more than looking. */
const least = {
  look: 'viewer',
  ownSessions: 'viewer',
  tickets: 'officer',
  canned: 'officer',
  knowledge: 'officer',
  broadcasts: 'officer',
  people: 'admin',
  othersSessions: 'admin',
  holidays: 'admin',
  settings: 'admin',
  audit: 'admin',
} as const satisfies Readonly<Record<string, Role>>;
export type Action = keyof typeof least;

/** Whether this role is enough to do this. The one rule for pages, forms and Telegram alike. */
export function may(role: Role, action: Action): boolean {
  return roles.indexOf(role) >= roles.indexOf(least[action]);
}
