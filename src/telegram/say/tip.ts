import type { InlineKeyboardButton } from 'grammy/types';
import type { Article } from '../../knowledge/model.ts';
import type { Voice } from '../../wording/voice.ts';
import { entryLink, groupLink } from '../deep-link.ts';
import type { Keyboard } from '../show.ts';
import { shareKey } from './answer.ts';

/** The whole entry is a press away, and so is passing it on. */
export function tipKeys(entry: Article, nth: number, bot: string, voice: Voice): Keyboard {
  return [
    [{ text: voice.text('tip.more'), url: entryLink(bot, entry) }],
    [shareKey(entry, entry.tips[nth]?.[voice.language] ?? '', bot, voice)],
  ];
}

/** Tips are for groups: whoever likes one can bring the desk along. */
export function addKey(bot: string, voice: Voice): InlineKeyboardButton {
  return { text: voice.text('group.add'), url: groupLink(bot) };
}
