import { escalationExample, eventExamples, replyExample } from './examples.ts';
import type { SchemaName } from './schemas.ts';

interface Answer {
  readonly status: number;
  readonly description: string;
  readonly schema: SchemaName;
}

/** A way in that other servers use. */
export interface Operation {
  readonly name: 'escalations' | 'replies' | 'healthz' | 'readyz';
  readonly path: string;
  readonly summary: string;
  /** What is posted, signed; undefined: nothing, it is fetched. */
  readonly posted?: { readonly schema: SchemaName; readonly example: object };
  readonly answers: readonly Answer[];
}

const problem = (status: number, description: string): Answer => ({ status, description, schema: 'Problem' });
const refusals = [
  problem(400, 'Wrong in what was sent; errors names the fields.'),
  problem(401, 'The signature does not hold, or is older than five minutes.'),
  problem(413, 'More than 256 KB.'),
  problem(415, 'Not application/json.'),
  problem(429, 'Too many calls; Retry-After says how long to wait.'),
];
const taken = (status: number, description: string): Answer => ({ status, description, schema: 'Taken' });

export const operations: readonly Operation[] = [
  {
    name: 'escalations',
    path: '/webhooks/escalations',
    summary: 'A question comes into this inbox. Its id must equal the header webhook-id.',
    posted: { schema: 'Escalation', example: escalationExample },
    answers: [
      taken(202, 'It was taken, under this number.'),
      taken(200, 'It was taken before, under this number.'),
      ...refusals,
    ],
  },
  {
    name: 'replies',
    path: '/webhooks/replies',
    summary:
      'An answer goes to the citizen of a ticket; a closed ticket opens again. The same webhook-id goes out once. A text that begins with // stays on the ticket as a note for officers.',
    posted: { schema: 'Reply', example: replyExample },
    answers: [
      taken(202, 'It is on its way, or was before.'),
      ...refusals,
      problem(404, 'There is no such ticket.'),
      problem(409, 'The citizen took the question back.'),
    ],
  },
  {
    name: 'healthz',
    path: '/healthz',
    summary: 'Whether the process answers.',
    answers: [{ status: 200, description: 'It does.', schema: 'Health' }],
  },
  {
    name: 'readyz',
    path: '/readyz',
    summary: 'Whether all that the desk leans on answers.',
    answers: [
      { status: 200, description: 'It does.', schema: 'Health' },
      problem(503, 'Something does not; detail names it.'),
    ],
  },
];

/** What this desk posts to other servers. */
export const outgoing = [
  {
    name: 'escalation',
    summary:
      'A question that needs an officer, posted to ESCALATION_WEBHOOK_URL until it is answered with 2xx.',
    schema: 'Escalation',
    examples: { escalation: escalationExample },
  },
  {
    name: 'ticketEvent',
    summary: 'What happens to tickets, posted to EVENTS_WEBHOOK_URL up to ten times in three days.',
    schema: 'TicketEvent',
    examples: Object.fromEntries(eventExamples.map((event) => [event.type, event])),
  },
] as const satisfies readonly {
  readonly name: string;
  readonly summary: string;
  readonly schema: SchemaName;
  readonly examples: Readonly<Record<string, object>>;
}[];
