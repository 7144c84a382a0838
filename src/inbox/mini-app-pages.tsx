import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { InitData } from '../desk/people/mini-app.ts';
import type { SignIn } from '../desk/sign-in.ts';
import type { SessionCookie } from './session-cookie.ts';
import { draw } from './views/layout.tsx';
import { MiniAppRefusedView, MiniAppView, type Refused } from './views/mini-app.tsx';
import type { Visit } from './visit.ts';

const dataForm = z.object({ data: z.string().catch('') });
const largestForm = 32 * 1024;

/**
 * In from inside Telegram: a page that passes on what Telegram signed, and the door that checks it. Anybody can send
 * anything here: only what Telegram signed for this bot, just now, for a person of this desk, and not before, opens.
 */
export function miniAppPages({
  signIn,
  readInitData,
  cookie,
  visitOf,
}: {
  readonly signIn: Pick<SignIn, 'session' | 'enter'>;
  readonly readInitData: (text: string) => InitData;
  readonly cookie: SessionCookie;
  readonly visitOf: (request: Request) => Visit;
}): Router {
  const router = Router();

  router.get('/app', (request, response) => {
    response.type('html').send(draw(<MiniAppView visit={visitOf(request)} />));
  });

  router.post(
    '/app',
    express.urlencoded({ extended: false, limit: largestForm }),
    async (request, response) => {
      const read = readInitData(dataForm.parse(request.body ?? {}).data);
      if (read.is !== 'genuine') return refuse(request, response, 401, { is: read.is });
      const { opened } = read;
      // A page that is loaded once more, or opened again: the session that is there goes on.
      if ((await sessionOf(request))?.officer === opened.id) return response.redirect(303, '/inbox');
      const entered = await signIn.enter(opened, request.get('user-agent'));
      if (entered.is !== 'in') {
        return refuse(request, response, 403, { is: entered.is, id: opened.id });
      }
      cookie.setInTelegram(response, entered.secret);
      response.redirect(303, '/inbox');
    },
  );

  const sessionOf = async (request: Request) => {
    const secret = cookie.read(request);
    return secret === undefined ? undefined : signIn.session(secret);
  };

  const refuse = (request: Request, response: Response, status: number, refused: Refused) => {
    const view = <MiniAppRefusedView visit={visitOf(request)} refused={refused} />;
    response.status(status).type('html').send(draw(view));
  };

  return router;
}
