import type { TelegramMessage, Ticket, TicketNumber } from '../tickets/ticket.ts';

/** Ways to find a ticket other than its number, kept in memory. */
export class TicketIndex {
  readonly #byEscalation = new Map<string, TicketNumber>();
  readonly #byPlace = new Map<string, TicketNumber>();
  readonly #byCitizen = new Map<number, Set<TicketNumber>>();
  #highest = 0;

  /** A ticket as it was before (undefined: it is new) and as it is now (undefined: it is forgotten). */
  change(before: Ticket | undefined, after: Ticket | undefined): void {
    if (before !== undefined) this.#remove(before);
    if (after !== undefined) this.#add(after);
  }

  /** A number that is used, also if its ticket is forgotten. */
  used(number: number): void {
    this.#highest = Math.max(this.#highest, number);
  }

  get highest(): number {
    return this.#highest;
  }

  ofEscalation(id: string): TicketNumber | undefined {
    return this.#byEscalation.get(id);
  }

  at(place: TelegramMessage): TicketNumber | undefined {
    return this.#byPlace.get(placeKey(place));
  }

  ofCitizen(chatId: number): Iterable<TicketNumber> {
    return this.#byCitizen.get(chatId) ?? [];
  }

  #add(ticket: Ticket): void {
    const { number, citizen } = ticket;
    this.used(number);
    this.#byEscalation.set(ticket.escalation, number);
    for (const place of ticket.telegram) this.#byPlace.set(placeKey(place), number);
    const own = this.#byCitizen.get(citizen.chatId) ?? new Set();
    this.#byCitizen.set(citizen.chatId, own.add(number));
  }

  #remove(ticket: Ticket): void {
    const { number, citizen } = ticket;
    this.#byEscalation.delete(ticket.escalation);
    for (const place of ticket.telegram) this.#byPlace.delete(placeKey(place));
    this.#byCitizen.get(citizen.chatId)?.delete(number);
  }
}

const placeKey = ({ chatId, messageId }: TelegramMessage): string => `${chatId}:${messageId}`;
