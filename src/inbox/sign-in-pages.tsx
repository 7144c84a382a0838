import { type Request, Router } from 'express';
import type { SignIn } from '../desk/sign-in.ts';
import type { BrowserCookie } from './browser-cookie.ts';
import type { Guard } from './guard.ts';
import { perMinute } from './limits.ts';
import { Refusal } from './refusal.ts';
import type { SessionCookie } from './session-cookie.ts';
import { draw } from './views/layout.tsx';
import { SignInView } from './views/sign-in.tsx';
import type { Visit } from './visit.ts';

/** Wrong links that one address may try a minute. */
const guessesPerMinute = 30;

/** In through the one-time link, and out. */
export function signInPages({
  signIn,
  cookie,
  browser,
  guard,
  visitOf,
}: {
  readonly signIn: Pick<SignIn, 'redeem' | 'end'>;
  readonly cookie: SessionCookie;
  readonly browser: BrowserCookie;
  readonly guard: Guard;
  readonly visitOf: (request: Request) => Visit;
}): Router {
  const router = Router();

  // Telegram and mail scanners follow links to preview them: looking must not use the link up.
  router.get('/sign-in/:secret', (request, response) => {
    browser.give(request, response);
    response.type('html').send(draw(<SignInView visit={visitOf(request)} />));
  });

  const guessed = perMinute(guessesPerMinute);
  router.post('/sign-in/:secret', async (request, response, next) => {
    const session = await signIn.redeem(
      request.params.secret,
      browser.read(request),
      request.get('user-agent'),
    );
    if (session === undefined) {
      // Only wrong ones are counted: nobody's guesses shut out an officer who shares the address.
      await guessed(request, response, (limited?: unknown) =>
        next(limited ?? new Refusal(410, 'The link is used or old.')),
      );
      return;
    }
    cookie.set(response, session);
    response.redirect(303, '/inbox');
  });

  router.post(
    '/sign-out',
    guard.form(async (_visit, request, response) => {
      const secret = cookie.read(request);
      if (secret !== undefined) await signIn.end(secret);
      cookie.clear(response);
      response.redirect(303, '/inbox');
    }, 'ownSessions'),
  );

  return router;
}
