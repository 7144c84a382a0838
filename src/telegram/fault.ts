import { BotError, GrammyError, HttpError } from 'grammy';

/** What went wrong under grammY's wrapping. */
const causeOf = (error: unknown): unknown => (error instanceof BotError ? error.error : error);

/**
 * Telegram can't be reached, has trouble of its own, or wants to be asked later: the same may go well then.
 * @returns after how many milliseconds at the earliest; undefined if it would fail again
 */
export function passingFor(error: unknown): number | undefined {
  const cause = causeOf(error);
  if (cause instanceof HttpError) return 0;
  if (!(cause instanceof GrammyError)) return undefined;
  if (cause.error_code === 429) return (cause.parameters.retry_after ?? 1) * 1000;
  return cause.error_code >= 500 ? 0 : undefined;
}

/**
 * What may be logged of an error: Telegram's own words, or where it was thrown. Never the error itself, which may
 * carry the token in an address and a citizen's words in its context.
 */
export function faultOf(error: unknown): object {
  const cause = causeOf(error);
  if (cause instanceof GrammyError) {
    return { method: cause.method, code: cause.error_code, said: cause.description };
  }
  if (cause instanceof HttpError) return { fault: 'no connection to Telegram' };
  if (!(cause instanceof Error)) return { fault: 'unknown' };
  return {
    fault: cause.name,
    at: cause.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 5),
  };
}
