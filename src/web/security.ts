import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers that keep pages to what this server itself sends: no inline script or style, nothing from elsewhere.
 * @param frameAncestors who may show our pages in a frame, such as `https://web.telegram.org`; nobody by default
 */
export function securityHeaders(frameAncestors: readonly string[]): RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: frameAncestors.length > 0 ? [...frameAncestors] : ["'none'"],
      },
    },
    // Older browsers know no list of ancestors: this header would shut out the ones that are allowed.
    xFrameOptions: frameAncestors.length > 0 ? false : { action: 'deny' },
  });
  return (request, response, next) => {
    response.removeHeader('X-Frame-Options');
    headers(request, response, next);
  };
}
