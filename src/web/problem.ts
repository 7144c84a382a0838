import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';

/** A refusal as RFC 9457 words it. */
export interface Problem {
  readonly status: number;
  /** What is wrong this time and what to do, for the caller to read. */
  readonly detail?: string | undefined;
  /** More members, such as `errors: [{ field, message }]`. */
  readonly [member: string]: unknown;
}

/** Answers with `application/problem+json` (https://www.rfc-editor.org/rfc/rfc9457). */
export function sendProblem(response: Response, { status, ...members }: Problem): void {
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, ...members }));
}
