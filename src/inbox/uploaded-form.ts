import express, { type Request, type RequestHandler } from 'express';
import { Refusal } from './refusal.ts';

/**
 * Reads a form that brings a file along (`multipart/form-data`) whole into memory and puts its fields into
 * `request.body` as texts: the file's as well, read as UTF-8. A field without content is an empty text.
 * @param limit the most bytes of all of it; more is refused with 413
 */
export function uploadedForm(limit: number): readonly RequestHandler[] {
  return [
    express.raw({ type: 'multipart/form-data', limit }),
    async (request, _response, next) => {
      request.body = await fieldsOf(request);
      next();
    },
  ];
}

async function fieldsOf(request: Request): Promise<Record<string, string>> {
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) throw new Refusal(400, 'The form must be sent as multipart/form-data.');
  const headers = { 'content-type': request.get('content-type') ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => {
    throw new Refusal(400, 'The form could not be read.');
  });
  const fields: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    fields[name] = typeof value === 'string' ? value : await value.text();
  }
  return fields;
}
