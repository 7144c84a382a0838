import type { Updates } from './updates.ts';

/** Knows when nothing is on its way between the bot and Telegram. */
export interface Quiet {
  /** Counts a call until it has ended. */
  during<T>(call: () => Promise<T>): Promise<T>;
  /** Resolves once every update is confirmed and no call is under way. */
  reached(): Promise<void>;
}

export function createQuiet(updates: Updates): Quiet {
  const waiting = new Set<() => void>();
  let underWay = 0;

  function check(): void {
    if (updates.pending.length > 0 || underWay > 0) return;
    for (const resolve of waiting) resolve();
    waiting.clear();
  }

  updates.listen(check);
  return {
    async during(call) {
      underWay++;
      try {
        return await call();
      } finally {
        underWay--;
        check();
      }
    },
    reached: () =>
      new Promise((resolve) => {
        waiting.add(resolve);
        check();
      }),
  };
}
