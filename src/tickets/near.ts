import type { Ticket } from './ticket.ts';

type Candidate = Ticket['candidates'][number];

/** An entry less likely than this (0 to 1) says nothing of what a question was about. */
const leastConfidence = 0.3;

/** The entries that may help with a question, in their order. Most questions that come to officers have none. */
export function near(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ confidence }) => confidence >= leastConfidence);
}
