/** Real time, in milliseconds: Telegram's limits hold in real time, whatever the desk's clock shows. */
export interface Ticker {
  now(): number;
  after(milliseconds: number, call: () => void): void;
}

export const realTicker: Ticker = {
  now: () => performance.now(),
  after: (milliseconds, call) => void setTimeout(call, milliseconds),
};
