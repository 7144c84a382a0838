import { BotError, GrammyError, HttpError, type MiddlewareFn } from 'grammy';
import type { Log } from '../desk/log.ts';
import type { DeskContext } from './context.ts';

/** Telegram can't be reached, or has trouble of its own: the same may go well later. */
export function isPassing(error: unknown): boolean {
  const cause = error instanceof BotError ? error.error : error;
  return cause instanceof HttpError || (cause instanceof GrammyError && cause.error_code >= 500);
}

/** A fault of ours is logged, without anybody's words, and the citizen is told that it is not theirs. */
export function apologise(log: Log): MiddlewareFn<DeskContext> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      // The intake tries the update again.
      if (isPassing(error)) throw error;
      log.error({ update: ctx.update.update_id, ...faultOf(error) }, 'an update could not be worked through');
      if (error instanceof GrammyError && error.error_code === 403) return;
      if (ctx.chat?.type !== 'private') return;
      await ctx.show(ctx.chat.id, ctx.voice.html('trouble')).catch(() => {});
    }
  };
}

/** What may be logged of an error: Telegram's own words, or where it was thrown. */
function faultOf(error: unknown): object {
  if (error instanceof GrammyError)
    return { method: error.method, code: error.error_code, said: error.description };
  return error instanceof Error ? { error: error.name, stack: error.stack } : { error: 'unknown' };
}
