import type { OfficeHours } from '../../knowledge/model.ts';
import type { Holidays } from './holidays.ts';
import type { OfficeTime } from './office-time.ts';

/** When the office works, as the inbox's pages show and change it. */
export interface OfficeDesk {
  readonly time: OfficeTime;
  readonly holidays: Holidays;
  /** As the knowledge's files have them. */
  hours(): OfficeHours;
}
