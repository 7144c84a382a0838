import type { Message, Ticket } from '../../tickets/ticket.ts';
import type { TicketScene } from '../ticket-scene.ts';
import type { OfficerVisit } from '../visit.ts';
import { DeliveryLine, MessageView } from './message.tsx';

/** All that was said, of the ticket and of those merged into it, in the order in which it was. */
export function Thread({ visit, scene }: { readonly visit: OfficerVisit; readonly scene: TicketScene }) {
  const said = conversation(scene);
  return (
    <ol>
      {said.map(({ of, message }, index) => (
        <MessageView
          key={`${of.number} ${message.id}`}
          visit={visit}
          ticket={of}
          message={message}
          last={index === said.length - 1}
          from={of === scene.ticket ? undefined : of.number}
        >
          {message.by === 'officer' && <AlsoTo visit={visit} scene={scene} id={message.id} of={of} />}
        </MessageView>
      ))}
    </ol>
  );
}

/** What became of the reply at the citizens of merged tickets. */
function AlsoTo({
  visit,
  scene: { ticket, merged },
  id,
  of,
}: {
  readonly visit: OfficerVisit;
  readonly scene: TicketScene;
  readonly id: string;
  readonly of: Ticket;
}) {
  if (of !== ticket) return null;
  return (
    <>
      {merged.map((other) => {
        const copy = other.messages.find((message) => message.id === id);
        return (
          copy?.by === 'officer' && (
            <DeliveryLine key={other.number} visit={visit} delivery={copy.delivery} to={other.citizen.name} />
          )
        );
      })}
    </>
  );
}

/** A reply that went to several stands once. */
function conversation({
  ticket,
  merged,
}: TicketScene): readonly { readonly of: Ticket; readonly message: Message }[] {
  const replies = new Set(ticket.messages.flatMap(({ by, id }) => (by === 'officer' ? [id] : [])));
  const own = ticket.messages.map((message) => ({ of: ticket, message }));
  const others = merged.flatMap((of) =>
    of.messages
      .filter(({ by, id }) => by !== 'officer' || !replies.has(id))
      .map((message) => ({ of, message })),
  );
  return [...own, ...others].sort((one, other) => Date.parse(one.message.at) - Date.parse(other.message.at));
}
