import { createHash, timingSafeEqual } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { type Action, may } from '../desk/people/role.ts';
import type { InboxSession, SignIn } from '../desk/sign-in.ts';
import { Refusal } from './refusal.ts';
import type { SessionCookie } from './session-cookie.ts';
import { uploadedForm } from './uploaded-form.ts';
import type { OfficerVisit, Visit } from './visit.ts';

/** Answers a request of somebody who is signed in. */
type OfficerPage = (visit: OfficerVisit, request: Request, response: Response) => Promise<void>;

/** Lets only people of the desk through, and those only to what their role is enough for. */
export interface Guard {
  /** To look at something. */
  page(answer: OfficerPage, action?: Action): RequestHandler;
  /** To do something, as officers do with tickets: the form must be one that we drew for this very session. */
  form(answer: OfficerPage, action?: Action): RequestHandler[];
  /** Whether whoever sent it is signed in now, for answers that take long. */
  isStillIn(request: Request): Promise<boolean>;
  /** The same for a form that may bring files along, of so many bytes in all. Who may not send it brings none. */
  upload(limit: number, answer: OfficerPage, action?: Action): RequestHandler[];
}

/** The most bytes of a form: a reply of 10,000 Bangla letters, as browsers encode it, is told that it is too long. */
const largestForm = 256 * 1024;
const formBody = z.object({ form: z.string() });

/** Answers 401 to whoever is not signed in, 403 to forms that did not come from our pages and to those who may not. */
export function createGuard({
  signIn,
  cookie,
  visitOf,
  mayNotPage,
}: {
  readonly signIn: Pick<SignIn, 'session'>;
  readonly cookie: SessionCookie;
  readonly visitOf: (request: Request) => Visit;
  /** Says that the visitor's role is not enough, and what to do. */
  readonly mayNotPage: (visit: OfficerVisit) => string;
}): Guard {
  async function sessionOf(request: Request): Promise<InboxSession | undefined> {
    const secret = cookie.read(request);
    return secret === undefined ? undefined : signIn.session(secret);
  }

  async function officerVisit(request: Request): Promise<OfficerVisit> {
    const session = await sessionOf(request);
    if (session === undefined) throw new Refusal(401, 'Sign in first.');
    return { ...visitOf(request), session, may: (action) => may(session.role, action) };
  }

  const allowed =
    (action: Action, answer: OfficerPage): OfficerPage =>
    async (visit, request, response) => {
      if (visit.may(action)) await answer(visit, request, response);
      else response.status(403).type('html').send(mayNotPage(visit));
    };

  const ours =
    (answer: OfficerPage): RequestHandler =>
    async (request, response) => {
      const visit = await officerVisit(request);
      const body = formBody.safeParse(request.body);
      if (!body.success || !sameSecret(body.data.form, visit.session.formToken)) {
        throw new Refusal(403, 'This form is not from a page of this session.');
      }
      await answer(visit, request, response);
    };

  const typed = express.urlencoded({ extended: false, limit: largestForm });
  const mayCome =
    (action: Action): RequestHandler =>
    async (request, response, next) =>
      allowed(action, async () => next())(await officerVisit(request), request, response);

  return {
    page: (answer, action = 'look') => {
      const shown = allowed(action, answer);
      return async (request, response) => shown(await officerVisit(request), request, response);
    },
    form: (answer, action = 'tickets') => [typed, ours(allowed(action, answer))],
    upload: (limit, answer, action = 'tickets') => [
      mayCome(action),
      typed,
      ...uploadedForm(limit),
      ours(allowed(action, answer)),
    ],
    isStillIn: async (request) => (await sessionOf(request)) !== undefined,
  };
}

/** In constant time, and whatever their lengths. */
function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
