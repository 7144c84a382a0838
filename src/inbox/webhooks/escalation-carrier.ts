import type { Carrier } from '../../desk/carrier.ts';
import { type Escalation, longestQuestion } from '../../desk/escalation.ts';
import type { CitizenMessage, Ticket } from '../../tickets/ticket.ts';
import { createSignedPost } from './signed-post.ts';

/**
 * Posts a ticket's escalation to the inbox's webhook. It is asked again until the inbox takes it; the same id is the
 * same escalation there.
 */
export function createEscalationCarrier(options: Parameters<typeof createSignedPost>[0]): Carrier {
  const post = createSignedPost(options);
  return {
    // What another server has is that server's.
    takeBack: async () => {},
    carry: async (_delivery, ticket) =>
      ticket === null
        ? { is: 'arrived', messages: [] }
        : post({ id: ticket.escalation, body: escalationOf(ticket) }),
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
