import type { Language } from '../language/language.ts';
import type { Html } from './html.ts';
import type { Values, Wording } from './wording.ts';

/** The wording in one language. */
export interface Voice {
  readonly language: Language;
  /** For Telegram: values are escaped unless they are Html. */
  html(key: string, values?: Values): Html;
  /** Plain text: button labels, notices, pages that escape by themselves. */
  text(key: string, values?: Values): string;
}

export function voiceOf(wording: Wording, language: Language): Voice {
  return {
    language,
    html: (key, values) => wording.html(language, key, values),
    text: (key, values) => wording.text(language, key, values),
  };
}
