import { Composer } from 'grammy';
import type { DeskContext } from '../context.ts';
import { ratedUnder } from '../replied-to.ts';
import { isCommand } from '../said.ts';
import { ratingThanks } from '../say/rating.ts';
import { onPress } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

/** After a ticket is closed: one tap on a face, and a word if the citizen has one. */
export function createRating({ desk: { ratings } }: FeatureParts): Composer<DeskContext> {
  const feature = new Composer<DeskContext>();

  for (const is of ['good', 'bad'] as const) {
    onPress(feature, is, async (ctx, { details: [number], place }) => {
      const ticket = await ratings.rate(place.chatId, number, is);
      if (ticket === null) return ctx.notice(ctx.voice.text('oldButton'));
      const { text, keyboard } = ratingThanks(ticket, is, ctx.voice, ticket.rating?.words === null);
      await ctx.turnInto(place, text, keyboard);
    });
  }

  onPress(feature, 'word', async (ctx, { details: [number], place }) => {
    if ((await ratings.beginWords(place.chatId, number)) === null)
      return ctx.notice(ctx.voice.text('oldButton'));
    await ctx.show(place.chatId, ctx.voice.html('rating.writeNow'));
  });

  onPress(feature, 'noword', async (ctx, { place }) => {
    await ratings.skipWords(place.chatId);
    const faces = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard.slice(0, 1) ?? [];
    await ctx.rekey(place, faces);
    await ctx.notice(ctx.voice.text('rating.skipped'));
  });

  feature.chatType('private').on('message:text', async (ctx, next) => {
    if (isCommand(ctx.message.text)) return next();
    const about = ratedUnder(ctx.message.reply_to_message, ctx.me.id);
    if ((await ratings.words(ctx.chat.id, ctx.message.text, about)) === null) return next();
    await ctx.show(ctx.chat.id, ctx.voice.html('rating.noted'));
  });

  return feature;
}
