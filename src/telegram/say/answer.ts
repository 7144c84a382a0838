import type { InlineKeyboardButton } from 'grammy/types';
import type { Entry, Knowledge } from '../../knowledge/model.ts';
import { firstWords } from '../../language/first-words.ts';
import type { Language } from '../../language/language.ts';
import type { Voice } from '../../wording/voice.ts';
import { entryLink, shareLink } from '../deep-link.ts';
import { pressData } from '../press.ts';
import type { Keyboard } from '../show.ts';

/** What stands under an answer to a question: did it help, the officer, what is near. */
export function underAnswer(
  question: number,
  entry: Entry,
  knowledge: Knowledge,
  bot: string,
  voice: Voice,
): Keyboard {
  return [
    [
      { text: '👍', callback_data: pressData('up', question) },
      { text: '👎', callback_data: pressData('down', question) },
    ],
    [{ text: voice.text('answer.askOfficer'), callback_data: pressData('officer', question) }],
    ...relatedRows(entry, knowledge, voice, (id) => pressData('related', question, id)),
    [shareKey(entry, entry.short[voice.language], bot, voice)],
  ];
}

/**
 * Passes an entry on by Telegram's own sheet.
 * @param bot its name, without the @
 */
export function shareKey(entry: Entry, words: string, bot: string, voice: Voice): InlineKeyboardButton {
  return {
    text: voice.text('tip.share'),
    url: shareLink(entryLink(bot, entry), firstWords(words, sharedLength)),
  };
}

/** A button a related entry. */
export function relatedRows(
  entry: Entry,
  knowledge: Knowledge,
  { language }: Voice,
  dataOf: (id: string) => string,
): Keyboard {
  return entry.related
    .map((id) => knowledge.entry(id))
    .filter((related) => related !== undefined)
    .slice(0, 3)
    .map((related) => [{ text: label(related, language), callback_data: dataOf(related.id) }]);
}

/** The longest tip: what is passed on with a link is read in passing. */
const sharedLength = 280;

/** Telegram shows about so many letters of a button on a small phone. */
const labelLength = 60;

/** An entry's name, short enough for a button. */
export function label({ short }: Entry, language: Language): string {
  return firstWords(short[language], labelLength);
}
