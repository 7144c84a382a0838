import type { ServerResponse } from 'node:http';
import type { Refusal } from './refusal.ts';

/** What goes back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly body: object;
}

export const granted = (result: unknown): Answer => ({ status: 200, body: { ok: true, result } });

export function refused({ code, message, parameters }: Refusal): Answer {
  return {
    status: code,
    body: {
      ok: false,
      error_code: code,
      description: message,
      ...(parameters !== undefined && { parameters }),
    },
  };
}

export function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
