import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';

export interface Listening {
  readonly port: number;
  /** The address under which this computer reaches the server, without a slash at the end. */
  readonly url: string;
}

export interface Lifetime {
  listen(where: { readonly host: string; readonly port: number }): Promise<Listening>;
  stop(): Promise<void>;
}

/** The longest that a caller may take to send its request, in milliseconds. */
const slowestRequest = 60_000;

/**
 * Runs an HTTP server so that it can be stopped with nothing lost: no new connections, idle ones closed, requests
 * in flight finish, and what is left after `stopWithin` milliseconds is cut.
 */
export function createLifetime({
  listener,
  log,
  endStreams,
  stopWithin,
}: {
  readonly listener: RequestListener;
  readonly log: Logger;
  readonly endStreams: () => void;
  readonly stopWithin: number;
}): Lifetime {
  const inFlight = new Set<ServerResponse>();
  let stopping: Promise<void> | undefined;

  const server = createServer({ requestTimeout: slowestRequest }, (request, response) => {
    inFlight.add(response);
    if (stopping) response.setHeader('Connection', 'close');
    response.once('close', () => {
      inFlight.delete(response);
      // A connection kept alive would hold the stop up until its time runs out.
      if (stopping) setImmediate(() => server.closeIdleConnections());
    });
    listener(request, response);
  });

  async function stop(): Promise<void> {
    for (const response of inFlight) if (!response.headersSent) response.setHeader('Connection', 'close');
    const deadline = setTimeout(() => {
      log.warn({ cut: inFlight.size }, 'requests still in flight at the deadline are cut');
      server.closeAllConnections();
    }, stopWithin);
    const closed = new Promise<void>((resolve) => {
      // It complains when it never listened; then there is nothing to stop.
      server.close(() => resolve());
    });
    endStreams();
    await closed;
    clearTimeout(deadline);
  }

  return {
    listen: ({ host, port }) => listening(server, host, port),
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

function listening(server: Server, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      // An address is a string only for pipes and null only when not listening.
      const taken = (server.address() as AddressInfo).port;
      resolve({ port: taken, url: `http://${hereOf(host)}:${taken}` });
    });
  });
}

/** The name under which this computer calls itself where a server of its own listens on that host. */
function hereOf(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
