import type {
  InlineKeyboardMarkup,
  InlineQueryResultArticle,
  InlineQueryResultCachedPhoto,
} from 'grammy/types';
import type { Offer } from '../../desk/groups/offers.ts';
import type { Knowledge } from '../../knowledge/model.ts';
import { firstWords } from '../../language/first-words.ts';
import { briefText, plainAnswer } from '../../wording/answer.ts';
import type { Html } from '../../wording/html.ts';
import { tipText } from '../../wording/unasked.ts';
import type { Voice } from '../../wording/voice.ts';
import { entryLink, tryLink } from '../deep-link.ts';
import { emergencyText } from './emergency.ts';

/** What the list has room for below a title, about. */
const described = 120;

/**
 * An offer in the list that people choose from, and the message that it becomes.
 * @param picture Telegram's id of the tip's picture, if it has one
 */
export function inlineResult(
  offer: Offer,
  knowledge: Knowledge,
  { bot, picture }: { readonly bot: string; readonly picture: string | undefined },
  voice: Voice,
): InlineQueryResultArticle | InlineQueryResultCachedPhoto {
  const { language } = voice;
  switch (offer.is) {
    case 'danger': {
      const text = emergencyText(knowledge, voice);
      const description = firstWords(knowledge.danger.reply[language], described);
      return article(
        { id: 'danger', title: voice.text('inline.danger'), description },
        text,
        keys(bot, undefined, voice),
      );
    }
    case 'entry': {
      const { entry, column } = offer;
      const description = firstWords(plainAnswer(entry, voice), described);
      const about = { id: `e.${entry.id}`, title: entry.short[language], description };
      return article(about, briefText(entry, column, voice), keys(bot, entryLink(bot, entry), voice));
    }
    case 'tip': {
      const { entry, nth } = offer.tip;
      const description = entry.tips[nth]?.[language] ?? '';
      const about = { id: `t.${entry.id}.${nth}`, title: `💡 ${entry.short[language]}`, description };
      const text = tipText(entry, nth, language);
      const below = keys(bot, entryLink(bot, entry), voice);
      if (picture === undefined) return article(about, text, below);
      const caption = { caption: text.toString(), parse_mode: 'HTML' } as const;
      return { type: 'photo', ...about, photo_file_id: picture, ...caption, reply_markup: below };
    }
  }
}

function article(
  about: { readonly id: string; readonly title: string; readonly description: string },
  text: Html,
  below: InlineKeyboardMarkup,
): InlineQueryResultArticle {
  return {
    type: 'article',
    ...about,
    input_message_content: {
      message_text: text.toString(),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: below,
  };
}

function keys(bot: string, more: string | undefined, voice: Voice): InlineKeyboardMarkup {
  return {
    inline_keyboard: [
      ...(more === undefined ? [] : [[{ text: voice.text('tip.more'), url: more }]]),
      [{ text: voice.text('inline.try'), url: tryLink(bot) }],
    ],
  };
}
