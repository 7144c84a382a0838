import { Composer } from 'grammy';
import { type Audience, type BroadcastMessage, longestText } from '../../desk/broadcast/broadcast.ts';
import { tipsOf } from '../../desk/groups/next-tip.ts';
import type { TelegramMessage } from '../../tickets/ticket.ts';
import { broadcastText, tipText } from '../../wording/unasked.ts';
import type { DeskContext } from '../context.ts';
import { fullName } from '../said.ts';
import { draftControl, progressControl, tipChoice } from '../say/broadcast-control.ts';
import { onPressBy } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

const allGroups: Audience = { groups: 'all', citizens: false };

/** /broadcast for officers, in their own chat: a tip or a text, looked at, counted, confirmed, stopped. */
export function createBroadcastFeature({ desk }: FeatureParts): Composer<DeskContext> {
  const { broadcasts, library, officers } = desk;
  const feature = new Composer<DeskContext>();
  const byOfficer = async ({ from, chat }: DeskContext) =>
    from !== undefined && chat?.type === 'private' && officers.isOfficer(from.id);

  const preview = (message: BroadcastMessage, { voice: { language } }: DeskContext) => {
    if (message.is === 'text') return broadcastText(message, library.knowledge.office.name, language);
    const entry = library.knowledge.entry(message.entry);
    return entry?.kind === 'article' ? tipText(entry, message.nth, language) : undefined;
  };

  /** Shows it as it will look, and asks. */
  const offer = async (ctx: DeskContext, chatId: number, message: BroadcastMessage) => {
    const { from } = ctx;
    const look = preview(message, ctx);
    if (from === undefined || look === undefined) return;
    const draft = await broadcasts.draft(message, allGroups, { officer: from.id, name: fullName(from) });
    await ctx.show(chatId, look);
    const { text, keyboard } = draftControl(draft, await broadcasts.count(allGroups), ctx.voice);
    await ctx.show(chatId, text, { keyboard });
  };

  feature.chatType('private').command('broadcast', async (ctx, next) => {
    if (!(await byOfficer(ctx))) return next();
    const words = ctx.match.trim();
    if (words.length > longestText)
      await ctx.show(ctx.chat.id, ctx.voice.html('broadcast.officer.long', { most: longestText }));
    else if (words !== '') await offer(ctx, ctx.chat.id, { is: 'text', bn: words, en: '' });
    else {
      const { text, keyboard } = tipChoice(tipsOf(library.knowledge), 0, ctx.voice);
      await ctx.show(ctx.chat.id, text, { keyboard });
    }
  });

  onPressBy(feature, 'casttips', byOfficer, async (ctx, { details: [page], place }) => {
    const { text, keyboard } = tipChoice(tipsOf(library.knowledge), page, ctx.voice);
    await ctx.turnInto(place, text, keyboard);
  });

  onPressBy(feature, 'casttip', byOfficer, async (ctx, { details: [entry, nth], place }) => {
    if (tipsOf(library.knowledge).every((tip) => tip.entry.id !== entry || tip.nth !== nth))
      return ctx.notice(ctx.voice.text('broadcast.officer.stale'));
    await offer(ctx, place.chatId, { is: 'tip', entry, nth, look: 'picture' });
  });

  const showProgress = async (ctx: DeskContext, id: string, place: TelegramMessage) => {
    const progress = await broadcasts.get(id);
    if (progress === undefined) return;
    const { text, keyboard } = progressControl(progress, ctx.voice);
    await ctx.turnInto(place, text, keyboard);
  };

  const start = async (
    ctx: DeskContext,
    id: string,
    version: number,
    place: TelegramMessage,
    name: string,
  ) => {
    const became = await broadcasts.start(id, version, { officer: place.chatId, name });
    if (became === 'started') await broadcasts.follow(id, place);
    else if (became !== 'before')
      return ctx.notice(ctx.voice.text(`broadcast.officer.${became === 'nobody' ? 'nobody' : 'stale'}`));
    await showProgress(ctx, id, place);
  };

  /** Takes groups or citizens in, or leaves them out. */
  const toggle = async (
    ctx: DeskContext,
    what: 'groups' | 'citizens',
    id: string,
    version: number,
    place: TelegramMessage,
  ) => {
    const known = (await broadcasts.get(id))?.broadcast;
    if (known?.state.is !== 'draft') return ctx.notice(ctx.voice.text('broadcast.officer.stale'));
    const { audience: before } = known.state;
    const audience: Audience =
      what === 'citizens'
        ? { ...before, citizens: !before.citizens }
        : { ...before, groups: before.groups === 'all' || before.groups.length > 0 ? [] : 'all' };
    const draft = await broadcasts.change(id, version, { audience });
    if (draft === undefined) return ctx.notice(ctx.voice.text('broadcast.officer.stale'));
    const { text, keyboard } = draftControl(draft, await broadcasts.count(audience), ctx.voice);
    await ctx.turnInto(place, text, keyboard);
  };

  onPressBy(feature, 'cast', byOfficer, async (ctx, { details: [act, id, version], place, by }) => {
    const who = { officer: by.id, name: fullName(by) };
    switch (act) {
      case 'start':
        return start(ctx, id, version, place, who.name);
      case 'groups':
      case 'citizens':
        return toggle(ctx, act, id, version, place);
      case 'discard':
        await broadcasts.discard(id);
        return ctx.turnInto(place, ctx.voice.html('broadcast.officer.discarded'));
      case 'stop':
        await broadcasts.stop(id, who);
        return showProgress(ctx, id, place);
      case 'resume':
        await broadcasts.resume(id, who);
        await broadcasts.follow(id, place);
        return showProgress(ctx, id, place);
    }
  });

  return feature;
}
