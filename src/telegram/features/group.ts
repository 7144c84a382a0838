import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { voiceOf } from '../../wording/voice.ts';
import type { DeskContext } from '../context.ts';
import { placeOf, topicOf } from '../in-topic.ts';
import { isCommand } from '../said.ts';
import { groupAnswer } from '../say/group-answer.ts';
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
    await ctx.show(ctx.chat.id, ctx.voice.html('group.hello', { office }), { thread: topicOf(ctx.msg) });
  });

  // Without words of its own it is about the message that it replies to.
  groups.command('ask', async (ctx) => {
    const text = ctx.match.trim() || wordsOf(ctx.msg.reply_to_message);
    if (text === '') await ctx.show(ctx.chat.id, ctx.voice.html('group.askHow'), placeOf(ctx.msg));
    else await answer(ctx, ctx.msg, text);
  });

  groups.on(['message:text', 'message:caption'], async (ctx) => {
    const { message } = ctx;
    const words = wordsOf(message);
    const mention = new RegExp(`@${ctx.me.username}(?!\\w)`, 'gi');
    const isMentioned = mention.test(words);
    const repliesTo = message.reply_to_message;
    const isReply = repliesTo?.from?.id === ctx.me.id && !isService(repliesTo);
    if (!(isMentioned || isReply) || isCommand(message.text)) return;
    const said = words.replaceAll(mention, ' ').trim();
    const text = said === '' && isMentioned ? wordsOf(repliesTo) : said;
    if (text === '') await ctx.show(ctx.chat.id, ctx.voice.html('group.askHow'), placeOf(message));
    // Thanks under a tip want no answer that all others read, too.
    else if (isMentioned || desk.consider(text).outcome.kind !== 'smalltalk')
      await answer(ctx, message, text);
  });

  const answer = async (ctx: DeskContext, message: Message, text: string) => {
    const decision = desk.consider(text);
    const asker = askerOf(message);
    const carried = asker === undefined ? undefined : desk.carried.carry(asker, text);
    const from = { bot: ctx.me.username, carried };
    const said = groupAnswer(decision, desk.library.knowledge, from, voiceOf(wording, decision.language));
    await ctx.show(message.chat.id, said.text, { keyboard: said.keyboard, ...placeOf(message) });
  };

  return feature;
}

const wordsOf = (message: Pick<Message, 'text' | 'caption'> | undefined): string =>
  (message?.text ?? message?.caption ?? '').trim();

/** The head of a forum's topic stands as the answered message under whatever is written there. */
const isService = (message: Pick<Message, 'forum_topic_created'>): boolean =>
  message.forum_topic_created !== undefined;

/** Whoever writes as the group or as a channel is nobody whose private chat could be known. */
const askerOf = ({ from, sender_chat: chat }: Message): number | undefined =>
  chat === undefined ? from?.id : undefined;
