import type { RequestHandler } from 'express';
import type { z } from 'zod';

/** A request that is refused. The web server makes `application/problem+json` (RFC 9457) of its members. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];

  constructor(status: number, detail: string, { cause, errors = [] }: RefusedOptions = {}) {
    super(detail, { cause });
    this.status = status;
    this.detail = detail;
    this.errors = errors;
  }
}

interface RefusedOptions {
  readonly cause?: unknown;
  readonly errors?: Refused['errors'];
}

/** Names every field of the request that is not as it should be. */
export function notUnderstood({ issues }: z.ZodError): Refused {
  const errors = issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  const detail = errors.map(({ field, message }) => `${field || 'The request'}: ${message}`).join('; ');
  return new Refused(400, detail, { errors });
}

/** Lets only our own page act. What is no browser sends no Origin, and carries nobody's session either. */
export const sameOrigin: RequestHandler = (request, _response, next) => {
  const origin = request.get('origin');
  const host = origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined;
  if (origin !== undefined && host !== request.get('host')) {
    throw new Refused(403, 'Only the page of this server may act here.');
  }
  next();
};
