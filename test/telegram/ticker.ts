import type { Ticker } from '../../src/telegram/ticker.ts';

/** Those whose turn it is go on as far as they can. */
const goOn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** Time that goes on when told, alarms in their order. */
export function createTicker(late: () => number = () => 0) {
  let now = 0;
  const alarms: { at: number; call: () => void }[] = [];
  const ticker: Ticker = {
    now: () => now,
    after: (milliseconds, call) => void alarms.push({ at: now + milliseconds + late(), call }),
  };
  return {
    ticker,
    async until(end: number): Promise<void> {
      for (;;) {
        alarms.sort((one, other) => one.at - other.at);
        const [first] = alarms;
        if (first === undefined || first.at > end) break;
        alarms.shift();
        now = Math.max(now, first.at);
        first.call();
        await goOn();
      }
      now = end;
      await goOn();
    },
    now: () => now,
  };
}
