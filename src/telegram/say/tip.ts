import type { Article } from '../../knowledge/model.ts';
import { type Html, html } from '../../wording/html.ts';
import type { Voice } from '../../wording/voice.ts';
import { entryLink, shareLink } from '../deep-link.ts';
import type { Keyboard } from '../show.ts';

/** A tip with its heading: the words below a picture too, for those who can't see it. */
export function tipText({ title, tips }: Article, nth: number, { language }: Voice): Html {
  return html`💡 <b>${title[language]}</b>\n\n${tips[nth]?.[language] ?? ''}`;
}

/** The whole entry is a press away, and so is passing it on. */
export function tipKeys(entry: Article, nth: number, bot: string, voice: Voice): Keyboard {
  const link = entryLink(bot, entry);
  return [
    [{ text: voice.text('tip.more'), url: link }],
    [{ text: voice.text('tip.share'), url: shareLink(link, entry.tips[nth]?.[voice.language] ?? '') }],
  ];
}
