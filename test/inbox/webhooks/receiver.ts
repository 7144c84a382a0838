import { createServer, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { onTestFinished } from 'vitest';
import { type OutsideEvent, outsideEvent } from '../../../src/desk/outside/event.ts';

/** Another office's server, which checks signatures as its makers' documents say, and answers as it is told. */
export interface Receiver {
  readonly url: string;
  /** The calls whose signature held, in order. */
  readonly calls: readonly { readonly id: string; readonly event: OutsideEvent; readonly text: string }[];
  /** How many were badly signed. */
  readonly forged: number;
  /** How it answers from now on; by default 200. */
  answers: (response: ServerResponse) => void;
}

export const receiverSecret = `whsec_${Buffer.from('kNqT3v_0a-ZrL9mWc5YpXe2hUg7DfJb8').toString('base64')}`;

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end();

/** It really listens, until the test is over. */
export async function openReceiver(now: () => Date): Promise<Receiver> {
  const calls: Receiver['calls'][number][] = [];
  const webhook = new Webhook(receiverSecret);
  const receiver = { url: '', calls, forged: 0, answers: status(200) };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const head = (name: string) => String(request.headers[name]);
    const signedAt = new Date(Number(head('webhook-timestamp')) * 1000);
    const signed = webhook.sign(head('webhook-id'), signedAt, text);
    const isFresh = Math.abs(signedAt.getTime() - now().getTime()) < 5_000;
    if (signed === head('webhook-signature') && isFresh) {
      calls.push({ id: head('webhook-id'), event: outsideEvent.parse(JSON.parse(text)), text });
    } else receiver.forged += 1;
    receiver.answers(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  receiver.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hooks`;
  return receiver;
}
