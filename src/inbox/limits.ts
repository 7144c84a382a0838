import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Refusal } from './refusal.ts';

/** Lets each address through so many times a minute, then refuses with 429 and `Retry-After`. */
export function perMinute(limit: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // These two write to the console about headers that anybody can send.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) =>
      next(new Refusal(429, 'Too many calls. Wait as Retry-After says.')),
  });
}
