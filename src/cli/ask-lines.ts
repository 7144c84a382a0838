import { z } from 'zod';
import type { Decision, Understanding } from '../understanding/decision.ts';

const questionLine = z.object({ q: z.string() });

/** What became of one line of input. */
export type LineResult =
  | { readonly kind: 'answered'; readonly json: string }
  | { readonly kind: 'faulty'; readonly line: number; readonly fault: string };

/**
 * Decides JSON lines `{"q": "question"}`, one after the other; blank lines are passed over. Lines are numbered
 * from 1. `now` tells milliseconds.
 */
export async function* answerLines(
  lines: AsyncIterable<string>,
  understanding: Understanding,
  now: () => number,
): AsyncGenerator<LineResult> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const parsed = parse(text);
    if ('fault' in parsed) {
      yield { kind: 'faulty', line, fault: parsed.fault };
      continue;
    }
    const before = now();
    const decision = understanding.decide(parsed.q);
    const ms = now() - before;
    yield { kind: 'answered', json: JSON.stringify(reportOf(parsed.q, decision, ms)) };
  }
}

function parse(text: string): { readonly q: string } | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'is not JSON; expected {"q": "question"}' };
  }
  const checked = questionLine.safeParse(value);
  return checked.success ? checked.data : { fault: 'has no text under "q"; expected {"q": "question"}' };
}

function reportOf(q: string, { outcome, candidates, column, language }: Decision, ms: number) {
  return {
    q,
    outcome: outcome.kind,
    id: outcome.kind === 'answer' ? outcome.entry : null,
    ids: candidates.map(({ id }) => id),
    confidence: rounded(candidates[0]?.confidence ?? 0),
    field: column,
    language,
    ms: rounded(ms),
  };
}

function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}
