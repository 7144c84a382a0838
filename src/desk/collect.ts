import { captioned } from '../tickets/albums.ts';
import { attach, link } from '../tickets/transitions.ts';
import { isShutOut, newCitizen, newQuestion, withQuestion } from './citizen.ts';
import type { Parts } from './parts.ts';
import type { Said } from './said.ts';

/**
 * Pictures, voices and files: kept until the citizen says that they are for the officer. The parts of an album come
 * one by one and are one question.
 */
export interface Collect {
  /** The first part of an album, or something by itself. */
  first(said: Said): Promise<void>;
  /** A part of an album that is known: it goes where the first part went. @returns false if there is no such album */
  more(said: Said): Promise<boolean>;
}

export function createCollect({
  outbox,
  notices,
  clock,
}: Pick<Parts, 'outbox' | 'notices' | 'clock'>): Collect {
  return {
    first: (said) =>
      outbox.transaction(async ({ citizens }) => {
        const { chatId } = said.from;
        const record = (await citizens.get(chatId)) ?? newCitizen(chatId);
        const language = record.chosenLanguage ?? record.lastLanguage;
        citizens.put(withQuestion(record, newQuestion(said, language, clock.now())));
      }),

    more: (said) =>
      outbox.transaction(async (changes) => {
        const record = await changes.citizens.get(said.from.chatId);
        const album = record?.questions.find(({ albumId }) => albumId !== null && albumId === said.albumId);
        if (record === undefined || album === undefined) return false;

        const seen = new Set(album.attachments.map(({ from }) => from.messageId));
        const ticket = album.ticket === null ? undefined : await changes.tickets.get(album.ticket);
        // A question without words takes them from any part, as long as it is on its way nowhere.
        const isWordless = album.text === '' && ticket === undefined;
        const text = isWordless ? said.text : album.text;
        const added = captioned(
          said.attachments.filter(({ from }) => !seen.has(from.messageId)),
          isWordless ? '' : said.text,
        );
        changes.citizens.put(
          withQuestion(record, { ...album, text, attachments: [...album.attachments, ...added] }),
        );

        if (ticket === undefined || added.length === 0 || isShutOut(record, ticket.urgent)) return true;
        const messageId = `c${album.messageId}`;
        const had = ticket.messages.find(({ id }) => id === messageId)?.attachments.length ?? 0;
        const grown = link(
          added.reduce((grows, one) => attach(grows, messageId, one), ticket),
          'citizen',
          added.map(({ from }) => from),
        );
        changes.tickets.put(grown);
        // A ticket that is not filed yet is announced with all its parts when it is.
        if (grown.filedAt !== null) await notices.tellOfAttachments(changes, grown, messageId, had);
        return true;
      }),
  };
}
