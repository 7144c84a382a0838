import type { Parts } from './parts.ts';
import { waitsLonger } from './queue/view.ts';

/** At most so many tickets are announced at once to an officer who comes late. */
const mostAnnounced = 20;

/**
 * An officer is here for the first time: open tickets that this chat was never told of are announced in it, if tickets
 * are announced in it at all.
 */
export function createWelcome({ store, outbox, officers, notices }: Parts) {
  return async (chatId: number): Promise<void> => {
    if (!(await officers.noticeChats()).includes(chatId)) return;
    const all = await store.tickets.all();
    const open = all.filter(({ status }) => status.is !== 'closed').sort(waitsLonger);
    await outbox.transaction(async (changes) => {
      const onTheWay = new Set(
        (await changes.deliveries.all())
          .filter(({ target }) => target.channel === 'telegram' && target.chatId === chatId)
          .map(({ ticket }) => ticket),
      );
      const missed = open.filter(
        ({ number, filedAt, telegram }) =>
          filedAt !== null &&
          !onTheWay.has(number) &&
          telegram.every((place) => place.chatId !== chatId || place.side !== 'officer'),
      );
      for (const ticket of missed.slice(0, mostAnnounced)) await notices.announce(changes, ticket, chatId);
    });
  };
}
