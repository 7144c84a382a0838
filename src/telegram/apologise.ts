import { GrammyError, type MiddlewareFn } from 'grammy';
import type { Log } from '../desk/log.ts';
import type { DeskContext } from './context.ts';
import { faultOf, passingFor } from './fault.ts';

/** A fault of ours is logged, and the citizen is told that it is not theirs. What may pass is left to the intake. */
export function apologise(log: Log): MiddlewareFn<DeskContext> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (passingFor(error) !== undefined) throw error;
      log.error({ update: ctx.update.update_id, ...faultOf(error) }, 'an update could not be worked through');
      if (error instanceof GrammyError && error.error_code === 403) return;
      if (ctx.chat?.type !== 'private') return;
      await ctx.show(ctx.chat.id, ctx.voice.html('trouble')).catch(() => {});
    }
  };
}
