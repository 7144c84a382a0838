import type { Group } from '../groups/group.ts';
import type { Store } from '../store.ts';
import type { Audience, Place } from './broadcast.ts';

/** Whom an audience is now. */
export interface Counted {
  readonly groups: number;
  /** Of these groups, as Telegram counted last. */
  readonly members: number;
  readonly citizens: number;
}

type Kept = Pick<Store, 'groups' | 'citizens'>;

/** Groups that can be written to, by their titles. */
export async function groupsThere({ groups }: Pick<Kept, 'groups'>): Promise<readonly Group[]> {
  return (await groups.all())
    .filter(({ state }) => state.is === 'member')
    .toSorted((one, other) => one.title.localeCompare(other.title, 'bn'));
}

export async function countedOf(kept: Kept, audience: Audience): Promise<Counted> {
  const groups = await chosen(kept, audience);
  const members = groups.reduce((all, one) => all + one.members, 0);
  return { groups: groups.length, members, citizens: (await agreeing(kept, audience)).length };
}

/** Groups first: there more people read it. */
export async function placesOf(kept: Kept, audience: Audience): Promise<readonly Place[]> {
  const groups = await chosen(kept, audience);
  const citizens = await agreeing(kept, audience);
  return [
    ...groups.map(({ id, settings: { topic } }) => ({ chatId: id, topic })),
    ...citizens.map((chatId) => ({ chatId, topic: null })),
  ];
}

async function chosen(kept: Kept, { groups }: Audience): Promise<readonly Group[]> {
  const there = await groupsThere(kept);
  if (groups === 'all') return there;
  const wanted = new Set(groups);
  return there.filter(({ id }) => wanted.has(id));
}

async function agreeing({ citizens }: Kept, audience: Audience): Promise<readonly number[]> {
  if (!audience.citizens) return [];
  return (await citizens.all()).filter(({ tips, blocked }) => tips && !blocked).map(({ chatId }) => chatId);
}
