import type { Carrier } from '../../desk/carrier.ts';
import type { NotedEvent, OutsideEvent } from '../../desk/outside/event.ts';
import { kindOf } from '../../tickets/enclosed.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { createSignedPost } from './signed-post.ts';

/** No such thing any more (https://www.rfc-editor.org/rfc/rfc9110#name-410-gone): the receiver wants no more calls. */
const gone = 410;

/** Posts what happens to tickets to another server. */
export function createEventCarrier(options: Parameters<typeof createSignedPost>[0]): Carrier {
  const post = createSignedPost(options);
  return {
    // What another server has is that server's.
    takeBack: async () => {},
    async carry({ content }, ticket) {
      if (content.kind !== 'event') return { is: 'undeliverable', reason: 'refused' };
      const result = await post({ id: content.id, body: withWords(content.event, ticket) });
      const isGone =
        result.is === 'later' && result.trouble?.is === 'status' && result.trouble.status === gone;
      return isGone ? { is: 'undeliverable', reason: 'gone' } : result;
    },
  };
}

/** For events that were noted when there was an address to post them to, and there is none now. */
export const noEvents: Carrier = {
  takeBack: async () => {},
  carry: async () => ({ is: 'undeliverable', reason: 'gone' }),
};

function withWords(noted: NotedEvent, ticket: Ticket | null): OutsideEvent {
  switch (noted.type) {
    case 'ticket.opened':
      return { ...noted, data: { ...noted.data, message: saidIn(ticket, noted.data.message) } };
    case 'ticket.message':
    case 'ticket.edited':
    case 'ticket.replied': {
      const { message } = noted.data;
      return {
        ...noted,
        data: { ...noted.data, message: message === null ? null : saidIn(ticket, message) },
      };
    }
    default:
      return noted;
  }
}

function saidIn(ticket: Ticket | null, id: string) {
  const message = ticket?.messages.find((one) => one.id === id);
  return {
    id,
    text: message?.text ?? '',
    attachments: message?.attachments.map(kindOf) ?? [],
  };
}
