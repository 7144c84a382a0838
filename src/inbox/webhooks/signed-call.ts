import express, { type Request, type RequestHandler } from 'express';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** The most bytes of a call: 256 KB. */
const largestCall = 256 * 1024;
/** A call can be wrong in more places than anybody wants to read. */
const mostFaults = 20;

/**
 * Lets only calls through that carry a Standard Webhooks signature made with our secret in the last five minutes.
 * @param secret `whsec_…`
 * @param whenUnsigned has a say first when the signature is wrong: a limit for those who guess
 */
export function signedOnly(secret: string, whenUnsigned: RequestHandler): RequestHandler[] {
  const webhook = new Webhook(secret);
  return [
    // Everything, whatever it calls itself: the signature is over the bytes, and it comes first.
    express.raw({ type: () => true, limit: largestCall, inflate: false }),
    (request, response, next) => {
      const fault = signatureFault(webhook, request);
      if (fault === undefined) next();
      else whenUnsigned(request, response, (limited?: unknown) => next(limited ?? new Refusal(401, fault)));
    },
  ];
}

function signatureFault(webhook: Webhook, request: Request): string | undefined {
  const headers = {
    'webhook-id': callId(request),
    'webhook-timestamp': request.get('webhook-timestamp') ?? '',
    'webhook-signature': request.get('webhook-signature') ?? '',
  };
  try {
    webhook.verify(bytes(request), headers, { jsonParse: false });
    return undefined;
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    return `The signature does not hold: ${error.message.toLowerCase()}.`;
  }
}

/** The call's `webhook-id`: the same id is the same call, sent again. */
export function callId(request: Request): string {
  return request.get('webhook-id') ?? '';
}

/**
 * What a signed call says.
 * @throws Refusal 415 if it is not JSON by its own word, 400 naming the fields that are wrong
 */
export function readCall<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  if (!request.is('application/json')) throw new Refusal(415, 'The body must be application/json.');
  const parsed = schema.safeParse(json(request));
  if (parsed.success) return parsed.data;
  throw malformed(
    parsed.error.issues.slice(0, mostFaults).map(({ path, message }) => ({
      field: path.length === 0 ? 'body' : path.join('.'),
      message,
    })),
  );
}

/** A refusal of what a call says. */
export function malformed(errors: NonNullable<Refusal['errors']>): Refusal {
  return new Refusal(400, `Wrong in what was sent: ${errors.map(({ field }) => field).join(', ')}.`, errors);
}

function json(request: Request): unknown {
  try {
    return JSON.parse(bytes(request).toString());
  } catch {
    // The parser's own message would repeat a piece of what a citizen wrote.
    throw malformed([{ field: 'body', message: 'is not valid JSON' }]);
  }
}

function bytes(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
