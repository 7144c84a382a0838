import type { Outbox } from '../outbox.ts';
import type { Changes } from '../store.ts';
import type { Waiting } from './effects.ts';
import type { EntryDocument } from './entry-document.ts';

/**
 * Tells those who asked meanwhile that there is an answer now: the citizens of open tickets, and those who wanted to
 * hear of it. Kept questions that are answered now are kept no longer. For use within a transaction.
 * @returns how many are told
 */
export async function tellAskers(
  outbox: Pick<Outbox, 'post'>,
  changes: Changes,
  { id: entry, from }: Pick<EntryDocument, 'id' | 'from'>,
  { tickets, unanswered }: Waiting,
): Promise<number> {
  let told = 0;
  const tell = (
    chatId: number,
    ticket: Parameters<Outbox['post']>[1],
    about: { asked: string; question: number | null },
  ) => {
    outbox.post(changes, ticket, { channel: 'telegram', chatId }, { kind: 'known', entry, ...about });
    told += 1;
  };
  for (const { ticket, text } of tickets) {
    // Whoever asked the question that this was made of has the reply.
    if (ticket.number === from?.ticket || (await changes.tickets.get(ticket.number)) === undefined) continue;
    const question = ticket.telegram.find(
      ({ chatId, side }) => side === 'citizen' && chatId === ticket.citizen.chatId,
    );
    tell(ticket.citizen.chatId, ticket.number, { asked: text, question: question?.messageId ?? null });
  }
  for (const { id, text: asked } of unanswered) {
    const kept = await changes.unanswered.get(id);
    if (kept === undefined) continue;
    if (kept.tell !== null) tell(kept.tell.chatId, null, { asked, question: kept.tell.messageId });
    changes.unanswered.delete(id);
  }
  return told;
}
