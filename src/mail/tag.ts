import { createHmac, timingSafeEqual } from 'node:crypto';
import { type TicketNumber, ticketNumber } from '../tickets/ticket.ts';

/** The unguessable tags by which mails are known to belong to a ticket. Whoever has a ticket's tag may answer it. */
export interface Tags {
  /** Such as `t101.7bqx2mfr4knz5wch3d6e`: fit for the name in an address, and the same in small and big letters. */
  of(ticket: TicketNumber): string;
  /** The tickets whose right tag stands in a text, in the order in which they stand there. */
  in(text: string): readonly TicketNumber[];
}

/** Bits of a tag: beyond guessing over mail, and short enough for the 64 characters of a name (RFC 5321, 4.5.3.1.1). */
const bits = 100;
/** Base 32 without what is mistaken for one another. Some servers make small letters of a name. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz234567890';
const length = bits / 5;
const anyTag = new RegExp(`(?<![a-z0-9])t(\\d{1,9})\\.([a-z0-9]{${length}})(?![a-z0-9])`, 'gi');

/** Whether a line carries a tag, right or wrong. */
export const hasTag = (line: string): boolean => line.search(anyTag) >= 0;

export function createTags(secret: string): Tags {
  const tokenOf = (ticket: number) => {
    const digest = createHmac('sha256', secret).update(`ticket ${ticket}`).digest();
    return Array.from({ length }, (_, index) => alphabet[(digest[index] ?? 0) % alphabet.length]).join('');
  };
  return {
    of: (ticket) => `t${ticket}.${tokenOf(ticket)}`,
    in: (text) =>
      [...text.matchAll(anyTag)].flatMap(([, number, token = '']) => {
        const ticket = ticketNumber.safeParse(Number(number));
        if (!ticket.success) return [];
        const right = Buffer.from(tokenOf(ticket.data));
        return timingSafeEqual(Buffer.from(token.toLowerCase()), right) ? [ticket.data] : [];
      }),
  };
}
