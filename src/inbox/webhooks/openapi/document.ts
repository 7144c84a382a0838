import { type Operation, operations, outgoing } from './operations.ts';
import { jsonSchemas, type SchemaName, schemaAddress } from './schemas.ts';

const refTo = (name: SchemaName) => ({ $ref: schemaAddress(name) });

const examplesOf = (examples: Readonly<Record<string, object>>) =>
  Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }]));

const postedAs = (schema: SchemaName, examples: Readonly<Record<string, object>>) => ({
  required: true,
  content: { 'application/json': { schema: refTo(schema), examples: examplesOf(examples) } },
});

/** The three headers of Standard Webhooks, by their names among the document's components. */
const signature = {
  WebhookId: ['webhook-id', 'The same id is the same call: it is taken once. At most 100 characters.'],
  WebhookTimestamp: ['webhook-timestamp', 'Seconds since 1970; a call is taken for five minutes.'],
  WebhookSignature: [
    'webhook-signature',
    'v1, a comma, and HMAC-SHA256 in base64 over id.timestamp.body; the key is the secret behind whsec_, from base64.',
  ],
} as const;

const signedWith = Object.keys(signature).map((name) => ({ $ref: `#/components/parameters/${name}` }));

function pathOf({ name, summary, posted, answers }: Operation): object {
  const responses = Object.fromEntries(
    answers.map(({ status, description, schema }) => [
      status,
      {
        description,
        content: {
          [schema === 'Problem' ? 'application/problem+json' : 'application/json']: { schema: refTo(schema) },
        },
      },
    ]),
  );
  if (posted === undefined) return { get: { operationId: name, summary, responses } };
  const requestBody = postedAs(posted.schema, { [name]: posted.example });
  return { post: { operationId: name, summary, parameters: signedWith, requestBody, responses } };
}

/** What other servers can do here and are told from here, as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html). */
export function openApiDocument(): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Sheba Desk',
      version: '1',
      description:
        'JSON over HTTP, signed as Standard Webhooks asks (https://www.standardwebhooks.com). Incoming calls and escalations are signed with ESCALATION_WEBHOOK_SECRET, events with EVENTS_WEBHOOK_SECRET.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(operations.map((operation) => [operation.path, pathOf(operation)])),
    webhooks: Object.fromEntries(
      outgoing.map(({ name, summary, schema, examples }) => [
        name,
        {
          post: {
            operationId: name,
            summary,
            parameters: signedWith,
            requestBody: postedAs(schema, examples),
            responses: { '2XX': { description: 'It was taken.' } },
          },
        },
      ]),
    ),
    components: {
      schemas: jsonSchemas(),
      parameters: Object.fromEntries(
        Object.entries(signature).map(([name, [header, description]]) => [
          name,
          { name: header, in: 'header', required: true, description, schema: { type: 'string' } },
        ]),
      ),
    },
  };
}
