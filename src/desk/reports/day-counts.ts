import { z } from 'zod';
import type { Language } from '../../language/language.ts';
import type { Day } from '../../office-hours/zone.ts';
import type { Decision } from '../../understanding/decision.ts';

const count = z.number().int().nonnegative();
const byId = z.record(z.string(), count);

/** What was asked on one day, in numbers alone: no words, no names, no chats. */
export const dayCounts = z.object({
  /** On the office's calendar. */
  day: z.iso.date(),
  outcomes: z.object({ answer: count, suggest: count, escalate: count, smalltalk: count }),
  /** Without small talk. */
  languages: z.object({ bn: count, en: count }),
  /** Entries that were given as the answer. */
  answered: byId,
  /** The entry that came nearest to a question without an answer; under an empty id, if none came near. */
  missed: byId,
});
export type DayCounts = z.infer<typeof dayCounts>;

/** An entry less likely than this says nothing of what the question was about. */
const leastConfidence = 0.3;

function newDay(day: Day): DayCounts {
  return {
    day,
    outcomes: { answer: 0, suggest: 0, escalate: 0, smalltalk: 0 },
    languages: { bn: 0, en: 0 },
    answered: {},
    missed: {},
  };
}

/** The day with one more question. */
export function counted(
  before: DayCounts | undefined,
  day: Day,
  { outcome, candidates }: Pick<Decision, 'outcome' | 'candidates'>,
  language: Language,
): DayCounts {
  const counts = before ?? newDay(day);
  const outcomes = { ...counts.outcomes, [outcome.kind]: counts.outcomes[outcome.kind] + 1 };
  if (outcome.kind === 'smalltalk') return { ...counts, outcomes };
  const languages = { ...counts.languages, [language]: counts.languages[language] + 1 };
  const [nearest] = candidates;
  const near = nearest !== undefined && nearest.confidence >= leastConfidence ? nearest.id : '';
  return {
    ...counts,
    outcomes,
    languages,
    answered: outcome.kind === 'answer' ? oneMore(counts.answered, outcome.entry) : counts.answered,
    missed: outcome.kind === 'escalate' ? oneMore(counts.missed, near) : counts.missed,
  };
}

function oneMore(counts: DayCounts['answered'], id: string): DayCounts['answered'] {
  return { ...counts, [id]: (counts[id] ?? 0) + 1 };
}
