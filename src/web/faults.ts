import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { sendProblem } from './problem.ts';

/** Draws the page that a browser gets instead of problem+json. */
export type FaultPage = (request: Request, status: number) => string;

/**
 * An error that is the caller's doing: Express's own parsers throw such, and so do our routers. `detail` and
 * `errors` are told to the caller; `message` is not, because a parser's message may repeat what was sent.
 */
const refusal = z.object({
  status: z.int().min(400).max(499),
  detail: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

/** Answers whatever no route took. */
export function notFound(faultPage?: FaultPage): RequestHandler {
  return (request, response) => answer(request, response, { status: 404 }, faultPage);
}

/** Answers for errors: refusals as they ask, anything else as 500, with its story in the log alone. */
export function faults({
  log,
  faultPage,
}: {
  readonly log: Logger;
  readonly faultPage?: FaultPage | undefined;
}): ErrorRequestHandler {
  // Express takes only functions of four parameters for error handlers.
  return (error: unknown, request, response, _next) => {
    const refused = refusal.safeParse(error);
    if (!refused.success) log.error(story(error), 'a request failed');
    // Half an answer is out: cut off, it can't be taken for a whole one.
    if (response.headersSent) response.destroy();
    else answer(request, response, refused.success ? refused.data : { status: 500 }, faultPage);
  };
}

function answer(
  request: Request,
  response: Response,
  problem: z.infer<typeof refusal> | { readonly status: 500 },
  faultPage: FaultPage | undefined,
): void {
  if (faultPage && request.accepts(['html', 'json']) === 'html') {
    response
      .status(problem.status)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(faultPage(request, problem.status));
  } else {
    sendProblem(response, problem);
  }
}

/** What the log gets: never the error's other properties, in which clients put addresses with tokens in them. */
function story(error: unknown): { readonly error: string } {
  return { error: error instanceof Error ? (error.stack ?? error.name) : `thrown: ${typeof error}` };
}
