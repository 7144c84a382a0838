import { createHash } from 'node:crypto';
import type { Article, Knowledge } from '../../knowledge/model.ts';
import type { Group } from './group.ts';

/** One of an entry's tips. */
export interface Tip {
  /** Entry and number; it stays the same while the entry keeps the tip in its place. */
  readonly key: string;
  readonly entry: Article;
  /** Its place in `entry.tips`. */
  readonly nth: number;
}

/** All tips of a knowledge, in the order of the files. */
export function tipsOf({ entries }: Pick<Knowledge, 'entries'>): readonly Tip[] {
  return entries.flatMap((entry) =>
    entry.kind === 'article'
      ? entry.tips.map((_, nth): Tip => ({ key: keyOf(entry.id, nth), entry, nth }))
      : [],
  );
}

export function keyOf(entry: string, nth: number): string {
  return `${entry}#${nth}`;
}

/**
 * The tip that comes next in a group, and what was shown with it. Each group and each round has an order of its own, so
 * that a teacher's two groups don't say the same on one day, and the tips of one entry don't come in a row.
 * @returns undefined if there are no tips
 */
export function nextTip(
  { id, shown }: Pick<Group, 'id' | 'shown'>,
  tips: readonly Tip[],
): { readonly tip: Tip; readonly shown: readonly string[] } | undefined {
  const next = nextInRound(id, shown, tips);
  return next === undefined ? undefined : { tip: next.item, shown: next.shown };
}

/**
 * What comes next of several, and what came with it. None comes twice before all came.
 * @param shown the keys of this round, in the order in which they came
 * @returns undefined if there is nothing
 */
export function nextInRound<Item extends { readonly key: string }>(
  group: number,
  shown: readonly string[],
  items: readonly Item[],
): { readonly item: Item; readonly shown: readonly string[] } | undefined {
  const seen = new Set(shown);
  const left = items.filter(({ key }) => !seen.has(key));
  const isNewRound = left.length === 0;
  // The last of the round before is not the first of the next.
  const last = shown.at(-1);
  const choices = isNewRound ? items.filter(({ key }) => key !== last || items.length === 1) : left;
  const round = isNewRound ? (last ?? '') : (shown[0] ?? '');
  const [item] = inOrderOf(`${group} ${round}`, choices);
  if (item === undefined) return undefined;
  return { item, shown: isNewRound ? [item.key] : [...shown, item.key] };
}

/** An order that looks like none, the same for the same seed. */
export function inOrderOf<Item extends { readonly key: string }>(
  seed: string,
  items: readonly Item[],
): readonly Item[] {
  return items
    .map((item) => ({ item, place: place(seed, item) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ item }) => item);
}

function place(seed: string, { key }: { readonly key: string }): string {
  return createHash('sha256').update(`${seed} ${key}`).digest('hex');
}
