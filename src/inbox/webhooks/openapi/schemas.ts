import { z } from 'zod';
import { escalation, outsideReply } from '../../../desk/escalation.ts';
import { outsideEvent } from '../../../desk/outside/event.ts';
import { attachment, candidate, citizen } from '../../../tickets/ticket.ts';

/** A call was taken. */
const taken = z.object({ ticket: z.number().int().positive() });

/** A refusal (RFC 9457); `errors` names the fields that are wrong. */
const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

const health = z.object({ status: z.literal('ok') });

/** All that goes over the line, by its name in the document. */
export const lineSchemas = {
  Escalation: escalation,
  Reply: outsideReply,
  TicketEvent: outsideEvent,
  Taken: taken,
  Problem: problem,
  Health: health,
  Attachment: attachment,
  Candidate: candidate,
  Citizen: citizen,
} as const;
export type SchemaName = keyof typeof lineSchemas;

/** A JSON schema, as far as we read it ourselves. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

export const schemaAddress = (name: string): string => `#/components/schemas/${name}`;

/** The schemas as JSON Schema 2020-12, which OpenAPI 3.1 speaks; those inside others are referred to. */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(lineSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: schemaAddress,
    override: ({ jsonSchema }) => {
      // What the format says in a word, the pattern says in three hundred letters.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}
