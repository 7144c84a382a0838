import type { Entry, Knowledge } from './model.ts';

/** The topic whose entries say which other office does what; a folder may do without. */
const referralTopic = 'referral';

/** The entries that send somebody to another office. */
export function referrals({ entries }: Knowledge): readonly Entry[] {
  return entries.filter(({ topic }) => topic.id === referralTopic);
}
