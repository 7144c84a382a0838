import type { Article } from '../knowledge/model.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { type Html, html } from './html.ts';

/** A tip with its heading: the words below a picture too, for those who can't see it. */
export function tipText({ title, tips }: Article, nth: number, language: Language): Html {
  return html`💡 <b>${title[language]}</b>\n\n${tips[nth]?.[language] ?? ''}`;
}

/** What the office wrote to many: in the chat's language, if there are words in it. */
export function broadcastText(words: Bilingual, office: Bilingual, language: Language): Html {
  const said = words[language] || words[language === 'bn' ? 'en' : 'bn'];
  return html`📢 <b>${office[language]}</b>\n\n${said}`;
}
