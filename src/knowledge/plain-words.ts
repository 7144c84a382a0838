import { z } from 'zod';
import type { Fault, Report } from './fault.ts';
import { type Path, valueAt, type YamlFile } from './yaml-file.ts';

/**
 * Checks a value of a file against its schema and reports every fault in plain words.
 * @returns the checked value, or undefined if it has faults
 */
export function check<T>(schema: z.ZodType<T>, file: YamlFile, at: Path, report: Report): T | undefined {
  const value = at.reduce<unknown>((inside, step) => valueAt(inside, step), file.data);
  const result = schema.safeParse(value, { error: plainWords });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) report(file.fault([...path, key], issue.message));
    } else if (issue.code === 'invalid_key') {
      for (const { message } of issue.issues) report(file.fault(path, message));
    } else {
      report({ ...file.fault(path, issue.message), ...kindOf(issue) });
    }
  }
  return undefined;
}

function kindOf(issue: z.core.$ZodIssue): Pick<Fault, 'kind'> {
  if (issue.code === 'too_small') return { kind: 'empty' };
  if (issue.code === 'custom' && issue.params?.kind === 'control') return { kind: 'control' };
  return issue.code === 'too_big' ? { kind: 'tooLong' } : {};
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list, each item on a line of its own after "- "',
  object: 'indented lines of "name: text"',
  record: 'indented lines of "name: text"',
};

/** zod's issues in the words of somebody who edits the files. Schemas say the rest themselves. */
const plainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type': {
      const noun = nouns[issue.expected] ?? issue.expected;
      return issue.input === undefined
        ? `is missing; expected ${noun}`
        : `expected ${noun}, found ${found(issue.input)}`;
    }
    case 'unrecognized_keys': {
      const known = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [];
      return `is not a name that is known here; known are ${known.join(', ')}`;
    }
    case 'too_small':
      return issue.origin === 'string' ? 'is empty; expected a text' : 'is empty; expected at least one item';
    case 'invalid_value':
      return `expected one of: ${issue.values.map(String).join(', ')}; found ${found(issue.input)}`;
    default:
      return undefined;
  }
};

function found(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) {
    // `bn: {fact.emergency}` without quotes is read as a name without a value.
    const bare = Object.values(value).every((inside) => inside === null);
    return bare
      ? 'something in { } without quotes; put the whole text in quotes'
      : 'indented lines of "name: text"';
  }
  const text = String(value).trim();
  return text === '' ? 'nothing' : `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
