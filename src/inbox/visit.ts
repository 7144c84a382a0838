import type { CookieOptions, Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { Action } from '../desk/people/role.ts';
import type { InboxSession } from '../desk/sign-in.ts';
import { inDigitsOf } from '../language/digits.ts';
import type { Language } from '../language/language.ts';
import type { Values, Wording } from '../wording/wording.ts';
import type { Assets } from './assets.ts';
import { readCookie } from './session-cookie.ts';

/** What every page needs to know of the request that it answers. */
export interface Visit {
  readonly language: Language;
  /** The inbox's words: `t('queue.title')`. */
  t(key: string, values?: Values): string;
  /** A number as the language writes it. */
  digits(n: number): string;
  /** The same page in the other language. */
  readonly inOtherLanguage: string;
  /** The page's address without its query, such as `/inbox/people`. */
  readonly path: string;
  readonly now: Date;
  readonly assets: Assets;
  /** Where the news stood when the page was asked for. */
  readonly position: string;
}

/** A visit by somebody who is signed in. */
export interface OfficerVisit extends Visit {
  readonly session: InboxSession;
  /** Whether the visitor's role is enough for this. What is not offered to them is refused by the guard all the same. */
  may(action: Action): boolean;
}

const languageCookie = 'language';
const oneYear = 365 * 24 * 60 * 60 * 1000;
const language = z.enum(['bn', 'en']);

/**
 * Keeps the language that a link with `?lang=` asks for: over https also where the page stands in a frame of
 * Telegram's.
 */
export function keepsLanguage(secure: boolean): RequestHandler {
  const where: CookieOptions = secure ? { sameSite: 'none', secure, partitioned: true } : { sameSite: 'lax' };
  return (request, response, next) => {
    const asked = askedFor(request);
    if (asked !== undefined) {
      response.cookie(languageCookie, asked, { ...where, maxAge: oneYear, path: '/inbox', httpOnly: true });
    }
    next();
  };
}

function askedFor(request: Request): Language | undefined {
  const { lang } = request.query;
  return language.optional().catch(undefined).parse(lang);
}

/** Makes visits out of requests. Bangla, unless the visitor chose English. */
export function createVisits({
  wording,
  assets,
  now,
  position,
}: {
  readonly wording: Wording;
  readonly assets: Assets;
  readonly now: () => Date;
  readonly position: () => string;
}): (request: Request) => Visit {
  return (request) => {
    const chosen = askedFor(request) ?? language.catch('bn').parse(readCookie(request, languageCookie));
    return {
      language: chosen,
      t: (key, values) => wording.text(chosen, `inbox.${key}`, values),
      digits: (n) => inDigitsOf(chosen, n),
      inOtherLanguage: inLanguage(request, chosen === 'bn' ? 'en' : 'bn'),
      path: request.originalUrl.split('?', 1)[0] ?? '/inbox',
      now: now(),
      assets,
      position: position(),
    };
  };
}

function inLanguage(request: Request, other: Language): string {
  // What was posted can't be asked for again.
  if (request.method !== 'GET') return `/inbox?lang=${other}`;
  const [path = '/inbox', query] = request.originalUrl.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('lang', other);
  return `${path}?${parameters}`;
}
