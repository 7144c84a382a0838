import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Response, type Router } from 'express';
import type { Bilingual } from '../../language/language.ts';
import type { World } from '../world.ts';
import { act, mostBytes, perform } from './act.ts';
import { renderDocument } from './document.tsx';
import { streamEvents } from './events.ts';
import { sendFile } from './file.ts';
import { createPeople } from './people.ts';
import { notUnderstood, Refused, sameOrigin } from './refusal.ts';
import { stateOf } from './state.ts';

export interface SandboxPageOptions {
  readonly world: World;
  /** Where the officer's inbox is and how one gets in; web addresses in it become links. */
  readonly inboxNote?: Bilingual;
  /** Ids of the people who are officers. */
  readonly officers: readonly number[];
  /** Ends the event streams, which would otherwise hold up the stop of the server. */
  readonly until?: AbortSignal;
}

/**
 * The page on which one is everybody in the sandbox at once, for the root of the server:
 * `app.use(createSandboxPage({ world, officers }))`. Put it before any body parser of the app's own: it takes files
 * of up to 10 MB as JSON. Refusals are thrown as errors with `status`, `detail` and `errors`.
 */
export function createSandboxPage({ world, inboxNote, officers, until }: SandboxPageOptions): Router {
  const people = createPeople({ world, officers });
  const router = express.Router();

  router.get('/', (_request, response) => {
    response.type('html').set('Cache-Control', 'no-store').send(renderDocument({ world, people, inboxNote }));
  });
  router.get('/sandbox/state', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(stateOf(world, people));
  });
  router.get('/sandbox/events', streamEvents({ world, people, ...(until && { until }) }));
  router.get('/sandbox/commands', (request, response) => {
    const person = people.get(Number(request.query.person));
    if (person === undefined) throw new Refused(404, 'There is no such person.');
    response.set('Cache-Control', 'no-store').json(world.commands(person, Number(request.query.chat)));
  });
  router.post(
    '/sandbox/act',
    sameOrigin,
    // Base64 makes four letters of three bytes; the rest is room for the text.
    express.json({ limit: Math.ceil((mostBytes * 4) / 3) + 100_000 }),
    (request, response) => {
      // Without a JSON content type the parser leaves the body undefined.
      if (request.body === undefined) throw new Refused(415, 'Send JSON, as application/json.');
      const done = act.safeParse(request.body);
      if (!done.success) throw notUnderstood(done.error);
      perform(done.data, { world, people });
      response.status(204).end();
    },
  );
  router.get('/sandbox/files/:fileId', sendFile(world));

  router.use('/sandbox/fonts', express.static(fontFolder(), { immutable: true, maxAge: '1y', index: false }));
  router.use('/sandbox', express.static(clientFolder, { setHeaders: askEachTime, index: false }));
  return router;
}

/** So that a page of yesterday never meets a server of today. */
const askEachTime = (response: Response): void => void response.set('Cache-Control', 'no-cache');

const clientFolder = fileURLToPath(new URL('client/', import.meta.url));

function fontFolder(): string {
  const stylesheet = createRequire(import.meta.url).resolve('@fontsource/hind-siliguri/400.css');
  return join(dirname(stylesheet), 'files');
}
