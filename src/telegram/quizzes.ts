import type { Api } from 'grammy';
import type { Poll } from 'grammy/types';
import { z } from 'zod';
import type { Notebook } from '../desk/store.ts';
import type { QuizQuestion } from '../knowledge/model.ts';
import type { Voice } from '../wording/voice.ts';
import { entryLink } from './deep-link.ts';

const count = z.number().int().nonnegative();

/** How the newest quizzes stand: what is right, and how many answered rightly and wrongly so far. */
export const quizNotes = z.array(z.object({ poll: z.string(), option: count, right: count, wrong: count }));
export type QuizNotes = z.infer<typeof quizNotes>;

/**
 * Quizzes as Telegram's polls. They are anonymous: Telegram tells how many chose what, and nobody, we neither, who
 * knew it and who did not.
 */
export interface Quizzes {
  put(
    quiz: Pick<QuizQuestion, 'entry' | 'question' | 'options' | 'right' | 'why'>,
    to: { readonly chatId: number; readonly topic: number | undefined; readonly voice: Voice },
  ): Promise<void>;
  /** What came since the last news of a poll. None of one that was put long ago, or by nobody here. */
  news(poll: Pick<Poll, 'id' | 'options'>): Promise<{ readonly right: number; readonly wrong: number }>;
}

/** Most answers come within the hour; all notes are written anew at each. */
const remembered = 2000;

/** @param bot its name, without the @ */
export function createQuizzes({
  api,
  notebook,
  bot,
}: {
  readonly api: Api;
  readonly notebook: Notebook<QuizNotes>;
  readonly bot: () => string;
}): Quizzes {
  let notes: Promise<QuizNotes> | undefined;
  const read = () => (notes ??= notebook.read().then((kept) => kept ?? []));
  let changing: Promise<unknown> = Promise.resolve();

  /** One after the other: two groups' news must not overwrite each other. */
  const change = <Result>(how: (before: QuizNotes) => { after: QuizNotes; result: Result }) => {
    const changed = changing.then(async () => {
      const { after, result } = how(await read());
      await notebook.write(after);
      notes = Promise.resolve(after);
      return result;
    });
    changing = changed.catch(() => {});
    return changed;
  };

  return {
    async put({ entry, question, options, right, why }, { chatId, topic, voice }) {
      const { language } = voice;
      const sent = await api.sendPoll(
        chatId,
        question[language],
        options.map((option) => ({ text: option[language] })),
        {
          type: 'quiz',
          is_anonymous: true,
          correct_option_ids: [right],
          explanation: why[language],
          reply_markup: {
            inline_keyboard: [[{ text: voice.text('tip.more'), url: entryLink(bot(), { id: entry }) }]],
          },
          ...(topic === undefined ? {} : { message_thread_id: topic }),
        },
      );
      const note = { poll: sent.poll.id, option: right, right: 0, wrong: 0 };
      await change((before) => ({ after: [...before, note].slice(-remembered), result: undefined }));
    },
    news: ({ id, options }) =>
      change((before) => {
        const known = before.find(({ poll }) => poll === id);
        if (known === undefined) return { after: before, result: { right: 0, wrong: 0 } };
        const right = options[known.option]?.voter_count ?? 0;
        const wrong = options.reduce((all, { voter_count: voters }) => all + voters, 0) - right;
        const after = before.map((note) => (note === known ? { ...known, right, wrong } : note));
        // Somebody who leaves Telegram may take a vote along.
        const more = { right: Math.max(0, right - known.right), wrong: Math.max(0, wrong - known.wrong) };
        return { after, result: more };
      }),
  };
}
