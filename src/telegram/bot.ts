import { autoRetry } from '@grammyjs/auto-retry';
import { Bot, type Transformer } from 'grammy';
import type { Log } from '../desk/log.ts';
import type { Notebook } from '../desk/store.ts';
import { voiceOf } from '../wording/voice.ts';
import { apologise } from './apologise.ts';
import type { DeskContext } from './context.ts';
import { createBroadcastFeature } from './features/broadcast.ts';
import { createBrowse } from './features/browse.ts';
import { createGroup } from './features/group.ts';
import { createGroupLife } from './features/group-life.ts';
import { createGroupSettings } from './features/group-settings.ts';
import { createHelped } from './features/helped.ts';
import { createInline } from './features/inline.ts';
import { createLearnFeature } from './features/learn.ts';
import { createLinks } from './features/links.ts';
import { createMedia } from './features/media.ts';
import { createMine } from './features/mine.ts';
import { createOfficer } from './features/officer.ts';
import { createOfficerWords } from './features/officer-words.ts';
import { createOnlooker } from './features/onlooker.ts';
import type { FeatureParts } from './features/parts.ts';
import { createQuestion } from './features/question.ts';
import { createRating } from './features/rating.ts';
import { createSaidToOthers } from './features/said-to-others.ts';
import { createStart } from './features/start.ts';
import { createTickets } from './features/tickets.ts';
import { createTips } from './features/tips.ts';
import { createQuizzes, type QuizNotes } from './quizzes.ts';
import { createSendTip } from './send-tip.ts';
import { createShow, type Show } from './show.ts';
import type { TipPictures } from './tip-pictures.ts';
import { tooLate } from './too-late.ts';

/** The bot, with its features in the order in which they look at an update; the catch-all comes last. */
export function createBot(
  options: FeatureParts & {
    token: string;
    apiRoot: string;
    log: Log;
    pace: Transformer;
    pictures: TipPictures;
    quizNotebook: Notebook<QuizNotes>;
  },
): { readonly bot: Bot<DeskContext>; readonly show: Show } {
  const { token, apiRoot, log, pace, pictures, quizNotebook, ...parts } = options;
  const bot = new Bot<DeskContext>(token, { client: { apiRoot, timeoutSeconds: 60 } });
  // The last one set is the first to see a call: paced, and tried again if Telegram still says that it is too much.
  bot.api.config.use(
    autoRetry({
      maxRetryAttempts: 3,
      maxDelaySeconds: 30,
      rethrowInternalServerErrors: true,
      rethrowHttpErrors: true,
    }),
  );
  bot.api.config.use(pace);
  const show = createShow(bot.api);
  const name = () => bot.botInfo.username;
  const sendTip = createSendTip({ api: bot.api, pictures, bot: name, log });
  const quizzes = createQuizzes({ api: bot.api, notebook: quizNotebook, bot: name });

  /** The one that a group's admins chose, or that a person is spoken to in. */
  const languageIn = async (chatId: number) =>
    (await parts.desk.groups.get(chatId))?.settings.language ?? parts.desk.preferences.language(chatId);

  bot.use(async (ctx, next) => {
    Object.assign(ctx, show);
    ctx.voice = voiceOf(parts.wording, await languageIn(ctx.chat?.id ?? 0));
    await next();
  });
  bot.on('callback_query', async (ctx, next) => {
    let answered = false;
    const answer = async (text?: string) => {
      if (answered) return;
      answered = true;
      await ctx.answerCallbackQuery(text === undefined ? {} : { text }).catch(tooLate);
    };
    ctx.notice = answer;
    try {
      await next();
    } finally {
      await answer();
    }
  });
  bot.use(apologise(log));

  bot.use(createInline({ ...parts, pictures }));
  bot.use(createSaidToOthers());
  bot.use(createGroupLife(parts));
  bot.use(createOnlooker(parts));
  bot.use(createOfficer(parts));
  bot.use(createBroadcastFeature(parts));
  bot.use(createOfficerWords(parts));
  bot.use(createLearnFeature(parts));
  bot.use(createLinks(parts));
  bot.use(createStart(parts));
  bot.use(createBrowse(parts));
  bot.use(createMine(parts));
  bot.use(createHelped(parts));
  bot.use(createRating(parts));
  bot.use(createTips({ ...parts, sendTip, quizzes }));
  bot.use(createTickets(parts));
  bot.use(createMedia(parts));
  bot.use(createQuestion(parts));
  bot.use(createGroupSettings(parts));
  bot.use(createGroup(parts));
  bot.on('callback_query', (ctx) => ctx.notice(ctx.voice.text('oldButton')));
  return { bot, show };
}
