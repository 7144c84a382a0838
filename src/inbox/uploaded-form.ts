import express, { type Request, type RequestHandler, type Response } from 'express';
import { Refusal } from './refusal.ts';

/** So many forms with files lie in memory at once; others wait their turn. */
const mostAtOnce = 3;
const enter = createTurnstile(mostAtOnce);

/**
 * Reads a form that may bring files along (`multipart/form-data`) whole into memory and puts its fields into
 * `request.body`: texts, files as `File`, and as a list what has one name several times. Forms of other kinds are left
 * as they are.
 * @param limit the most bytes of all of it; more is refused with 413
 */
export function uploadedForm(limit: number): readonly RequestHandler[] {
  return [
    async (request, response, next) => {
      if (isMultipart(request)) await taken(response);
      next();
    },
    express.raw({ type: multipart, limit }),
    async (request, _response, next) => {
      if (isMultipart(request)) request.body = await fieldsOf(request);
      next();
    },
  ];
}

const multipart = 'multipart/form-data';
const isMultipart = (request: Request): boolean => request.is(multipart) !== false;

/** Waits for a place, and gives it back when the request is over. */
async function taken(response: Response): Promise<void> {
  const leave = await enter();
  if (response.closed) leave();
  else response.once('close', leave);
}

async function fieldsOf(request: Request): Promise<Record<string, FormField | FormField[]>> {
  const body: unknown = request.body;
  // A form without any content has no body.
  const bytes = Buffer.isBuffer(body) ? new Uint8Array(body) : new Uint8Array();
  const headers = { 'content-type': request.get('content-type') ?? '' };
  const form = await new globalThis.Response(bytes, { headers }).formData().catch(() => {
    throw new Refusal(400, 'The form could not be read.');
  });
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const [first = '', ...more] = form.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}

type FormField = File | string;

/** Lets so many in at once, and the others in the order in which they came. Gives the way out. */
function createTurnstile(most: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async () => {
    if (inside < most) inside += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next();
    };
  };
}
