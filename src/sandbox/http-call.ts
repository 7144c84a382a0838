import type { IncomingMessage } from 'node:http';
import type { RawParameters, Upload } from './methods/method.ts';
import { readMultipart } from './multipart.ts';
import { badRequest, Refusal } from './refusal.ts';

export interface HttpCall {
  readonly parameters: RawParameters;
  readonly uploads: ReadonlyMap<string, Upload>;
}

const mostBytes = 60 * 1024 * 1024;

/**
 * A call's parameters, from the query and from a body of JSON, form or multipart.
 * @throws Refusal when the body is too large or not what it says it is
 */
export async function readCall(request: IncomingMessage, query: URLSearchParams): Promise<HttpCall> {
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  const asked = Object.fromEntries(query);
  if (body.length === 0) return { parameters: asked, uploads: new Map() };
  if (type.startsWith('application/json')) {
    return { parameters: { ...asked, ...jsonObject(body) }, uploads: new Map() };
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const form = Object.fromEntries(new URLSearchParams(body.toString()));
    return { parameters: { ...asked, ...form }, uploads: new Map() };
  }
  if (type.startsWith('multipart/form-data')) {
    const form = readMultipart(body, type);
    if (form === undefined) throw badRequest("can't parse the multipart body");
    return { parameters: { ...asked, ...form.fields }, uploads: form.uploads };
  }
  throw badRequest(`a body of type "${type}" can't be read`);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // Node gives bytes as long as nobody asks it for text.
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > mostBytes) throw new Refusal(413, 'Request Entity Too Large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function jsonObject(body: Buffer): RawParameters {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw badRequest("can't parse request JSON");
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('request JSON must be an object');
  }
  // grammY leaves out what is undefined; a null is what others send for it.
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
}
