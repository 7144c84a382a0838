import { Composer } from 'grammy';
import type { DeskContext } from '../context.ts';
import { asksByPayload, entryOfPayload } from '../deep-link.ts';
import { personOf, saidOf } from '../said.ts';
import { entryCard } from '../say/browse.ts';
import { createAnswering } from './answering.ts';
import type { FeatureParts } from './parts.ts';

/** Links that open the private chat with something: an entry, or a question from a group. Others just start. */
export function createLinks(parts: FeatureParts): Composer<DeskContext> {
  const { desk } = parts;
  const answer = createAnswering(parts);
  const feature = new Composer<DeskContext>();
  const starts = feature.chatType('private').filter((ctx) => ctx.hasCommand('start'));

  starts.use(async (ctx, next) => {
    const { knowledge } = desk.library;
    const entry = entryOfPayload(payloadOf(ctx), knowledge);
    if (entry === undefined) return next();
    const { text, keyboard } = entryCard(entry, knowledge, ctx.me.username, ctx.voice);
    await ctx.show(ctx.chat.id, text, { keyboard });
    await desk.preferences.looksAt(ctx.chat.id, entry.id);
  });

  starts.on('message', async (ctx, next) => {
    const asks = asksByPayload(payloadOf(ctx));
    const person = personOf(ctx);
    if (asks === undefined || person === undefined) return next();
    const { carried } = asks;
    const text =
      carried === undefined ? undefined : desk.carried.open(carried, ctx.from.id, ctx.message.message_id);
    if (text === undefined) {
      await ctx.show(ctx.chat.id, ctx.voice.html('answer.askPrompt'));
      return;
    }
    await ctx.show(ctx.chat.id, ctx.voice.html('group.carried', { text }));
    await answer(ctx, { ...saidOf(person, ctx.message), text });
  });

  return feature;
}

/** What stands behind the command; Telegram sends the start parameter there. */
const payloadOf = ({ message }: DeskContext): string => message?.text?.split(/\s+/, 2)[1] ?? '';
