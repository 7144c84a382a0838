/**
 * Where citizens' words go besides this computer and Telegram. `at`: the host that gets them.
 * - `mail`: the officer's mailbox. - `inbox`: another inbox gets the question, with who asks it.
 * - `events`: another server is told what is said in tickets, without who says it, and what is forgotten.
 */
export interface Elsewhere {
  readonly is: 'mail' | 'inbox' | 'events';
  readonly at: string;
}

/** Whether what went there is deleted by hand alone. A receiver of events is told what is to be deleted. */
export const staysThere = ({ is }: Elsewhere): boolean => is !== 'events';
