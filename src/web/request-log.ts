import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/**
 * One line a request. It names the route (`/inbox/sign-in/:secret`), never the address that was asked for:
 * addresses carry one-time secrets, and mistyped ones do too.
 */
export function requestLog({
  log,
  now,
}: {
  readonly log: Logger;
  readonly now: () => number;
}): RequestHandler {
  return (request, response, next) => {
    const started = now();
    response.once('close', () => {
      const line = {
        method: request.method,
        route: routeOf(request, response),
        status: response.statusCode,
        ms: Math.round(now() - started),
      };
      if (isStream(response)) log.debug(line, 'a stream ended');
      else if (!response.writableFinished) log.warn(line, 'the caller went away');
      else if (response.statusCode >= 500) log.warn(line, 'request');
      else if (quiet.has(line.route)) log.debug(line, 'request');
      else log.info(line, 'request');
    });
    next();
  };
}

/** Pages hold these open for as long as they are looked at. */
const isStream = (response: Response): boolean =>
  String(response.getHeader('content-type')).startsWith('text/event-stream');

/** Asked for every few seconds by whatever watches the server. */
const quiet = new Set(['/healthz', '/readyz']);

/** Remembers below which address a router stands, which Express forgets on the way out of an error. */
export function remembersMount(at: string): RequestHandler {
  return (_request, response, next) => {
    Object.assign(response.locals, { mount: at });
    next();
  };
}

function routeOf(request: Request, response: Response): string {
  const path: unknown = request.route?.path;
  const { mount }: { mount?: unknown } = response.locals;
  const below = typeof mount === 'string' && mount !== '/' ? mount : '';
  return typeof path === 'string' ? below + path : `${below}/… (no route)`;
}
