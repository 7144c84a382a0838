import { vi } from 'vitest';

/** Waits until it does not throw any more; on a busy machine, too. */
export const eventually = <Result>(check: () => Result | Promise<Result>): Promise<Result> =>
  vi.waitFor(check, { timeout: 30_000 });
