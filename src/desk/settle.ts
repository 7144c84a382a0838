import type { Attachment, OfficerMessage, TelegramMessage, Ticket } from '../tickets/ticket.ts';
import type { Topic } from '../tickets/topic.ts';
import { file, link, settle } from '../tickets/transitions.ts';
import { isOfBroadcast, settleOne, settleStopped } from './broadcast/settle-broadcast.ts';
import type { Arrived } from './carrier.ts';
import type { Clock } from './clock.ts';
import { type Delivery, type DeliveryContent, type DeliveryTarget, sideTold } from './delivery.ts';
import { keepSettled } from './delivery-log/keep-settled.ts';
import type { SettledDelivery } from './delivery-log/settled-delivery.ts';
import { noteTrouble } from './groups/trouble.ts';
import { isNotYet, keepGoing, keepRest, type NotYet } from './not-yet.ts';
import type { Officers } from './officers.ts';
import type { Outbox } from './outbox.ts';
import type { Outcome } from './patience.ts';
import type { Changes } from './store.ts';

/** It is not tried any more. */
type Settling = Exclude<Outcome, NotYet>;
type Final = Extract<Outcome, { is: 'arrived' | 'undeliverable' }>;

/**
 * Writes down what became of a try: the ticket learns which messages belong to it and whether a reply arrived, and
 * the officer who wrote it is told. A delivery that did not arrive yet is kept for later.
 * @returns messages that should not stand there: the citizen was forgotten while they were on their way
 */
export function createSettle(options: { outbox: Outbox; officers: Officers; clock: Clock }) {
  const { outbox, officers, clock } = options;

  /** The officer who changed a reply's words hears whether the citizen has them. */
  const tellOfAmendment = (changes: Changes, ticket: Ticket, { content }: Delivery, { is }: Final) => {
    if (content.kind !== 'amended') return;
    const reply = ticket.messages.find(({ id }) => id === content.message);
    if (reply?.by !== 'officer' || reply.origin === undefined) return;
    const target = { channel: 'telegram', chatId: reply.origin.chatId } as const;
    const became = is === 'arrived' ? 'carried' : 'refused';
    outbox.post(changes, ticket.number, target, { kind: 'amendment', message: reply.id, is: became });
  };

  return (delivery: Delivery, result: Outcome): Promise<readonly TelegramMessage[]> =>
    outbox.transaction(async (changes) => {
      // The citizen may have been forgotten, or the question taken back, while it was on its way.
      const orphans = result.is === 'arrived' ? result.messages : [];
      const kept = await changes.deliveries.get(delivery.id);
      if (kept === undefined) {
        if (!isOfBroadcast(delivery)) return orphans;
        await settleStopped(changes, delivery, result);
        return [];
      }
      const now = clock.now();

      if (isNotYet(result)) {
        await keepGoing(changes, { ...delivery, content: kept.content }, result, now);
        return [];
      }

      changes.deliveries.delete(delivery.id);
      keepRest(changes, delivery, kept, now);
      if (isOfBroadcast(delivery)) await settleOne(changes, delivery, result);
      else await keepSettled(changes, lastTry(delivery, result), fateOf(result), now);
      if (result.is === 'undeliverable' && delivery.target.channel === 'mass')
        await noteTrouble(changes, outbox, delivery.target.chatId, result.reason, now);
      if (delivery.ticket === null || result.is === 'given-up' || delivery.content.kind === 'event')
        return [];
      const before = await changes.tickets.get(delivery.ticket);
      if (before === undefined) return orphans;
      // The office's group does not take it any more: each officer is told instead.
      if (
        result.is === 'undeliverable' &&
        isGroup(delivery.target) &&
        sideTold(delivery.content) === 'officer' &&
        !isRefresh(delivery)
      ) {
        for (const chatId of await officers.ids()) {
          outbox.post(changes, before.number, { channel: 'telegram', chatId }, delivery.content);
        }
      }
      const ticket = settled(before, delivery, result, now);
      changes.tickets.put(ticket);
      tellOfAmendment(changes, ticket, delivery, result);
      const reply = replyOf(ticket, delivery.content);
      const isNews = replyOf(before, delivery.content)?.delivery.state === 'pending';
      if (isNews && reply !== undefined) {
        for (const target of whereFateIsTold(reply)) {
          outbox.post(changes, ticket.number, target, { kind: 'fate', message: reply.id });
        }
      }
      return [];
    });
}

function lastTry(delivery: Delivery, result: Settling): Delivery {
  return result.is === 'given-up' ? { ...delivery, trouble: result.trouble } : delivery;
}

function fateOf(result: Settling): SettledDelivery['fate'] {
  return result.is === 'undeliverable' ? result.reason : result.is;
}

function settled(ticket: Ticket, delivery: Delivery, result: Final, now: Date): Ticket {
  const { content } = delivery;
  const linked =
    result.is === 'arrived'
      ? withNotices(
          withTopic(
            withCopies(link(ticket, sideTold(content), result.messages), content, result.messages),
            result.topic,
          ),
          delivery,
          result.notices,
        )
      : letGo(ticket, delivery);
  const reply = replyOf(ticket, content);
  // An inbox elsewhere has it now; what follows is told to the officers here.
  if (content.kind === 'escalation' && result.is === 'arrived' && ticket.filedAt === null)
    return file(linked, now);
  if (reply === undefined || reply.delivery.state !== 'pending') return linked;

  const at = now.toISOString();
  if (result.is === 'undeliverable') {
    // Nobody has heard the answer: the ticket waits for the officer again.
    const status: Ticket['status'] = linked.status.is === 'answered' ? { is: 'waiting' } : linked.status;
    return settle({ ...linked, status }, reply.id, { state: 'failed', at, reason: result.reason }, now);
  }
  const there = result.file === undefined ? linked : replaceEnclosure(linked, content, result.file);
  // A reply with something enclosed has arrived when the last of it has.
  const last = content.kind === 'enclosure' ? content.index + content.count : 0;
  return last === reply.attachments.length ? settle(there, reply.id, { state: 'delivered', at }, now) : there;
}

/** It changes what stands in a chat, and brings nothing to it. */
const isRefresh = ({ content: { kind } }: Delivery): boolean => kind === 'topic' || kind === 'notices';

/** What can't be kept up to date any more is not tried again. */
function letGo(ticket: Ticket, delivery: Delivery): Ticket {
  if (!isRefresh(delivery)) return ticket;
  return delivery.content.kind === 'topic' ? { ...ticket, topic: null } : withNotices(ticket, delivery, []);
}

/** The chat's notices of the ticket, as they look now. */
function withNotices(ticket: Ticket, { target }: Delivery, notices: Arrived['notices']): Ticket {
  if (notices === undefined || target.channel !== 'telegram') return ticket;
  const elsewhere = ticket.notices.filter(({ chatId }) => chatId !== target.chatId);
  return { ...ticket, notices: [...elsewhere, ...notices] };
}

const withTopic = (ticket: Ticket, topic: Topic | undefined): Ticket =>
  topic === undefined ? ticket : { ...ticket, topic };

/** Where the citizen has a reply's words. */
function withCopies(ticket: Ticket, content: DeliveryContent, added: readonly TelegramMessage[]): Ticket {
  if (content.kind !== 'reply' && content.kind !== 'amended') return ticket;
  const messages = ticket.messages.map((message) =>
    message.id === content.message && message.by === 'officer'
      ? { ...message, copies: [...message.copies, ...added] }
      : message,
  );
  return { ...ticket, messages };
}

/** Telegram has the file now. */
function replaceEnclosure(ticket: Ticket, content: DeliveryContent, file: Attachment): Ticket {
  if (content.kind !== 'enclosure') return ticket;
  const messages = ticket.messages.map((message) =>
    message.id === content.message && message.by === 'officer'
      ? { ...message, attachments: message.attachments.with(content.index, file) }
      : message,
  );
  return { ...ticket, messages };
}

/** Where the officer who wrote it hears of it. A mail for each reply that arrives would be too many. */
function whereFateIsTold({ delivery, origin, mailed }: OfficerMessage): readonly DeliveryTarget[] {
  if (delivery.state === 'pending') return [];
  return [
    ...(origin === undefined ? [] : [{ channel: 'telegram', chatId: origin.chatId } as const]),
    ...(mailed && delivery.state === 'failed' ? [{ channel: 'mail' } as const] : []),
  ];
}

/** The officer's reply that this delivery is, or is part of. */
function replyOf({ messages }: Ticket, content: DeliveryContent): OfficerMessage | undefined {
  if (content.kind !== 'reply' && content.kind !== 'enclosure') return undefined;
  return messages.find(
    (message): message is OfficerMessage => message.by === 'officer' && message.id === content.message,
  );
}

/** Ids of groups are negative (https://core.telegram.org/bots/api#chat). */
const isGroup = (target: DeliveryTarget): boolean => target.channel === 'telegram' && target.chatId < 0;
