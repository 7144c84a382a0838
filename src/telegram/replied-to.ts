import type { Message } from 'grammy/types';
import type { Side, TicketNumber } from '../tickets/ticket.ts';
import { parsePress, type Verb } from './press.ts';

/** Buttons that stand under a ticket's messages, and on whose side. */
const sides = {
  undo: 'citizen',
  solved: 'citizen',
  back: 'citizen',
  good: 'citizen',
  close: 'officer',
  notours: 'officer',
  block: 'officer',
  unblock: 'officer',
} as const satisfies Partial<Record<Verb, Side>>;

/** The ticket whose rating this message of ours asks for. */
export function ratedUnder(message: Message | undefined, me: number): TicketNumber | undefined {
  if (message?.from?.id !== me) return undefined;
  return message.reply_markup?.inline_keyboard
    .flat()
    .flatMap((button) => ('callback_data' in button ? (parsePress(button.callback_data, 'good') ?? []) : []))
    .at(0);
}

/**
 * The ticket that a message of ours belongs to, by the buttons under it. For the moment in which a message is in the
 * chat but not yet written down as the ticket's: somebody answers very fast, or the process died in between.
 */
export function ticketUnder(
  message: Message | undefined,
  me: number,
): { readonly number: TicketNumber; readonly side: Side } | undefined {
  if (message?.from?.id !== me) return undefined;
  for (const button of message.reply_markup?.inline_keyboard.flat() ?? []) {
    if (!('callback_data' in button)) continue;
    for (const verb of Object.keys(sides) as (keyof typeof sides)[]) {
      const [number] = parsePress(button.callback_data, verb) ?? [];
      if (number !== undefined) return { number, side: sides[verb] };
    }
  }
  return undefined;
}
