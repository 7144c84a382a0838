import { Webhook } from 'standardwebhooks';
import type { Carrier } from '../desk/carrier.ts';
import type { Clock } from '../desk/clock.ts';
import { type Escalation, longestQuestion } from '../desk/escalation.ts';
import type { CitizenMessage, Ticket } from '../tickets/ticket.ts';

const patienceMs = 15_000;

/**
 * Posts a ticket's escalation to the inbox's webhook, signed as Standard Webhooks asks. It is asked again until the
 * inbox takes it; the same id is the same escalation there.
 */
export function createEscalationCarrier(options: {
  /** Known once the server listens, if it is our own. */
  url: () => string;
  secret: string;
  clock: Clock;
}): Carrier {
  const { url, secret, clock } = options;
  const webhook = new Webhook(secret);

  return {
    // What another server has is that server's.
    takeBack: async () => {},
    async carry(_delivery, ticket) {
      if (ticket === null) return { is: 'arrived', messages: [] };
      const body = JSON.stringify(escalationOf(ticket));
      const now = clock.now();
      const response = await fetch(url(), {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        headers: {
          'content-type': 'application/json',
          'webhook-id': ticket.escalation,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
          'webhook-signature': webhook.sign(ticket.escalation, now, body),
        },
        body,
      });
      await response.body?.cancel();
      if (response.ok) return { is: 'arrived', messages: [] };
      const wait = Number(response.headers.get('retry-after'));
      return {
        is: 'later',
        why: `the inbox answered ${response.status}`,
        ...(wait > 0 ? { afterMs: wait * 1000 } : {}),
      };
    },
  };
}

function escalationOf(ticket: Ticket): Escalation {
  const { escalation, number, openedAt, language, citizen, candidates, urgent } = ticket;
  const said = ticket.messages.filter((message): message is CitizenMessage => message.by === 'citizen');
  return {
    id: escalation,
    ticket: number,
    askedAt: openedAt,
    question: {
      text: said
        .map(({ text }) => text)
        .join('\n\n')
        .slice(0, longestQuestion),
      language,
      attachments: said.flatMap(({ attachments }) => attachments),
    },
    citizen: { ...citizen, name: citizen.name.slice(0, 300) },
    candidates,
    urgent,
  };
}
