import type { z } from 'zod';
import type { escalation, outsideReply } from '../../../desk/escalation.ts';
import { type OutsideEvent, outsideEvent } from '../../../desk/outside/event.ts';

/** A question that another desk posts to this inbox, or this desk to another inbox. */
export const escalationExample: z.input<typeof escalation> = {
  id: 'esc_3f0c2b9e-6d1a-4c7e-9b1f-2a5d8e7c4f10',
  ticket: 101,
  askedAt: '2026-11-24T08:30:00.000Z',
  question: { text: 'কম্পিউটার প্রশিক্ষণ কবে শুরু?', language: 'bn', attachments: [] },
  citizen: { channel: 'telegram', chatId: 7000000001, name: 'রহিমা', username: 'rahima' },
  candidates: [{ id: 'charter-2.1.1', confidence: 0.42 }],
  urgent: false,
};

/** What another inbox posts to answer that question. */
export const replyExample: z.input<typeof outsideReply> = {
  ticket: 101,
  text: 'রবিবার সকাল ৯টায় শুরু।',
  author: 'সহকারী প্রোগ্রামার',
};

const timestamp = '2026-11-24T08:30:00.000Z';
const dueAt = '2026-11-25T08:30:00.000Z';
const about = { ticket: 101, status: 'waiting', urgent: false, dueAt } as const;
const asked = { id: 'c5', text: 'কম্পিউটার প্রশিক্ষণ কবে শুরু?', attachments: [] };
const more = { id: 'c9', text: 'কোথায় হবে?', attachments: ['photo'] };
const said = { id: 'rreply-1', text: 'রবিবার সকাল ৯টায় শুরু।', attachments: [] };

/** One event of each type, in the order in which they may come. */
export const eventExamples: readonly OutsideEvent[] = [
  {
    type: 'ticket.opened',
    timestamp,
    data: { ...about, status: 'new', language: 'bn', message: asked },
  },
  { type: 'ticket.message', timestamp, data: { ...about, message: more } },
  { type: 'ticket.edited', timestamp, data: { ...about, message: asked } },
  { type: 'ticket.noted', timestamp, data: about },
  { type: 'ticket.assigned', timestamp, data: { ...about, assigned: true } },
  { type: 'ticket.snoozed', timestamp, data: { ...about, until: '2026-11-25T03:00:00.000Z' } },
  { type: 'ticket.urgency', timestamp, data: { ...about, urgent: true } },
  { type: 'ticket.replied', timestamp, data: { ...about, status: 'answered', message: said } },
  { type: 'ticket.delivered', timestamp, data: { ...about, status: 'answered', reply: said.id } },
  { type: 'ticket.undeliverable', timestamp, data: { ...about, reply: said.id, reason: 'blocked' } },
  { type: 'ticket.closed', timestamp, data: { ...about, status: 'closed', because: 'closed', into: null } },
  { type: 'ticket.reopened', timestamp, data: about },
  { type: 'ticket.rated', timestamp, data: { ...about, status: 'closed', rating: 'good' } },
  { type: 'ticket.forgotten', timestamp, data: { ticket: 101 } },
].map((event) => outsideEvent.parse(event));

/** Posts the reply from a shell. `DESK` is the address of this server, `SECRET` is `ESCALATION_WEBHOOK_SECRET`. */
export const shellExample = `id="reply-$(date +%s)"
at=$(date +%s)
body='${JSON.stringify(replyExample)}'
key=$(printf %s "\${SECRET#whsec_}" | base64 -d | od -An -v -tx1 | tr -d ' \\n')
signature=$(printf %s "$id.$at.$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64)
curl -sS "$DESK/webhooks/replies" --data-raw "$body" \\
  -H 'content-type: application/json' \\
  -H "webhook-id: $id" -H "webhook-timestamp: $at" -H "webhook-signature: v1,$signature"`;
