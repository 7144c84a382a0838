import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { telegramsPause } from '../../src/sandbox/webhook.ts';

interface Delivery {
  readonly update: Update;
  readonly secret: string | string[] | undefined;
  readonly response: ServerResponse;
}

let sandbox: Sandbox;
let api: Api;
let server: Server;
let url: string;
let deliveries: Delivery[];
let onDelivery: (delivery: Delivery) => void;
const pauses: number[] = [];

beforeEach(async () => {
  pauses.length = 0;
  sandbox = await startSandbox({
    now: () => new Date(),
    webhookPause: (failures) => {
      pauses.push(failures);
      return 1;
    },
  });
  api = new Api(sandbox.token, { apiRoot: sandbox.root });
  deliveries = [];
  onDelivery = ({ response }) => response.end();
  server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Cast: that is what a server on a port has.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`;
});
afterEach(async () => {
  await sandbox.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Cast: the stand-in under test sends it.
  const update = (await json(request)) as Update;
  const delivery = { update, secret: request.headers['x-telegram-bot-api-secret-token'], response };
  deliveries.push(delivery);
  onDelivery(delivery);
}

const said = (): (string | undefined)[] => deliveries.map(({ update }) => update.message?.text);
const setWebhook = (): Promise<true> =>
  api.setWebhook(url, { secret_token: 'a-secret', drop_pending_updates: true });
const { says } = { says: (text: string) => sandbox.world.says(sandbox.citizen, sandbox.citizen.id, text) };

describe('updates by webhook', () => {
  it('arrive with the secret, and are done with a 2xx', async () => {
    await setWebhook();
    says('one');
    await sandbox.quiet();
    expect(deliveries).toMatchObject([{ update: { message: { text: 'one' } }, secret: 'a-secret' }]);
    expect(await api.getWebhookInfo()).toMatchObject({ url, pending_update_count: 0, max_connections: 40 });
  });

  it('are sent again with growing pauses until they are taken, and the chat waits in order', async () => {
    onDelivery = ({ response }) => {
      response.statusCode = deliveries.length < 4 ? 500 : 200;
      response.end();
    };
    await setWebhook();
    says('one');
    says('two');
    await sandbox.quiet();
    expect(said()).toEqual(['one', 'one', 'one', 'one', 'two']);
    expect(new Set(deliveries.map(({ update }) => update.update_id)).size).toBe(2);
    expect(pauses).toEqual([1, 2, 3]);
    expect(await api.getWebhookInfo()).toMatchObject({
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    });
  });

  it('of another chat do not wait for a slow one', async () => {
    let release = (): void => undefined;
    onDelivery = ({ update, response }) => {
      if (update.message?.text === 'slow') release = () => response.end();
      else {
        response.end();
        release();
      }
    };
    await setWebhook();
    says('slow');
    says('after it');
    sandbox.world.says(sandbox.officer, sandbox.officer.id, 'mine');
    await sandbox.quiet();
    expect(said()).toEqual(['slow', 'mine', 'after it']);
  });

  it('wait for a server that is not there yet', async () => {
    await new Promise((resolve) => server.close(resolve));
    await setWebhook();
    says('one');
    await expect.poll(() => pauses.length).toBeGreaterThan(2);
    await new Promise<void>((resolve) => server.listen(Number(new URL(url).port), '127.0.0.1', resolve));
    await sandbox.quiet();
    expect(said()).toEqual(['one']);
  });

  it('may be answered with a method, whose result nobody learns', async () => {
    onDelivery = ({ response }) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ method: 'sendMessage', chat_id: sandbox.citizen.id, text: 'by return' }));
    };
    await setWebhook();
    says('one');
    await sandbox.quiet();
    expect(sandbox.world.messages(sandbox.citizen.id).map(({ text }) => text)).toEqual(['one', 'by return']);
  });

  it('stay for polling once the webhook is taken away', async () => {
    onDelivery = ({ response }) => response.writeHead(500).end();
    await setWebhook();
    says('one');
    await expect.poll(() => deliveries.length).toBeGreaterThan(1);
    await api.deleteWebhook();
    expect(await api.getUpdates()).toMatchObject([{ message: { text: 'one' } }]);
  });

  it('come again at once, then after 2, 4, 8… seconds, at most a minute', () => {
    expect([1, 2, 3, 4, 9].map(telegramsPause)).toEqual([0, 2000, 4000, 8000, 60_000]);
  });
});
