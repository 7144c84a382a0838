import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import { badRequest } from '../refusal.ts';
import { lengthOf } from '../text/format-text.ts';
import { type Methods, method } from './method.ts';
import { language } from './profile.ts';

const asked = { language_code: language };

/** How the bot calls and describes itself, by language. An empty text takes it away. */
export function namingMethods({ bot, profile: { texts } }: Backstage): Methods {
  return {
    setMyName: method({ ...asked, name: z.string().default('') }, ({ name, language_code: code }) => {
      if (name === '' && code === '') throw badRequest('BOT_TITLE_INVALID');
      return keep(texts.name, code, name, 64, 'BOT_TITLE_INVALID');
    }),
    getMyName: method(asked, ({ language_code: code }) => ({
      name: find(texts.name, code) ?? bot.firstName,
    })),
    setMyDescription: method(
      { ...asked, description: z.string().default('') },
      ({ description, language_code: code }) =>
        keep(texts.description, code, description, 512, 'BOT_DESCRIPTION_TOO_LONG'),
    ),
    getMyDescription: method(asked, ({ language_code: code }) => ({
      description: find(texts.description, code) ?? '',
    })),
    setMyShortDescription: method(
      { ...asked, short_description: z.string().default('') },
      ({ short_description: text, language_code: code }) =>
        keep(texts.shortDescription, code, text, 120, 'ABOUT_TOO_LONG'),
    ),
    getMyShortDescription: method(asked, ({ language_code: code }) => ({
      short_description: find(texts.shortDescription, code) ?? '',
    })),
  };
}

type Texts = Map<string, string>;

function find(texts: Texts, code: string): string | undefined {
  return texts.get(code) ?? texts.get('');
}

function keep(texts: Texts, code: string, text: string, longest: number, tooLong: string): true {
  if (lengthOf(text) > longest) throw badRequest(tooLong);
  if (text === '') texts.delete(code);
  else texts.set(code, text);
  return true;
}
