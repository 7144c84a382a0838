import type { Day } from './zone.ts';

/** A day on which the office is closed though the week says otherwise. */
export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/** The most characters of a holiday's name. */
export const longestName = 120;
