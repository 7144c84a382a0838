import { randomUUID } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';
import { readCookie } from './session-cookie.ts';

/** Tells one browser from another before it is signed in, for as long as a sign-in link is good. */
export interface BrowserCookie {
  read(request: Request): string | undefined;
  /** Gives the browser one, unless it has one. */
  give(request: Request, response: Response): void;
}

/** In milliseconds: ten minutes, as long as a link. */
const lifetime = 10 * 60 * 1000;

/** @param secure whether the pages are served over https; only then may the cookie insist on it */
export function createBrowserCookie(secure: boolean): BrowserCookie {
  const name = secure ? '__Host-browser' : 'browser';
  // Not strict: opened once more from Telegram's web page, the link would find the cookie held back.
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: lifetime };
  const read = (request: Request) => readCookie(request, name);
  return {
    read,
    give: (request, response) => {
      if (read(request) === undefined) response.cookie(name, randomUUID(), options);
    },
  };
}
