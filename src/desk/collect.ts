import { attach, link } from '../tickets/transitions.ts';
import { newCitizen, newQuestion, withQuestion } from './citizen.ts';
import type { Parts } from './parts.ts';
import type { Said } from './said.ts';

/**
 * Pictures, voices and files: kept until the citizen says that they are for the officer. The parts of an album come
 * one by one and are one question; parts that come after it became a ticket go to that ticket.
 * @returns `first` when this is something new to be offered, `more` when it belongs to what is known
 */
export function createCollect({ outbox, notices, clock }: Parts) {
  return (said: Said): Promise<'first' | 'more'> =>
    outbox.transaction(async (changes) => {
      const { chatId } = said.from;
      const record = (await changes.citizens.get(chatId)) ?? newCitizen(chatId);
      const album = record.questions.find(({ albumId }) => albumId !== null && albumId === said.albumId);

      if (album === undefined) {
        changes.citizens.put(
          withQuestion(record, newQuestion(said, record.chosenLanguage ?? record.lastLanguage, clock.now())),
        );
        return 'first';
      }

      const seen = new Set(album.attachments.map(({ from }) => from.messageId));
      const added = said.attachments.filter(({ from }) => !seen.has(from.messageId));
      changes.citizens.put(
        withQuestion(record, {
          ...album,
          text: album.text || said.text,
          attachments: [...album.attachments, ...added],
        }),
      );
      const ticket = album.ticket === null ? undefined : await changes.tickets.get(album.ticket);
      if (ticket !== undefined && added.length > 0) {
        const messageId = `c${album.messageId}`;
        const had = ticket.messages.find(({ id }) => id === messageId)?.attachments.length ?? 0;
        const places = added.map(({ from }) => from);
        const grown = link(
          added.reduce((grows, one) => attach(grows, messageId, one), ticket),
          'citizen',
          places,
        );
        changes.tickets.put(grown);
        // A ticket that is not filed yet is announced with all its parts when it is.
        if (grown.filedAt !== null) await notices.tellOfAttachments(changes, grown, messageId, had);
      }
      return 'more';
    });
}
