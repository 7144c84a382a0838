import type { Poll } from 'grammy/types';
import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import { isClosed } from '../polls.ts';
import { badRequest } from '../refusal.ts';
import type { FormattedText } from '../text/entity.ts';
import { lengthOf } from '../text/format-text.ts';
import { deliver, delivery } from './deliver.ts';
import { inlineMarkup } from './markup.ts';
import { type Methods, method } from './method.ts';
import { chatId, entities, flag, integer, messageId, nested, parseMode } from './parameters.ts';
import { reachChat, reachMessage } from './reach.ts';
import { format, type Noted } from './words.ts';

const option = z.strictObject({ text: z.string(), text_parse_mode: parseMode, text_entities: entities });
const poll = {
  question: z.string(),
  question_parse_mode: parseMode,
  question_entities: entities,
  options: nested(z.array(option)),
  is_anonymous: flag.default(true),
  type: z.enum(['regular', 'quiz']).default('regular'),
  allows_multiple_answers: flag.default(false),
  allows_revoting: flag.optional(),
  correct_option_id: integer.optional(),
  correct_option_ids: nested(z.array(integer)).optional(),
  explanation: z.string().default(''),
  explanation_parse_mode: parseMode,
  explanation_entities: entities,
  open_period: integer.optional(),
  close_date: integer.optional(),
  is_closed: flag.default(false),
};
type Given = z.infer<z.ZodObject<typeof poll>>;

/** Polls and quizzes, sent and stopped. */
export function pollMethods(backstage: Backstage, noted: Noted): Methods {
  let nextPollId = 5_260_000_000_000_000_001n;

  function readPoll(given: Given): Poll {
    const explanation = explanationOf(given, noted);
    const correct = correctOptions(given);
    return {
      id: String(nextPollId++),
      question: questionOf(given, noted),
      options: optionsOf(given).map((text, index) => ({
        persistent_id: String(index),
        text,
        voter_count: 0,
      })),
      total_voter_count: 0,
      is_closed: given.is_closed,
      is_anonymous: given.is_anonymous,
      type: given.type,
      allows_multiple_answers: given.allows_multiple_answers,
      allows_revoting: given.allows_revoting ?? given.type === 'regular',
      members_only: false,
      ...(given.type === 'quiz' && { correct_option_ids: correct }),
      ...(explanation.text !== '' && {
        explanation: explanation.text,
        explanation_entities: backstage.wire.entities(explanation.entities),
      }),
      ...closing(given, backstage.seconds()),
    };
  }

  return {
    sendPoll: method({ ...delivery, ...poll }, (given) =>
      backstage.wire.message(deliver(backstage, given, { is: 'poll', poll: readPoll(given) })),
    ),
    stopPoll: method({ chat_id: chatId, message_id: messageId, reply_markup: inlineMarkup }, (given) => {
      const chat = reachChat(backstage, given.chat_id);
      const message = reachMessage(chat, given.message_id, 'with poll to stop');
      const { content } = message;
      if (content.is !== 'poll' || message.from.kind !== 'bot') throw badRequest("poll can't be stopped");
      if (isClosed(content.poll, backstage.seconds())) throw badRequest('poll has already been closed');
      const stopped = { ...content.poll, is_closed: true };
      message.content = { is: 'poll', poll: stopped };
      if (given.reply_markup === undefined) delete message.keyboard;
      else message.keyboard = given.reply_markup;
      backstage.changed(message);
      backstage.updates.push({ poll: stopped });
      return stopped;
    }),
  };
}

function questionOf(given: Given, noted: Noted): string {
  const { question: text, question_parse_mode: mode } = given;
  const question = format({ text, parseMode: mode, entities: given.question_entities }, noted).text;
  if (question === '') throw badRequest('text must be non-empty');
  if (lengthOf(question) > 300) throw badRequest('poll question length must not exceed 300');
  return question;
}

function optionsOf({ options }: Given): readonly string[] {
  if (options.length < 1) throw badRequest('poll must have at least 1 option');
  if (options.length > 12) throw badRequest("poll can't have more than 12 options");
  const texts = options.map(({ text }) => text.trim());
  if (texts.includes('')) throw badRequest('poll options must be non-empty');
  if (texts.some((text) => lengthOf(text) > 100)) {
    throw badRequest('poll options length must not exceed 100');
  }
  return texts;
}

function correctOptions({
  type,
  options,
  correct_option_id: one,
  correct_option_ids: several,
}: Given): number[] {
  const correct = several ?? (one === undefined ? [] : [one]);
  const isWrong = correct.length === 0 || correct.some((index) => options[index] === undefined);
  if (type === 'quiz' && isWrong) throw badRequest('wrong correct option ID specified');
  return correct;
}

function explanationOf(given: Given, noted: Noted): FormattedText {
  const { explanation: text, explanation_parse_mode: mode } = given;
  const explanation = format({ text, parseMode: mode, entities: given.explanation_entities }, noted);
  if (lengthOf(explanation.text) > 200) throw badRequest('message is too long');
  return explanation;
}

/** When it closes by itself, if it does. @param now seconds since 1970 */
function closing(
  { open_period: period, close_date: date }: Given,
  now: number,
): Pick<Poll, 'open_period' | 'close_date'> {
  if (period !== undefined) return { open_period: period, close_date: now + period };
  return date === undefined ? {} : { close_date: date };
}
