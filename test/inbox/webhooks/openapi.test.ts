import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { outsideEvent } from '../../../src/desk/outside/event.ts';
import { createApiDocument } from '../../../src/inbox/api-pages.tsx';
import { createInboxWebhooks } from '../../../src/inbox/webhooks/incoming.ts';
import { eventExamples, shellExample } from '../../../src/inbox/webhooks/openapi/examples.ts';
import { fieldsOf } from '../../../src/inbox/webhooks/openapi/fields.ts';
import { lineSchemas } from '../../../src/inbox/webhooks/openapi/schemas.ts';
import { serve } from '../../web/serve.ts';
import { openOfficeDesk } from '../office-desk.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

const media = z.record(
  z.string(),
  z.object({
    schema: z.object({ $ref: z.string() }),
    examples: z.record(z.string(), z.object({ value: z.unknown() })).optional(),
  }),
);
const operation = z.object({
  operationId: z.string(),
  summary: z.string().min(1),
  parameters: z.array(z.object({ $ref: z.string() })).optional(),
  requestBody: z.object({ required: z.literal(true), content: media }).optional(),
  responses: z.record(
    z.string().regex(/^(\d{3}|2XX)$/),
    z.object({ description: z.string().min(1), content: media.optional() }),
  ),
});
const path = z.strictObject({ get: operation.optional(), post: operation.optional() });
/** What we use of OpenAPI 3.1. */
const openApi = z.strictObject({
  openapi: z.literal('3.1.1'),
  info: z.object({ title: z.string(), version: z.string() }).loose(),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string().startsWith('/'), path),
  webhooks: z.record(z.string(), path),
  components: z.strictObject({
    schemas: z.record(z.string(), z.object({}).loose()),
    parameters: z.record(z.string(), z.object({ name: z.string(), in: z.literal('header') }).loose()),
  }),
});

async function open() {
  const { desk, all } = await openOfficeDesk();
  const { url } = await serve({
    mounts: [
      { at: '/', router: createApiDocument() },
      { at: '/webhooks', router: createInboxWebhooks({ desk, secret }) },
    ],
  });
  const raw: unknown = await (await fetch(`${url}/openapi.json`)).json();
  return { url, desk, all, raw, document: openApi.parse(raw) };
}
type Document = z.infer<typeof openApi>;

const operationsOf = ({ paths, webhooks }: Document) =>
  [...Object.entries(paths), ...Object.entries(webhooks)].flatMap(([at, { get, post }]) =>
    [get, post].filter((one) => one !== undefined).map((one) => ({ at, ...one })),
  );
const examplesOf = ({ requestBody }: z.infer<typeof operation>) =>
  Object.values(requestBody?.content ?? {}).flatMap(({ schema, examples = {} }) =>
    Object.values(examples).map(({ value }) => ({ name: schema.$ref.split('/').at(-1) ?? '', value })),
  );
const schemaNamed = (name: string): z.ZodType => {
  const found = Object.entries(lineSchemas).find(([one]) => one === name);
  if (found === undefined) throw new Error(`no schema ${name}`);
  return found[1];
};

describe('the document of the interface', () => {
  it('is OpenAPI, whose references lead somewhere and whose names are its own', async () => {
    const { raw, document } = await open();
    const refs = [...JSON.stringify(raw).matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref = '']) => ref);
    expect(refs.length).toBeGreaterThan(30);
    for (const ref of refs) {
      const found = ref
        .replace('#/', '')
        .split('/')
        .reduce<unknown>((node, key) => z.record(z.string(), z.unknown()).parse(node)[key], raw);
      expect([ref, typeof found]).toEqual([ref, 'object']);
    }
    const ids = operationsOf(document).map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(document.components.schemas).sort()).toEqual(Object.keys(lineSchemas).sort());
    expect(JSON.stringify(raw)).not.toContain('$schema');
  });

  it('has examples that are what their schemas say, and nothing besides', async () => {
    const { document } = await open();
    const examples = operationsOf(document).flatMap(examplesOf);
    expect(examples.length).toBeGreaterThan(eventExamples.length);
    for (const { name, value } of examples) expect(schemaNamed(name).parse(value)).toEqual(value);
  });

  it('has an example of each event', () => {
    const types = outsideEvent.options.flatMap(({ shape: { type } }) =>
      type instanceof z.ZodLiteral ? [...type.values] : [...type.options],
    );
    expect(eventExamples.map(({ type }) => type).sort()).toEqual(types.sort());
  });

  it('names the fields with their limits', () => {
    expect(fieldsOf('Escalation')).toEqual(
      expect.arrayContaining([
        { path: 'id', kind: 'string ≥ 1 ≤ 100', required: true },
        { path: 'question.language', kind: '"bn" | "en"', required: true },
        { path: 'question.attachments[].from.chatId', kind: 'integer', required: true },
        { path: 'citizen.username', kind: 'string ≤ 64', required: false },
        { path: 'urgent', kind: 'boolean', required: false },
      ]),
    );
  });
});

describe('its examples', () => {
  const post = (url: string, at: string, example: unknown, id: string) => {
    const body = JSON.stringify(example);
    const now = new Date();
    return fetch(url + at, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, now, body),
      },
    });
  };

  it('are taken when they are signed and posted, as the document says', async () => {
    const { url, document, all } = await open();
    for (const { at, operationId, ...rest } of operationsOf(document)) {
      if (!at.startsWith('/webhooks')) continue;
      for (const { value } of examplesOf({ operationId, ...rest })) {
        const own = z.object({ id: z.string() }).safeParse(value);
        const response = await post(url, at, value, own.success ? own.data.id : 'reply-1');
        expect([at, response.status]).toEqual([at, 202]);
        expect(lineSchemas.Taken.parse(await response.json())).toEqual({ ticket: 101 });
      }
    }
    expect((await all())[0]?.messages.map(({ by }) => by)).toEqual(['citizen', 'officer']);
  });

  it('and what else happens is answered as the document says', async () => {
    const { url, document } = await open();
    const answers = async (at: string, response: Response) => {
      const { get, post } = document.paths[at] ?? {};
      const said = (post ?? get)?.responses[String(response.status)]?.content ?? {};
      const [[type, { schema }] = ['', { schema: { $ref: '' } }]] = Object.entries(said);
      expect(response.headers.get('content-type')).toContain(type);
      expect(() => schemaNamed(schema.$ref.split('/').at(-1) ?? '')).not.toThrow();
      const name = schema.$ref.split('/').at(-1) ?? '';
      expect(schemaNamed(name).safeParse(await response.json()).success).toBe(true);
    };
    await answers('/healthz', await fetch(`${url}/healthz`));
    await answers('/readyz', await fetch(`${url}/readyz`));
    await answers('/webhooks/replies', await post(url, '/webhooks/replies', {}, 'r'));
    const unknown = { ticket: 5, text: 'x', author: 'y' };
    await answers('/webhooks/replies', await post(url, '/webhooks/replies', unknown, 'r'));
    await answers(
      '/webhooks/escalations',
      await fetch(`${url}/webhooks/escalations`, { method: 'POST', body: '{}' }),
    );
  });

  const hasTools = ['curl', 'openssl'].every((tool) => spawnSync(tool, ['--help']).error === undefined);
  it.skipIf(!hasTools)('for the shell runs as it stands, where curl and openssl are', async () => {
    const { url, document, all } = await open();
    const [example] = examplesOf(document.paths['/webhooks/escalations']?.post ?? operation.parse({}));
    await post(
      url,
      '/webhooks/escalations',
      example?.value,
      z.object({ id: z.string() }).parse(example?.value).id,
    );
    const { stdout } = await promisify(execFile)('bash', ['-euc', shellExample], {
      env: { ...process.env, DESK: url, SECRET: secret },
    });
    expect(JSON.parse(stdout)).toEqual({ ticket: 101 });
    expect((await all())[0]?.messages).toHaveLength(2);
  });

  it('for the shell is the one in the docs', () => {
    expect(readFileSync('docs/webhooks.md', 'utf8')).toContain(shellExample);
  });
});
