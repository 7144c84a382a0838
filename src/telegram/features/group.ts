import { Composer } from 'grammy';
import { answerText } from '../../wording/answer.ts';
import { voiceOf } from '../../wording/voice.ts';
import type { DeskContext } from '../context.ts';
import { askLink } from '../deep-link.ts';
import { emergencyText } from '../say/emergency.ts';
import type { FeatureParts } from './parts.ts';

/**
 * In groups the desk speaks only when spoken to: /ask, a mention, or a reply to it. It answers from the knowledge or
 * points to the private chat; nothing personal is asked, kept or made a ticket there.
 */
export function createGroup({ desk, wording }: FeatureParts): Composer<DeskContext> {
  const feature = new Composer<DeskContext>();
  const groups = feature
    .chatType(['group', 'supergroup'])
    .filter(async (ctx) => !(await desk.officers.isOfficeChat(ctx.chat.id)));

  groups.command(['start', 'help'], async (ctx) => {
    const office = desk.library.knowledge.office.name[ctx.voice.language];
    await ctx.show(ctx.chat.id, ctx.voice.html('group.hello', { office }));
  });

  groups.command('ask', async (ctx) => {
    if (ctx.match.trim() === '') await ctx.show(ctx.chat.id, ctx.voice.html('group.askHow'));
    else await answer(ctx, ctx.match);
  });

  groups.on('message:text', async (ctx) => {
    const mention = `@${ctx.me.username}`;
    const { text, reply_to_message: repliesTo } = ctx.message;
    const spokenTo = text.toLowerCase().includes(mention.toLowerCase()) || repliesTo?.from?.id === ctx.me.id;
    if (!spokenTo || text.startsWith('/')) return;
    await answer(ctx, text.replaceAll(new RegExp(mention, 'gi'), ' '));
  });

  const answer = async (ctx: DeskContext, text: string) => {
    const { outcome, column, language, danger } = desk.consider(text);
    const voice = voiceOf(wording, language);
    const entry = outcome.kind === 'answer' ? desk.library.knowledge.entry(outcome.entry) : undefined;
    const known = entry === undefined ? voice.html('group.unknown') : answerText(entry, column, voice);
    const words = danger ? emergencyText(desk.library.knowledge, voice) : known;
    const keyboard = [[{ text: voice.text('group.private'), url: askLink(ctx.me.username) }]];
    if (ctx.chat !== undefined) await ctx.show(ctx.chat.id, words, { keyboard, replyTo: ctx.msgId });
  };

  return feature;
}
