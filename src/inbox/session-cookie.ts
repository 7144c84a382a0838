import type { CookieOptions, Request, Response } from 'express';

/** The cookie that an officer's browser shows instead of signing in again. */
export interface SessionCookie {
  read(request: Request): string | undefined;
  set(response: Response, secret: string): void;
  /**
   * For a page inside Telegram. On the web that is a frame of Telegram's page, into which browsers let no strict cookie:
   * this one may come from there, but is kept apart from all other sites' pages (`Partitioned`). What else stands in
   * frames of Telegram's page shares it, so it is read in requests of our own pages alone.
   */
  setInTelegram(response: Response, secret: string): void;
  clear(response: Response): void;
}

/** As long as a session lasts, in milliseconds: 30 days. */
const lifetime = 30 * 24 * 60 * 60 * 1000;

/** @param secure whether the pages are served over https; only then may the cookie insist on it */
export function createSessionCookie(secure: boolean): SessionCookie {
  // With this prefix browsers refuse a cookie that a neighbouring site, or plain http, tries to plant.
  const name = secure ? '__Host-inbox' : 'inbox';
  const options: CookieOptions = { httpOnly: true, sameSite: 'strict', secure, path: '/' };
  // Without https there is no such cookie, nor does Telegram open such a page.
  const inFrame: CookieOptions = secure ? { ...options, sameSite: 'none', partitioned: true } : options;
  return {
    read: (request) => (isFromElsewhere(request) ? undefined : readCookie(request, name)),
    set: (response, secret) => void response.cookie(name, secret, { ...options, maxAge: lifetime }),
    setInTelegram: (response, secret) => void response.cookie(name, secret, { ...inFrame, maxAge: lifetime }),
    clear: (response) => {
      response.clearCookie(name, options);
      if (secure) response.clearCookie(name, inFrame);
    },
  };
}

/**
 * Whether a page of another site makes the browser ask (https://www.w3.org/TR/fetch-metadata/). All browsers that keep
 * partitioned cookies say so.
 */
export const isFromElsewhere = (request: Request): boolean => request.get('sec-fetch-site') === 'cross-site';

/** The value of one cookie; undefined if there is none or it can't be read. */
export function readCookie(request: Request, name: string): string | undefined {
  const start = `${name}=`;
  const pair = request.headers.cookie?.split(';').find((part) => part.trimStart().startsWith(start));
  if (pair === undefined) return undefined;
  try {
    return decodeURIComponent(pair.trim().slice(start.length));
  } catch {
    return undefined;
  }
}
