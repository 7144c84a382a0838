import express, { type Router } from 'express';
import type { Logger } from 'pino';
import { compressed } from './compressed.ts';
import { type FaultPage, faults, notFound } from './faults.ts';
import { createLifetime, type Listening } from './lifetime.ts';
import { healthRoutes, type ReadinessChecks } from './readiness.ts';
import { remembersMount, requestLog } from './request-log.ts';
import { securityHeaders } from './security.ts';

/** A part of the site, and the address below which it stands. */
export interface Mount {
  /** `/inbox`, `/webhooks`, or `/`. */
  readonly at: string;
  readonly router: Router;
  /** The page that browsers get for errors below this address; without it, everybody gets problem+json. */
  readonly faultPage?: FaultPage;
  /** Who may show these pages in a frame, as origins; without it, nobody. */
  readonly frameAncestors?: readonly string[];
  /** Ends what stays open on purpose (server-sent events) when the server stops. */
  readonly endStreams?: () => void;
}

export interface WebServer {
  /**
   * @param where port 0 takes any free one
   * @returns the port taken, and where it is reached
   * @throws the system's error when the address can't be had (`EADDRINUSE`, `EACCES`)
   */
  listen(where: { readonly host: string; readonly port: number }): Promise<Listening>;
  /** Stops taking connections, lets requests in flight finish, cuts them at the deadline. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * The web server, put together from the parts' routers; mounts are tried in their order. Errors with a `status` of
 * 400 to 499 are told to the caller, with their `detail` and `errors` if they have them; all others become a 500.
 */
export function createWebServer({
  log,
  mounts,
  ready = {},
  trustProxy = 'loopback',
  checkWithin = 2_000,
  stopWithin = 10_000,
  now = () => performance.now(),
}: {
  readonly log: Logger;
  readonly mounts: readonly Mount[];
  readonly ready?: ReadinessChecks;
  /** Whose `X-Forwarded-*` to believe (https://expressjs.com/en/guide/behind-proxies.html): a proxy on this machine. */
  readonly trustProxy?: string | number | false;
  /** Milliseconds that a readiness check may take. */
  readonly checkWithin?: number;
  /** Milliseconds that requests in flight get when the server stops. */
  readonly stopWithin?: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number;
}): WebServer {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
  app.set('query parser', 'simple');

  app.use(requestLog({ log, now }));
  app.use(securityHeaders([]));
  app.use(compressed);
  app.use(healthRoutes(ready, checkWithin));
  for (const { at, router, faultPage, frameAncestors } of mounts) {
    if (frameAncestors) app.use(at, securityHeaders(frameAncestors));
    app.use(at, remembersMount(at), router);
    // Only now: below `/` other parts may still have the page.
    if (at !== '/') app.use(at, notFound(faultPage), faults({ log, faultPage }));
  }
  app.use(notFound(), faults({ log }));

  return createLifetime({
    listener: app,
    log,
    endStreams: () => {
      for (const mount of mounts) mount.endStreams?.();
    },
    stopWithin,
  });
}
