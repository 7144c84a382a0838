import { createZone } from '../../office-hours/zone.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store.ts';
import { type AuditRecord, type DeedKind, kindOf } from './audit-record.ts';

/** Which lines are wanted. */
interface AuditQuery {
  /** On the office's calendar, `YYYY-MM`. */
  readonly month: string;
  /** The name of whoever did it; undefined: anybody. */
  readonly person: string | undefined;
  readonly kind: DeedKind | undefined;
}

/** What was done in a month. */
export interface AuditMonth {
  /** The lines wanted, the newest first. */
  readonly lines: readonly AuditRecord[];
  /** Names of all who did something in this month. */
  readonly people: readonly string[];
  /** Lines on disk that can't be read. */
  readonly unreadable: number;
}

export interface Audit {
  /** Months that have lines, and this one, the newest first. */
  months(): Promise<readonly string[]>;
  look(query: AuditQuery): Promise<AuditMonth>;
}

/** @param zone the office's, by the name of the IANA data base */
export function createAudit({
  store,
  clock,
  zone: name,
}: {
  readonly store: Pick<Store, 'audit'>;
  readonly clock: Clock;
  readonly zone: string;
}): Audit {
  const zone = createZone(name);
  const firstOf = (month: string) => zone.moment(`${month}-01`, 0);

  return {
    async months() {
      const now = zone.local(clock.now()).day.slice(0, 7);
      return [...new Set([...(await store.audit.months()), now])].toSorted().toReversed();
    },
    async look({ month, person, kind }) {
      const { records, unreadable } = await store.audit.between(firstOf(month), firstOf(monthAfter(month)));
      const lines = records
        .filter(({ who }) => person === undefined || who.name === person)
        .filter(({ what }) => kind === undefined || kindOf(what) === kind)
        .toReversed();
      const people = [...new Set(records.map(({ who }) => who.name))].filter((one) => one !== '').toSorted();
      return { lines, people, unreadable };
    },
  };
}

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
