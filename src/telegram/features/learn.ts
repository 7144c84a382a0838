import { Composer } from 'grammy';
import { EarNotMade } from '../../desk/ears.ts';
import type { Effects } from '../../desk/learning/curator.ts';
import { type EntryDraft, sameInBoth } from '../../desk/learning/draft.ts';
import { EntryFault } from '../../desk/learning/refusals.ts';
import { answerText } from '../../wording/answer.ts';
import { isByOfficer } from '../by-officer.ts';
import type { DeskContext } from '../context.ts';
import { pressData } from '../press.ts';
import { fullName } from '../said.ts';
import { underAnswer } from '../say/answer.ts';
import { draftNotice } from '../say/known.ts';
import { onPress, onPressBy } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

/**
 * An answer becomes knowledge: the officer's button under a reply that arrived, and what citizens who asked the same
 * press when they are told of it.
 */
export function createLearnFeature({ desk, wording, inboxUrl }: FeatureParts): Composer<DeskContext> {
  const { learn, curator, library } = desk;
  const feature = new Composer<DeskContext>();
  const byOfficer = (ctx: DeskContext) => isByOfficer(desk.officers, ctx);

  /** The draft of a reply with the one text in both languages; what can't go out by one press goes by the page. */
  const draftOf = async (ticket: Parameters<typeof learn.fromReply>[0], message: string) => {
    const draft = await learn.fromReply(ticket, message);
    return draft === null ? null : sameInBoth(draft);
  };
  const pageOf = ({ from }: EntryDraft) =>
    `${inboxUrl()}/knowledge/new?ticket=${from?.ticket ?? ''}&reply=${encodeURIComponent(from?.message ?? '')}`;

  onPressBy(feature, 'learn', byOfficer, async (ctx, { details: [ticket, message], place }) => {
    const made = await learn.madeFrom(ticket, message);
    if (made !== undefined) return ctx.notice(ctx.voice.text('known.draft.already', { id: made }));
    const draft = await draftOf(ticket, message);
    if (draft === null) return ctx.notice(ctx.voice.text('oldButton'));
    const page = pageOf(draft);
    if ((await learn.personalIn(draft)).length > 0) {
      await ctx.show(place.chatId, ctx.voice.html('known.draft.personal', { page }), {
        replyTo: place.messageId,
      });
      return;
    }
    let effects: Effects;
    try {
      effects = await curator.weigh(draft);
    } catch (error) {
      if (error instanceof EarNotMade) return ctx.notice(ctx.voice.text('known.draft.notReady'));
      if (!(error instanceof EntryFault)) throw error;
      await ctx.show(place.chatId, ctx.voice.html('known.draft.faulty', { page }), {
        replyTo: place.messageId,
      });
      return;
    }
    const entry = effects.shelf.knowledge.entry(draft.id);
    if (entry === undefined) return;
    const waiting = effects.waiting.tickets.length + effects.waiting.unanswered.length;
    const numbers = { waiting, changed: effects.changed.length };
    const { text, keyboard } = draftNotice({ ticket, message }, entry, numbers, page, ctx.voice, wording);
    await ctx.show(place.chatId, text, { keyboard, replyTo: place.messageId });
  });

  onPressBy(feature, 'teach', byOfficer, async (ctx, { details: [sure, ticket, message], place, by }) => {
    if (sure === 'no') {
      await ctx.turnInto(place, ctx.voice.html('known.draft.notKept'));
      return;
    }
    const made = await learn.madeFrom(ticket, message);
    if (made !== undefined) return ctx.notice(ctx.voice.text('known.draft.already', { id: made }));
    const draft = await draftOf(ticket, message);
    if (draft === null) return ctx.notice(ctx.voice.text('oldButton'));
    let told: number;
    try {
      ({ told } = await curator.publish(draft, { officer: by.id, name: fullName(by) }));
    } catch (error) {
      if (error instanceof EarNotMade) return ctx.notice(ctx.voice.text('known.draft.notReady'));
      throw error;
    }
    await ctx.turnInto(place, ctx.voice.html('known.draft.kept', { id: draft.id, n: told }));
  });

  onPress(feature, 'known', async (ctx, { details: [what, ticket, id], place }) => {
    if (what === 'no') {
      await ctx.rekey(place, []);
      return;
    }
    const entry = library.knowledge.entry(id);
    if (entry === undefined) return ctx.notice(ctx.voice.text('oldButton'));
    const question = ctx.callbackQuery?.message?.reply_to_message?.message_id;
    const solved =
      ticket === 0
        ? []
        : [[{ text: ctx.voice.text('ticket.solved'), callback_data: pressData('solved', ticket) }]];
    const under =
      question === undefined || ticket !== 0
        ? []
        : underAnswer(question, entry, library.knowledge, ctx.me.username, ctx.voice);
    await ctx.rekey(place, []);
    await ctx.show(place.chatId, answerText(entry, null, ctx.voice), {
      keyboard: [...solved, ...under],
      replyTo: question,
    });
    await desk.preferences.looksAt(place.chatId, entry.id);
  });

  onPress(feature, 'tell', async (ctx, { details: [question], place }) => {
    if (!(await learn.tellLater(place.chatId, question))) return ctx.notice(ctx.voice.text('oldButton'));
    const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
    await ctx.rekey(
      place,
      rows.filter((row) =>
        row.every((button) => !('callback_data' in button && /^tell:/.test(button.callback_data))),
      ),
    );
    await ctx.notice(ctx.voice.text('known.later'));
  });

  return feature;
}
