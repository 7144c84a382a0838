import type { Entry, Knowledge } from '../../knowledge/model.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { isUnanswered } from '../../tickets/transitions.ts';
import type { Outcome } from '../../understanding/decision.ts';
import type { TrialElsewhere } from '../ears.ts';
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

/** Open tickets that nobody has answered and kept questions that are answered with the entry in this trial. */
export async function waitingFor(
  id: string,
  trial: Pick<TrialElsewhere, 'outcomes'>,
  store: Pick<Store, 'tickets' | 'unanswered'>,
  now: Date,
): Promise<Waiting> {
  const tickets = await store.tickets.all();
  const asked = tickets.filter(isUnanswered).flatMap((ticket) => {
    const text = ticket.messages.find(({ by }) => by === 'citizen')?.text ?? '';
    return text === '' ? [] : [{ ticket, text }];
  });
  const kept = (await store.unanswered.all()).filter((question) => isKept(question, now));
  const outcomes = await trial.outcomes([...asked, ...kept].map(({ text }) => text));
  const answered = outcomes.map((outcome) => entryOf(outcome) === id);
  return {
    tickets: asked.filter((_, nth) => answered[nth]),
    unanswered: kept.filter((_, nth) => answered[asked.length + nth]),
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
 * Only what has a word in common with the entry, as it is or as it will be, is asked for; and what the trial answers as
 * its entry wants it is not asked for twice: nearly all is like that.
 */
export async function changedAnswers(
  id: string,
  now: Shelf,
  next: Knowledge,
  trial: Pick<TrialElsewhere, 'outcomes'>,
  recent: readonly string[],
): Promise<readonly ChangedAnswer[]> {
  const asked = [...phrasingsOf(now.knowledge), ...recent.map((text): Asked => ({ text, of: undefined }))];
  const lines = [now.knowledge, next].flatMap((knowledge) => linesOf(knowledge.entry(id)));
  const outcomes = await trial.outcomes(
    asked.map(({ text }) => text),
    lines,
  );
  const others = asked.flatMap(({ text, of }, nth) => {
    const to = outcomes[nth];
    const after = entryOf(to);
    return to === undefined || (after !== undefined && after === of) ? [] : [{ text, to, after }];
  });
  const changes = await inSlices(others, ({ text, to, after }): readonly ChangedAnswer[] => {
    const from = entryOf(now.understanding.decide(text).outcome);
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

const entryOf = (outcome: Outcome | undefined): string | undefined =>
  outcome?.kind === 'answer' ? outcome.entry : undefined;
