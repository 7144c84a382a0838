import { Composer } from 'grammy';
import { sideOf } from '../../tickets/transitions.ts';
import type { DeskContext } from '../context.ts';
import { topicOf } from '../in-topic.ts';
import { parsePress, type Verb } from '../press.ts';
import type { FeatureParts } from './parts.ts';

/** Buttons that only those press who may answer. */
const officersVerbs = ['close', 'notours', 'block', 'unblock', 'learn', 'teach'] as const satisfies Verb[];

/**
 * Who may only look, or was sent away, but still has tickets in a chat: the own one, from before, or the office's
 * group. What they reply and press there reaches nobody, and they are told so.
 */
export function createOnlooker({ desk }: FeatureParts): Composer<DeskContext> {
  const { officers, tickets } = desk;
  const feature = new Composer<DeskContext>();

  const onlookers = feature.filter(async ({ from, chat }) => {
    if (from === undefined || chat === undefined || !(await officers.isBarred(from.id))) return false;
    return chat.type === 'private' || officers.isOfficeChat(chat.id);
  });

  onlookers.on('message', async (ctx, next) => {
    const { chat, message } = ctx;
    const about = message.reply_to_message;
    if (about === undefined) return next();
    const place = { chatId: chat.id, messageId: about.message_id };
    const ticket = await tickets.at(place);
    if (ticket === undefined || sideOf(ticket, place) !== 'officer') return next();
    const thread = topicOf(message);
    await ctx.show(chat.id, ctx.voice.html('notice.mayNot'), { replyTo: message.message_id, thread });
  });

  onlookers.on('callback_query:data', async (ctx, next) => {
    const { data } = ctx.callbackQuery;
    if (officersVerbs.every((verb) => parsePress(data, verb) === undefined)) return next();
    await ctx.notice(ctx.voice.text('notice.mayNotPress'));
  });

  return feature;
}
