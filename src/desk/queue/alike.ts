import type { Ticket, TicketNumber } from '../../tickets/ticket.ts';
import { isUnanswered } from '../../tickets/transitions.ts';
import { alikeFrom, type Likened, type Likeness } from '../../understanding/likeness.ts';

/** Finds the tickets that wait for an answer to the same question. */
export interface AlikeBook {
  /** The ticket as it is now. */
  put(ticket: Ticket): void;
  delete(number: TicketNumber): void;
  /** The likest first; none if the ticket itself does not wait. */
  of(number: TicketNumber): readonly TicketNumber[];
}

/** More would be too many to look through before answering. */
const mostAlike = 20;
/** Tickets that share most terms are compared word by word; the others can't be alike enough. */
const mostCompared = 100;

export function createAlikeBook(likeness: Likeness): AlikeBook {
  const waiting = new Map<TicketNumber, { readonly text: string; readonly heard: Likened }>();
  const holders = new Map<string, Set<TicketNumber>>();

  const remove = (number: TicketNumber) => {
    for (const term of waiting.get(number)?.heard.terms ?? []) holders.get(term)?.delete(number);
    waiting.delete(number);
  };

  return {
    delete: remove,
    put(ticket) {
      const { number } = ticket;
      const text = isUnanswered(ticket) ? openQuestion(ticket) : '';
      if (waiting.get(number)?.text === text) return;
      remove(number);
      if (text === '') return;
      const heard = likeness.hear(text);
      waiting.set(number, { text, heard });
      for (const term of heard.terms) {
        const holding = holders.get(term);
        if (holding === undefined) holders.set(term, new Set([number]));
        else holding.add(number);
      }
    },
    of(number) {
      const own = waiting.get(number)?.heard;
      if (own === undefined) return [];
      const shared = new Map<TicketNumber, number>();
      for (const term of own.terms) {
        for (const other of holders.get(term) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      shared.delete(number);
      return [...shared]
        .sort(([, one], [, other]) => other - one)
        .slice(0, mostCompared)
        .map(([other]) => {
          const heard = waiting.get(other)?.heard;
          return { other, score: heard === undefined ? 0 : likeness.between(own, heard) };
        })
        .filter(({ score }) => score >= alikeFrom)
        .sort((one, next) => next.score - one.score || one.other - next.other)
        .slice(0, mostAlike)
        .map(({ other }) => other);
    },
  };
}

/** What the citizen said since the last reply: that is what waits for an answer. */
function openQuestion({ messages }: Ticket): string {
  const answered = messages.findLastIndex(({ by }) => by === 'officer');
  return messages
    .slice(answered + 1)
    .flatMap(({ by, text }) => (by === 'citizen' ? [text] : []))
    .join('\n');
}
