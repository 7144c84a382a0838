import type { Clock } from '../src/desk/clock.ts';

/** A clock that stands until it is put on. */
export interface HandClock extends Clock {
  /** Waits until an alarm is set. @returns in how many milliseconds it is due */
  nextAlarm(): Promise<number>;
  /** Puts the clock on, and rings what is due by then. */
  advance(milliseconds: number): void;
}

export function createHandClock(start: string): HandClock {
  let now = Date.parse(start);
  const alarms = new Set<{ readonly at: number; readonly call: () => void }>();
  let tellSet = () => {};
  return {
    now: () => new Date(now),
    after(milliseconds, call) {
      const alarm = { at: now + milliseconds, call };
      alarms.add(alarm);
      tellSet();
      return () => void alarms.delete(alarm);
    },
    async nextAlarm() {
      while (alarms.size === 0) {
        await new Promise<void>((resolve) => {
          tellSet = resolve;
        });
      }
      return Math.min(...[...alarms].map(({ at }) => at)) - now;
    },
    advance(milliseconds) {
      now += milliseconds;
      for (const alarm of [...alarms].filter(({ at }) => at <= now)) {
        alarms.delete(alarm);
        alarm.call();
      }
    },
  };
}
