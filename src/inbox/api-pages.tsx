import { type Request, Router } from 'express';
import { ApiView } from './views/api.tsx';
import { draw } from './views/layout.tsx';
import type { Visit } from './visit.ts';
import { openApiDocument } from './webhooks/openapi/document.ts';

/** How other servers speak with the desk, to read. Without sign-in: it says nothing that is secret. */
export function apiPages({ visitOf }: { readonly visitOf: (request: Request) => Visit }): Router {
  const router = Router();
  router.get('/api', (request, response) => {
    response.type('html').send(draw(<ApiView visit={visitOf(request)} />));
  });
  return router;
}

/** The same for programs, to stand at `/`: `GET /openapi.json`. */
export function createApiDocument(): Router {
  const text = JSON.stringify(openApiDocument());
  const router = Router();
  router.get('/openapi.json', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=300').type('application/json').send(text);
  });
  return router;
}
