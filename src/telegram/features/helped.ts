import { Composer } from 'grammy';
import type { DeskContext } from '../context.ts';
import { pressData } from '../press.ts';
import { personOf } from '../said.ts';
import { takenMessage } from '../say/ticket.ts';
import type { Keyboard } from '../show.ts';
import { onPress } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

/** Under an answer: 👍, 👎, and *ask the officer*, which also stands under choices and under what was sent along. */
export function createHelped({ desk }: FeatureParts): Composer<DeskContext> {
  const feature = new Composer<DeskContext>();

  onPress(feature, 'up', async (ctx, { details: [question], place }) => {
    if (!(await desk.preferences.helped(place.chatId, question, true))) {
      return ctx.notice(ctx.voice.text('oldButton'));
    }
    await ctx.rekey(place, withoutThumbs(ctx));
    await ctx.notice(ctx.voice.text('answer.thanks'));
  });

  onPress(feature, 'down', async (ctx, { details: [question], place }) => {
    if (!(await desk.preferences.helped(place.chatId, question, false))) {
      return ctx.notice(ctx.voice.text('oldButton'));
    }
    await ctx.rekey(place, withoutThumbs(ctx));
    const officer = {
      text: ctx.voice.text('answer.askOfficer'),
      callback_data: pressData('officer', question),
    };
    await ctx.show(place.chatId, ctx.voice.html('answer.sorry'), { keyboard: [[officer]] });
  });

  onPress(feature, 'officer', async (ctx, { details: [question], place }) => {
    const person = personOf(ctx);
    if (person === undefined) return;
    const escalated = await desk.escalate(person, question);
    if (escalated.is === 'gone') return ctx.notice(ctx.voice.text('oldButton'));
    if (escalated.is === 'blocked') {
      await ctx.show(place.chatId, ctx.voice.html('answer.blocked'));
      return;
    }
    await ctx.rekey(place, []);
    // Pressed twice: one receipt is enough.
    if (escalated.is === 'opened' && escalated.told) return;
    const { text, keyboard } = takenMessage(escalated, ctx.voice);
    const places = await ctx.show(place.chatId, text, { keyboard, replyTo: question });
    await desk.link(escalated.ticket.number, 'citizen', [place, ...places]);
  });

  return feature;
}

/** The keyboard that the pressed message had, less the row with the thumbs. */
function withoutThumbs(ctx: DeskContext): Keyboard {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  return rows.filter((row) =>
    row.every((button) => !('callback_data' in button && /^(up|down):/.test(button.callback_data))),
  );
}
