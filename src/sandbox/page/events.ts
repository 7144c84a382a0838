import type { RequestHandler, Response } from 'express';
import type { World } from '../world.ts';
import type { People } from './people.ts';
import { stateOf } from './state.ts';

/** Proxies cut a connection that is silent for a minute. */
const heartbeatMs = 25_000;

/**
 * Server-sent events: first `state` (all there is, a SandboxState), so that nothing is missed after a lost connection;
 * then `world` (each a WorldEvent) and `people` (all of them, when one changed).
 */
export function streamEvents({
  world,
  people,
  until,
}: {
  readonly world: World;
  readonly people: People;
  readonly until?: AbortSignal;
}): RequestHandler {
  return (request, response) => {
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    send(response, 'state', stateOf(world, people));
    const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
    const ends = [
      world.listen((event) => send(response, 'world', event)),
      people.listen(() => send(response, 'people', people.all())),
      () => clearInterval(heartbeat),
    ];
    const stop = (): void => void response.end();
    request.once('close', () => {
      for (const end of ends) end();
      until?.removeEventListener('abort', stop);
    });
    until?.addEventListener('abort', stop, { once: true });
    if (until?.aborted) stop();
  };
}

function send(response: Response, event: string, data: unknown): void {
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
