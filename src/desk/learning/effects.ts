import type { Entry, Knowledge } from '../../knowledge/model.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { isUnanswered } from '../../tickets/transitions.ts';
import type { Outcome, Understanding } from '../../understanding/decision.ts';
import type { Shelf } from '../library.ts';
import type { Store } from '../store.ts';
import { inSlices } from './in-slices.ts';
import { isKept, type UnansweredQuestion } from './unanswered-question.ts';

/** A question that would be answered otherwise than it is now. */
export interface ChangedAnswer {
  readonly text: string;
  /** The entry that answers it now. */
  readonly from: string;
  readonly to: Outcome;
}

/** What an entry would answer that waits for an answer. */
export interface Waiting {
  readonly tickets: readonly { readonly ticket: Ticket; readonly text: string }[];
  readonly unanswered: readonly UnansweredQuestion[];
}

/** Open tickets that nobody has answered and kept questions that this understanding answers with the entry. */
export async function waitingFor(
  id: string,
  { understanding }: Shelf,
  store: Pick<Store, 'tickets' | 'unanswered'>,
  now: Date,
): Promise<Waiting> {
  const tickets = await store.tickets.all();
  const asked = tickets.filter(isUnanswered).flatMap((ticket) => {
    const text = ticket.messages.find(({ by }) => by === 'citizen')?.text ?? '';
    return text === '' ? [] : [{ ticket, text }];
  });
  const kept = (await store.unanswered.all()).filter((question) => isKept(question, now));
  const isIts = ({ text }: { readonly text: string }) => answers(understanding, text) === id;
  const ofTickets = await inSlices(asked, isIts);
  const ofKept = await inSlices(kept, isIts);
  return {
    tickets: asked.filter((_, nth) => ofTickets[nth]),
    unanswered: kept.filter((_, nth) => ofKept[nth]),
  };
}

const recentQuestions = 500;

/** Questions that citizens were answered lately, newest first. */
export async function recentlyAnswered(store: Pick<Store, 'citizens'>): Promise<readonly string[]> {
  return (await store.citizens.all())
    .flatMap(({ questions }) => questions)
    .filter(({ answeredWith, text }) => answeredWith !== null && text !== '')
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, recentQuestions)
    .map(({ text }) => text);
}

/**
 * The phrasings of all entries and the recent questions that an entry answers now and that would be answered otherwise.
 * Only what has a word in common with the entry, as it is or as it will be, is asked for; and what the next
 * understanding answers as its entry wants it is not asked for twice: nearly all is like that.
 */
export async function changedAnswers(
  id: string,
  now: Shelf,
  next: Shelf,
  recent: readonly string[],
): Promise<readonly ChangedAnswer[]> {
  const asked = [...phrasingsOf(now.knowledge), ...recent.map((text): Asked => ({ text, of: undefined }))];
  const lines = [now, next].flatMap(({ knowledge }) => linesOf(knowledge.entry(id)));
  const { likeness } = next.understanding;
  const terms = new Set(lines.flatMap((line) => [...likeness.hear(line).terms]));
  const isKin = (text: string) => [...likeness.hear(text).terms].some((term) => terms.has(term));
  const changes = await inSlices(asked, ({ text, of }): readonly ChangedAnswer[] => {
    if (!isKin(text)) return [];
    const to = next.understanding.decide(text).outcome;
    const after = to.kind === 'answer' ? to.entry : undefined;
    if (after !== undefined && after === of) return [];
    const from = answers(now.understanding, text);
    return from === undefined || from === after ? [] : [{ text, from, to }];
  });
  return changes.flat();
}

interface Asked {
  readonly text: string;
  /** The entry whose phrasing it is. */
  readonly of: string | undefined;
}

const linesOf = (entry: Entry | undefined): readonly string[] =>
  entry === undefined
    ? []
    : [entry.title.bn, entry.title.en, entry.short.bn, entry.short.en, ...entry.phrasings, ...entry.keywords];

const phrasingsOf = ({ entries }: Knowledge): readonly Asked[] =>
  entries.flatMap(({ id, phrasings }) => phrasings.map((text) => ({ text, of: id })));

function answers(understanding: Understanding, text: string): string | undefined {
  const { outcome } = understanding.decide(text);
  return outcome.kind === 'answer' ? outcome.entry : undefined;
}
