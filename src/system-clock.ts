import type { Clock } from './desk/clock.ts';

/** The time of this computer. */
export const systemClock: Clock = {
  now: () => new Date(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
