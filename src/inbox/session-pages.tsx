import { Router } from 'express';
import { z } from 'zod';
import { NoSuchSession, type Sessions } from '../desk/people/sessions.ts';
import type { Guard } from './guard.ts';
import { Refusal } from './refusal.ts';
import { readForm } from './ticket-forms.ts';
import { draw } from './views/layout.tsx';
import { SessionsView } from './views/sessions.tsx';

const endForm = z.object({ id: z.string().max(100) });
const endAllForm = z.object({
  officer: z
    .string()
    .regex(/^\d{1,16}$/)
    .transform(Number),
});

/** Where people are signed in, with buttons to end that. */
export function sessionPages({
  sessions,
  guard,
}: {
  readonly sessions: Sessions;
  readonly guard: Guard;
}): Router {
  const router = Router();

  router.get(
    '/sessions',
    guard.page(async (visit, _request, response) => {
      const list = await sessions.list(visit.session);
      response.type('html').send(draw(<SessionsView visit={visit} sessions={list} />));
    }, 'ownSessions'),
  );

  router.post(
    '/sessions/end',
    guard.form(async (visit, request, response) => {
      await found(sessions.end(readForm(request, endForm).id, visit.session));
      response.redirect(303, '/inbox/sessions');
    }, 'ownSessions'),
  );

  router.post(
    '/sessions/end-all',
    guard.form(async (visit, request, response) => {
      await found(sessions.endAllOf(readForm(request, endAllForm).officer, visit.session));
      response.redirect(303, '/inbox/sessions');
    }, 'ownSessions'),
  );

  return router;
}

/** @throws Refusal 404 where there is none, or it is somebody else's */
async function found(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw error instanceof NoSuchSession ? new Refusal(404, 'There is no such session.') : error;
  }
}
