import { gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

/** Text, which becomes a third or less; pictures and fonts are compressed as they are. */
const compressible = /^(text\/(html|css|csv|javascript)|application\/(json|problem\+json)|image\/svg\+xml)\b/;
/** In bytes: what is shorter fits one packet anyway, and what is longer would hold others up. */
const least = 1_400;
const most = 1024 * 1024;

/**
 * Compresses what is sent whole, for callers who take gzip; streams are left alone. Pages hold secrets of a session and
 * words that were asked for side by side, whose length tells something: nobody elsewhere can have a browser ask for
 * them as the officer, since the session's cookie is heeded in requests from our own pages alone.
 */
export const compressed: RequestHandler = (request, response, next) => {
  // Without the header the library would take it that all is welcome.
  if (request.headers['accept-encoding'] !== undefined && request.acceptsEncodings('gzip') === 'gzip') {
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      const bytes = typeof body === 'string' ? Buffer.from(body) : body;
      const isText = compressible.test(String(response.getHeader('content-type')));
      if (!isText || !Buffer.isBuffer(bytes) || bytes.length < least || bytes.length > most)
        return send(body);
      response.set('Content-Encoding', 'gzip').vary('Accept-Encoding');
      return send(gzipSync(bytes));
    };
  }
  next();
};
