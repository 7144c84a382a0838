import type { Parts } from './parts.ts';

/** At most so many tickets are announced at once to an officer who comes late. */
const mostAnnounced = 20;

/** An officer is here for the first time: open tickets that this chat was never told of are announced in it. */
export function createWelcome({ store, outbox, notices }: Parts) {
  return async (chatId: number): Promise<number> => {
    const { tickets } = await store.tickets.list('open', { offset: 0, limit: mostAnnounced });
    return outbox.transaction(async (changes) => {
      const onTheWay = new Set(
        (await changes.deliveries.all())
          .filter(({ target }) => target.channel === 'telegram' && target.chatId === chatId)
          .map(({ ticket }) => ticket),
      );
      const missed = tickets.filter(
        ({ number, filedAt, telegram }) =>
          filedAt !== null &&
          !onTheWay.has(number) &&
          telegram.every((place) => place.chatId !== chatId || place.side !== 'officer'),
      );
      for (const ticket of missed) await notices.announce(changes, ticket, chatId);
      return missed.length;
    });
  };
}
