import { Composer } from 'grammy';
import type { DeskContext } from '../context.ts';
import { pressData } from '../press.ts';
import { attachmentOf, personOf, saidOf } from '../said.ts';
import { onPress } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

/**
 * Photos, voice, files, stickers, places and contacts can't be understood: they are offered to the officer. An album,
 * whose parts come one by one, is offered once. A caption that speaks of danger is treated like such a question.
 */
export function createMedia({ desk }: FeatureParts): Composer<DeskContext> {
  const feature = new Composer<DeskContext>();

  feature.chatType('private').on('message', async (ctx, next) => {
    const person = personOf(ctx);
    if (person === undefined || attachmentOf(ctx.message) === undefined) return next();
    const said = saidOf(person, ctx.message);
    if (desk.consider(said.text).danger) return next();
    await desk.collect.first(said);
    const question = said.messageId;
    await ctx.show(ctx.chat.id, ctx.voice.html('media.offer'), {
      replyTo: question,
      keyboard: [
        [{ text: ctx.voice.text('media.send'), callback_data: pressData('officer', question) }],
        [{ text: ctx.voice.text('media.drop'), callback_data: pressData('drop', question) }],
      ],
    });
  });

  onPress(feature, 'drop', async (ctx, { place }) => {
    await ctx.turnInto(place, ctx.voice.html('media.dropped'));
  });

  return feature;
}
