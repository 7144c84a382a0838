import type { Clock } from './clock.ts';

/** Waits so long, or until the signal is given. */
export function pauseFor(clock: Clock, milliseconds: number, until: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (until.aborted) return resolve();
    const end = () => {
      cancel();
      until.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.after(milliseconds, end);
    until.addEventListener('abort', end);
  });
}
