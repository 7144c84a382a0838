import { setTimeout as after } from 'node:timers/promises';
import { type RequestHandler, Router } from 'express';
import { sendProblem } from './problem.ts';

/** Named checks of what the desk can't work without; each rejects when its thing is not reachable. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<void>>>;

/**
 * `GET /healthz`: the process answers. `GET /readyz`: all that it leans on answers too, else 503 naming what does not.
 * @param patience milliseconds after which a check that says nothing counts as failed
 */
export function healthRoutes(checks: ReadinessChecks, patience: number): Router {
  const router = Router();
  router.get('/healthz', sayOk);
  router.get('/readyz', async (_request, response) => {
    const notReady = (
      await Promise.all(
        Object.entries(checks).map(async ([name, check]) => ((await passes(check, patience)) ? [] : [name])),
      )
    ).flat();
    response.set('Cache-Control', 'no-store');
    if (notReady.length === 0) response.json({ status: 'ok' });
    else sendProblem(response, { status: 503, detail: `not ready: ${notReady.join(', ')}`, notReady });
  });
  return router;
}

const sayOk: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' });
};

async function passes(check: () => Promise<void>, patience: number): Promise<boolean> {
  const giveUp = new AbortController();
  const silent = after(patience, false, { signal: giveUp.signal }).catch(() => false);
  const answered = (async () => check())().then(
    () => true,
    () => false,
  );
  const passed = await Promise.race([answered, silent]);
  giveUp.abort();
  return passed;
}
