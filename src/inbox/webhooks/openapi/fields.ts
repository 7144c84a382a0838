import { type JsonSchema, jsonSchemas, type SchemaName, schemaAddress } from './schemas.ts';

/** One field of a body, as a reader needs it. */
export interface Field {
  /** Its path, as faults name it; `[]` stands for each of a list. */
  readonly path: string;
  /** Its kind and limits, in the words of JSON Schema, which are the same in every language. */
  readonly kind: string;
  readonly required: boolean;
}

const schemas = jsonSchemas();

/** The fields of a body, those inside others too, in their order. */
export function fieldsOf(name: SchemaName): readonly Field[] {
  return inside(resolved({ $ref: schemaAddress(name) }), '');
}

function inside(schema: JsonSchema, path: string): readonly Field[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([name, given]) => {
    const field = resolved(given);
    const here = path === '' ? name : `${path}.${name}`;
    const item = field.items === undefined || Array.isArray(field.items) ? undefined : resolved(field.items);
    return [
      { path: here, kind: kindOf(field), required: required.has(name) },
      ...(item === undefined ? inside(field, here) : inside(item, `${here}[]`)),
    ];
  });
}

function resolved(schema: JsonSchema | boolean): JsonSchema {
  if (typeof schema === 'boolean') return {};
  const { $ref, ...own } = schema;
  if ($ref === undefined) return schema;
  const name = Object.keys(schemas).find((one) => schemaAddress(one) === $ref);
  return { ...(name === undefined ? {} : schemas[name]), ...own };
}

function kindOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return either.map((one) => kindOf(resolved(one))).join(' | ');
  const limits = [
    limit('≥', schema.minimum),
    limit('>', schema.exclusiveMinimum),
    limit('≤', schema.maximum),
    limit('≥', schema.minLength),
    limit('≤', schema.maxLength),
    limit('≤', schema.maxItems),
  ].filter((one) => one !== undefined);
  return [schema.format ?? schema.type ?? 'any', ...limits].join(' ');
}

/** Limits that numbers have anyway, by how they are written, say nothing; nor do those of older JSON Schema. */
function limit(sign: string, value: number | boolean | undefined): string | undefined {
  return typeof value !== 'number' || Math.abs(value) >= Number.MAX_SAFE_INTEGER
    ? undefined
    : `${sign} ${value}`;
}
