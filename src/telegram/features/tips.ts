import { Composer, GrammyError } from 'grammy';
import { tipsOf } from '../../desk/groups/next-tip.ts';
import type { DeskContext } from '../context.ts';
import { placeOf, topicOf } from '../in-topic.ts';
import type { Quizzes } from '../quizzes.ts';
import { addKey } from '../say/tip.ts';
import type { createSendTip } from '../send-tip.ts';
import type { FeatureParts } from './parts.ts';

/** An entry less likely than this is not what somebody named. */
const leastConfidence = 0.1;

/** /tip and /quiz, in groups and alone; and what people answered. */
export function createTips({
  desk,
  sendTip,
  quizzes,
}: FeatureParts & {
  readonly sendTip: ReturnType<typeof createSendTip>;
  readonly quizzes: Quizzes;
}): Composer<DeskContext> {
  const feature = new Composer<DeskContext>();
  const chats = feature.filter(
    async ({ chat }) => chat !== undefined && !(await desk.officers.isOfficeChat(chat.id)),
  );

  /** The entry with tips that comes nearest to the words. */
  const entryAbout = (words: string) => {
    const withTips = new Set(tipsOf(desk.library.knowledge).map(({ entry }) => entry.id));
    return desk
      .consider(words)
      .candidates.find(({ id, confidence }) => confidence >= leastConfidence && withTips.has(id))?.id;
  };

  chats.command('tip', async (ctx) => {
    const words = ctx.match.trim();
    const topic = topicOf(ctx.msg);
    const about = words === '' ? undefined : entryAbout(words);
    const place = { chatId: ctx.chat.id, messageId: ctx.msg.message_id };
    const isKnown = words === '' || about !== undefined;
    const tip = isKnown ? await desk.onRequest.tip(place, about) : undefined;
    if (tip === undefined) {
      await ctx.show(ctx.chat.id, ctx.voice.html('tip.none'), placeOf(ctx.msg));
      return;
    }
    const { voice } = ctx;
    const keys = ctx.chat.type === 'private' ? [[addKey(ctx.me.username, voice)]] : [];
    await sendTip({ ...tip, voice, chatId: ctx.chat.id, topic: topic ?? null, keys });
  });

  chats.command('quiz', async (ctx) => {
    const topic = topicOf(ctx.msg);
    const quiz = await desk.onRequest.quiz({ chatId: ctx.chat.id, messageId: ctx.msg.message_id });
    if (quiz === undefined) {
      await ctx.show(ctx.chat.id, ctx.voice.html('tip.noQuiz'), { thread: topic });
      return;
    }
    const { voice } = ctx;
    await quizzes.put(quiz, { chatId: ctx.chat.id, topic, voice }).catch(async (error: unknown) => {
      if (!(error instanceof GrammyError && /not enough rights to send polls/.test(error.description)))
        throw error;
      await ctx.show(ctx.chat.id, voice.html('tip.mayNotQuiz'), { thread: topic });
    });
  });

  feature.on('poll', async (ctx) => {
    const { right, wrong } = await quizzes.news(ctx.poll);
    if (right > 0) await desk.awareness.count('quizRight', right);
    if (wrong > 0) await desk.awareness.count('quizWrong', wrong);
  });

  return feature;
}
