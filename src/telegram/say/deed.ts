import type { Deed } from '../../tickets/notice.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { Html } from '../../wording/html.ts';
import { isolated } from '../../wording/isolated.ts';
import type { Voice } from '../../wording/voice.ts';

/** What was done about a ticket, so that nobody does it twice. @returns null: nothing yet */
export function deedLine({ number }: Ticket, { is, who }: Deed, voice: Voice): Html | null {
  if (is === 'nothing') return null;
  const name = isolated(who);
  if (is === 'solved' || is === 'withdrawn') return voice.html(`notice.${is}`, { number, name });
  return voice.html(`notice.deed.${is}`, { name });
}
