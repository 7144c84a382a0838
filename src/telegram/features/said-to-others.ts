import { Composer } from 'grammy';
import type { DeskContext } from '../context.ts';

/**
 * What stands in a chat without anybody having spoken to the desk: what somebody chose from its inline mode, and what
 * Telegram brings into a group from the group's channel. Commands and mentions in it are meant for those who read it.
 */
export function createSaidToOthers(): Composer<DeskContext> {
  const feature = new Composer<DeskContext>();
  feature.on('message', async ({ message, me }, next) => {
    const isChosen = message.via_bot?.id === me.id;
    if (!isChosen && message.is_automatic_forward !== true) await next();
  });
  return feature;
}
