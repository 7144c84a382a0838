import { z } from 'zod';
import { columns } from '../knowledge/model.ts';
import type { Labelled } from '../understanding/evaluate.ts';

const labelled = z.object({
  q: z.string(),
  lang: z.string().default('all'),
  accept: z.array(z.string()).default([]),
  tolerate: z.union([z.array(z.string()), z.string().transform((id) => [id])]).default([]),
  kind: z.enum(['in', 'out', 'smalltalk']),
  field: z.enum(columns).optional(),
});

/** A labelled file that can't be used, with the line and what is wrong with it. */
export class QuestionsFault extends Error {
  override readonly name = 'QuestionsFault';
}

/**
 * Labelled questions from JSON lines; blank lines are passed over.
 * @param file its name, for faults
 * @throws QuestionsFault at the first line that is no labelled question
 */
export function readLabelled(file: string, text: string): Labelled[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const place = `${file}, line ${at + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new QuestionsFault(
        `${place}: is not JSON; expected {"q": "question", "lang": "bn", "accept": ["entry-id"], "kind": "in"}`,
        { cause },
      );
    }
    const checked = labelled.safeParse(value);
    if (!checked.success) throw new QuestionsFault(`${place}: ${z.prettifyError(checked.error)}`);
    return [checked.data];
  });
}
