import { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createWebServer, type WebServer } from '../../src/web/server.ts';

/** A web server that really listens, on a port of its own, until the test is over. */
export async function serve(
  options: Omit<Parameters<typeof createWebServer>[0], 'log'> & { readonly log?: Logger },
): Promise<{ readonly url: string; readonly server: WebServer }> {
  const server = createWebServer({ log: pino({ level: 'silent' }), stopWithin: 1_000, ...options });
  const { url } = await server.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.stop());
  return { url, server };
}

/** A log that is kept, so that a test can see what would be written down. */
export function keptLog(): { readonly log: Logger; readonly lines: string[] } {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { log: pino({ level: 'debug' }, sink), lines };
}
