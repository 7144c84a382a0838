import type { Curator } from '../desk/learning/curator.ts';
import type { Library } from '../desk/library.ts';
import { dayAfter } from '../knowledge/check/due.ts';
import type { Entry, Knowledge } from '../knowledge/model.ts';
import type { Bilingual } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';

/** An entry as the list shows it. */
export interface Marked {
  readonly id: string;
  readonly title: Bilingual;
  readonly topic: Bilingual;
  /** `YYYY-MM-DD`; undefined for one that is withdrawn. */
  readonly dueOn: string | undefined;
  readonly marks: readonly ('due' | 'review' | 'officers' | 'withdrawn')[];
}

/** All entries with what there is to say about them, those that are withdrawn last. */
export async function shelfMarks(
  knowledge: Knowledge,
  curator: Pick<Curator, 'documents'>,
  today: string,
): Promise<readonly Marked[]> {
  const documents = await curator.documents();
  const officers = new Set(documents.filter(({ state }) => state === 'published').map(({ id }) => id));
  const here = knowledge.entries.map((entry): Marked => {
    const dueOn = dayAfter(entry.reviewedOn, entry.reviewEvery);
    const marks = [
      ...(dueOn <= today ? (['due'] as const) : []),
      ...(entry.review === 'officer' ? (['review'] as const) : []),
      ...(officers.has(entry.id) ? (['officers'] as const) : []),
    ];
    return { id: entry.id, title: entry.title, topic: entry.topic.name, dueOn, marks };
  });
  const withdrawn = documents
    .filter(({ state }) => state === 'withdrawn')
    .map(({ id, topic }): Marked => {
      const name = knowledge.topics.find((one) => one.id === topic)?.name ?? { bn: topic, en: topic };
      return { id, title: { bn: id, en: id }, topic: name, dueOn: undefined, marks: ['withdrawn'] };
    });
  return [...here, ...withdrawn];
}

export type Which = 'all' | Marked['marks'][number];

/** What the list shows: the nearest first where something is searched for, else by topic. */
export function shown(
  { knowledge, understanding }: Pick<Library, 'knowledge' | 'understanding'>,
  marked: readonly Marked[],
  { q, show }: { readonly q: string; readonly show: Which },
): readonly Marked[] {
  const wanted = marked.filter(({ marks }) => show === 'all' || marks.includes(show));
  if (q === '') return show === 'due' ? wanted.toSorted(byDay) : wanted;
  const near = understanding.decide(q).candidates.map(({ id }): string => id);
  const needle = normalise(q);
  const holds = ({ id }: Marked) => id.includes(q) || textOf(knowledge.entry(id)).includes(needle);
  const placed = wanted.flatMap((one) => {
    const place = near.indexOf(one.id);
    if (place !== -1) return [{ one, place }];
    return holds(one) ? [{ one, place: near.length }] : [];
  });
  return placed.toSorted((a, b) => a.place - b.place).map(({ one }) => one);
}

const byDay = (a: Marked, b: Marked) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '');

function textOf(entry: Entry | undefined): string {
  return entry === undefined
    ? ''
    : normalise([entry.title.bn, entry.title.en, ...entry.phrasings].join('\n'));
}
