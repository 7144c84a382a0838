import type { EntryDraft } from '../../desk/learning/draft.ts';
import type { Entry } from '../../knowledge/model.ts';
import { firstWords } from '../../language/first-words.ts';
import type { TicketNumber } from '../../tickets/ticket.ts';
import { answerText } from '../../wording/answer.ts';
import { Html, html } from '../../wording/html.ts';
import { type Voice, voiceOf } from '../../wording/voice.ts';
import type { Wording } from '../../wording/wording.ts';
import { pressData } from '../press.ts';
import type { BotMessage } from './bot-message.ts';

const quoted = 200;

/** To somebody who asked what has an answer now: do they want it? */
export function knownNotice(
  entry: Entry,
  ticket: TicketNumber | null,
  { asked }: { readonly asked: string },
  voice: Voice,
): BotMessage {
  const key = (what: 'show' | 'no') => ({
    text: voice.text(`known.${what}`),
    callback_data: pressData('known', what, ticket ?? 0, entry.id),
  });
  return {
    text: voice.html('known.there', { asked: firstWords(asked, quoted) }),
    keyboard: [[key('show'), key('no')]],
  };
}

/** A draft as an officer on a phone sees it before it is published, in both languages as citizens will get it. */
export function draftNotice(
  from: NonNullable<EntryDraft['from']>,
  entry: Entry,
  numbers: { readonly waiting: number; readonly changed: number },
  page: string,
  voice: Voice,
  wording: Wording,
): BotMessage {
  const key = (what: 'yes' | 'no') => ({
    text: voice.text(`known.draft.${what}`),
    callback_data: pressData('teach', what, from.ticket, from.message),
  });
  return {
    text: Html.join(
      [
        voice.html('known.draft.title', { id: entry.id, topic: entry.topic.name[voice.language] }),
        html`<blockquote>${answerText(entry, null, voiceOf(wording, 'bn'))}</blockquote>`,
        voice.html('known.draft.phrasings', { n: entry.phrasings.length }),
        Html.join(
          entry.phrasings.map((phrasing) => html`• ${phrasing}`),
          '\n',
        ),
        voice.html('known.draft.effects', numbers),
        voice.html('known.draft.page', { page }),
      ],
      '\n\n',
    ),
    keyboard: [[key('yes'), key('no')]],
  };
}
