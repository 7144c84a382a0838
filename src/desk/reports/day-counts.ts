import { z } from 'zod';
import type { Language } from '../../language/language.ts';
import type { Day } from '../../office-hours/zone.ts';
import { near } from '../../tickets/near.ts';
import type { Decision } from '../../understanding/decision.ts';
import type { Group } from '../groups/group.ts';

const count = z.number().int().nonnegative();
const byId = z.record(z.string(), count);

/** What is counted of the work for awareness. A share is an entry or tip that somebody sent on through inline mode. */
export const awarenessKinds = ['tips', 'broadcasts', 'quizzes', 'quizRight', 'quizWrong', 'shares'] as const;
export type AwarenessKind = (typeof awarenessKinds)[number];

const awareness = z.object({
  tips: count,
  broadcasts: count,
  quizzes: count,
  quizRight: count,
  quizWrong: count,
  shares: count,
});
export const noAwareness = { tips: 0, broadcasts: 0, quizzes: 0, quizRight: 0, quizWrong: 0, shares: 0 };

/** Groups and channels that the desk is in, and their members as Telegram counted last. */
const reach = z.object({ groups: count, members: count });
export type Reach = z.infer<typeof reach>;

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
  awareness: awareness.default(noAwareness),
  /** As it stood when something of this was counted last that day; null: nothing was. */
  reach: reach.nullable().default(null),
});
export type DayCounts = z.infer<typeof dayCounts>;

function newDay(day: Day): DayCounts {
  return {
    day,
    outcomes: { answer: 0, suggest: 0, escalate: 0, smalltalk: 0 },
    languages: { bn: 0, en: 0 },
    answered: {},
    missed: {},
    awareness: noAwareness,
    reach: null,
  };
}

export function reachOf(groups: readonly Pick<Group, 'state' | 'members'>[]): Reach {
  const there = groups.filter(({ state }) => state.is === 'member');
  return { groups: there.length, members: there.reduce((all, { members }) => all + members, 0) };
}

/** The day with so many more of what keeps people safe. */
export function noted(
  before: DayCounts | undefined,
  day: Day,
  kind: AwarenessKind,
  times: number,
  groups: readonly Group[],
): DayCounts {
  const counts = before ?? newDay(day);
  const awareness = { ...counts.awareness, [kind]: counts.awareness[kind] + times };
  return { ...counts, awareness, reach: reachOf(groups) };
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
  const [nearest] = near(candidates);
  return {
    ...counts,
    outcomes,
    languages,
    answered: outcome.kind === 'answer' ? oneMore(counts.answered, outcome.entry) : counts.answered,
    missed: outcome.kind === 'escalate' ? oneMore(counts.missed, nearest?.id ?? '') : counts.missed,
  };
}

function oneMore(counts: DayCounts['answered'], id: string): DayCounts['answered'] {
  return { ...counts, [id]: (counts[id] ?? 0) + 1 };
}
