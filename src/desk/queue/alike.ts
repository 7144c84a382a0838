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
/** Tickets that share most words are compared; thousands may share one. */
const mostCompared = 60;
/**
 * Texts that are alike share at least this part of the words of each, however long the other is: with likeness
 * 2s / (n + m) and m no smaller than s, s is at least n · a / (2 - a).
 */
const leastShared = alikeFrom / (2 - alikeFrom);

export function createAlikeBook(likeness: Likeness): AlikeBook {
  const waiting = new Map<TicketNumber, { readonly text: string; readonly heard: Likened }>();
  /** The waiting tickets that have a term. */
  const holders = new Map<string, Set<TicketNumber>>();
  /** What was found before, kept up with what comes and goes. */
  const known = new Map<TicketNumber, Map<TicketNumber, number>>();

  const remove = (number: TicketNumber) => {
    for (const { terms } of waiting.get(number)?.heard.words ?? []) {
      for (const term of terms) holders.get(term)?.delete(number);
    }
    for (const other of known.get(number)?.keys() ?? neighbours(number).keys())
      known.get(other)?.delete(number);
    known.delete(number);
    waiting.delete(number);
  };

  const add = (number: TicketNumber, text: string) => {
    const heard = likeness.hear(text);
    waiting.set(number, { text, heard });
    for (const { terms } of heard.words) {
      for (const term of terms) {
        const holding = holders.get(term);
        if (holding === undefined) holders.set(term, new Set([number]));
        else holding.add(number);
      }
    }
    // Nothing to keep up with before anybody has looked.
    if (known.size === 0) return;
    for (const [other, score] of neighbours(number)) known.get(other)?.set(number, score);
  };

  /** Compares with those that share one of the rarest words: whoever is alike shares one of so many. */
  const neighbours = (number: TicketNumber): Map<TicketNumber, number> => {
    const words = waiting.get(number)?.heard.words ?? [];
    const holding = words
      .map(({ terms }) => terms.flatMap((term) => [...(holders.get(term) ?? [])]))
      .sort((one, other) => one.length - other.length)
      .slice(0, words.length - Math.ceil(words.length * leastShared) + 1);
    const shared = new Map<TicketNumber, number>();
    for (const others of holding)
      for (const other of new Set(others)) shared.set(other, (shared.get(other) ?? 0) + 1);
    shared.delete(number);
    const near = [...shared].sort(([, one], [, other]) => other - one).slice(0, mostCompared);
    const own = { words };
    return new Map(
      near
        .map(([other]) => [other, likeness.between(own, waiting.get(other)?.heard ?? { words: [] })] as const)
        .filter(([, score]) => score >= alikeFrom),
    );
  };

  return {
    delete: remove,
    put(ticket) {
      const { number } = ticket;
      const text = isUnanswered(ticket) ? openQuestion(ticket) : '';
      const before = waiting.get(number)?.text ?? '';
      if (before === text) return;
      if (before !== '') remove(number);
      if (text !== '') add(number, text);
    },
    of(number) {
      if (!waiting.has(number)) return [];
      const alike = known.get(number) ?? neighbours(number);
      known.set(number, alike);
      return [...alike]
        .sort(([one, score], [other, otherScore]) => otherScore - score || one - other)
        .slice(0, mostAlike)
        .map(([other]) => other);
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
