import { type Request, type Response, Router } from 'express';
import type { Guard } from '../guard.ts';
import { Refusal } from '../refusal.ts';
import type { News } from './news.ts';

/** Bounds of the streams; what is not given is as in service. */
export interface StreamBounds {
  /** Proxies cut a connection that is silent for a minute. As often the session is looked at again. */
  readonly beatMs?: number;
  /** Browsers open six connections to a server at most, and need some for the pages. */
  readonly mostInSession?: number;
  readonly mostInAll?: number;
}

/** When a browser comes again after a lost connection, in milliseconds. */
const retryMs = 3_000;
/** Bytes that a browser that reads nothing may have waiting. */
const mostUnread = 64 * 1024;

interface Stream {
  readonly response: Response;
  /** The session's own secret, which tells sessions apart. */
  readonly session: string;
}

/**
 * `GET /events`, server-sent: each `changed` has the numbers of tickets that changed, `*` if all may have; no word of
 * what they say. A page asks with `?after=` for what came since it was drawn; browsers that lost the connection say
 * themselves what they had last. `displaced` is the last event of a stream that made room for another one.
 */
export function eventStreams({
  news,
  guard,
  bounds: { beatMs = 20_000, mostInSession = 4, mostInAll = 200 } = {},
}: {
  readonly news: News;
  readonly guard: Guard;
  readonly bounds?: StreamBounds | undefined;
}) {
  const streams = new Set<Stream>();
  const router = Router();

  router.get(
    '/events',
    guard.page(async ({ session }, request, response) => {
      const own = [...streams].filter((stream) => stream.session === session.formToken);
      const oldest = own.length >= mostInSession ? own[0] : undefined;
      if (oldest !== undefined) {
        streams.delete(oldest);
        oldest.response.end('event: displaced\ndata:\n\n');
      }
      if (streams.size >= mostInAll) throw new Refusal(429, 'Too many pages are open.');
      open({ response, session: session.formToken }, request);
    }),
  );

  function open(stream: Stream, request: Request): void {
    const { response } = stream;
    response.set({
      'Content-Type': 'text/event-stream',
      // A proxy that compressed or collected it would hold it back.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.write(`retry: ${retryMs}\n\n`);

    let told = startOf(request) ?? news.position();
    const tell = async (): Promise<void> => {
      if (!(await guard.isStillIn(request))) return void response.end();
      if (response.writableLength > mostUnread) return void response.destroy();
      const changed = news.since(told);
      if (changed.length === 0) return;
      told = news.position();
      const tickets = changed === 'all' ? '*' : changed.join(' ');
      if (!response.writableEnded) response.write(`id: ${told}\nevent: changed\ndata: ${tickets}\n\n`);
    };
    let telling = Promise.resolve();
    const tellInTurn = (): void => {
      telling = telling.then(tell).catch(() => void response.end());
    };
    const beat = setInterval(() => {
      if (!response.writableEnded) response.write(': here\n\n');
      tellInTurn();
    }, beatMs);
    const endListening = news.listen(tellInTurn);
    response.once('close', () => {
      clearInterval(beat);
      endListening();
      streams.delete(stream);
    });
    streams.add(stream);
    tellInTurn();
  }

  return {
    router,
    /** Ends all of them; the browsers come again by themselves. */
    end(): void {
      for (const { response } of streams) response.end();
    },
  };
}

/** After what the browser wants to be told. */
function startOf(request: Request): string | undefined {
  const last = request.get('last-event-id');
  if (last !== undefined) return last;
  const { after } = request.query;
  return typeof after === 'string' ? after : undefined;
}
