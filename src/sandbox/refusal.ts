/** What the Bot API answers instead of a result. `description` is in Telegram's words. */
export class Refusal extends Error {
  readonly code: number;
  /** Seconds to wait, with code 429. */
  readonly retryAfter: number | undefined;

  constructor(code: number, description: string, retryAfter?: number) {
    super(description);
    this.name = 'Refusal';
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export const badRequest = (why: string): Refusal => new Refusal(400, `Bad Request: ${why}`);
export const forbidden = (why: string): Refusal => new Refusal(403, `Forbidden: ${why}`);
export const conflict = (why: string): Refusal => new Refusal(409, `Conflict: ${why}`);
export const tooManyRequests = (seconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, seconds);
/** Telegram has it, this stand-in does not. */
export const notPlayed = (what: string): Refusal =>
  new Refusal(501, `Not Implemented: the sandbox does not play ${what}`);
