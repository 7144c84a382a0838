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
 * The tip that comes next in a group, and what was shown with it. None comes twice before all came. Each group and each
 * round has an order of its own, so that a teacher's two groups don't say the same on one day, and the tips of one
 * entry don't come in a row.
 * @returns undefined if there are no tips
 */
export function nextTip(
  { id, shown }: Pick<Group, 'id' | 'shown'>,
  tips: readonly Tip[],
): { readonly tip: Tip; readonly shown: readonly string[] } | undefined {
  const seen = new Set(shown);
  const left = tips.filter(({ key }) => !seen.has(key));
  const isNewRound = left.length === 0;
  // The last of the round before is not the first of the next.
  const last = shown.at(-1);
  const choices = isNewRound ? tips.filter(({ key }) => key !== last || tips.length === 1) : left;
  const round = isNewRound ? (last ?? '') : (shown[0] ?? '');
  const tip = choices.toSorted((one, other) => compare(place(id, round, one), place(id, round, other)))[0];
  if (tip === undefined) return undefined;
  return { tip, shown: isNewRound ? [tip.key] : [...shown, tip.key] };
}

function place(group: number, round: string, { key }: Tip): string {
  return createHash('sha256').update(`${group} ${round} ${key}`).digest('hex');
}

const compare = (one: string, other: string): number => (one < other ? -1 : 1);
