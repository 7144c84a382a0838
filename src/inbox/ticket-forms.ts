import type { Request } from 'express';
import { z } from 'zod';
import { TicketNotFound, TicketWithdrawn } from '../desk/refusals.ts';
import { asciiDigits } from '../language/digits.ts';
import { type TicketNumber, ticketNumber } from '../tickets/ticket.ts';
import { Refusal } from './refusal.ts';

/** A ticket's number as officers type it, in the digits of either script. */
export const typedNumber = z
  .string()
  .transform((text) => asciiDigits(text).trim())
  .pipe(z.string().regex(/^\d{1,9}$/))
  .transform(Number)
  .pipe(ticketNumber);

/** Browsers send line ends as CR LF, and Telegram counts each character. */
export const typedText = z.string().transform((text) => text.replaceAll('\r\n', '\n').trim());

const inAddress = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(ticketNumber);

/** The number in the address of a ticket's page. @throws Refusal 404 */
export function numberOf(request: Request): TicketNumber {
  const read = inAddress.safeParse(request.params.number);
  if (!read.success) throw unknownTicket();
  return read.data;
}

/** What a form says. @throws Refusal 400 */
export function readForm<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const form = schema.safeParse(request.body);
  if (!form.success) throw new Refusal(400, 'The form is incomplete.');
  return form.data;
}

/** @throws Refusal 404 where the desk has no such ticket, or its citizen took it back after the page was drawn */
export async function found<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof TicketNotFound || error instanceof TicketWithdrawn ? unknownTicket() : error;
  }
}

export function unknownTicket(): Refusal {
  return new Refusal(404, 'There is no such ticket.');
}
