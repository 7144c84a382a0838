import type { Knowledge } from '../../knowledge/model.ts';
import type { OfficeMoment } from '../../office-hours/calendar.ts';
import { near } from '../../tickets/near.ts';
import type { Notice } from '../../tickets/notice.ts';
import type { CitizenMessage, OfficerMessage, Ticket } from '../../tickets/ticket.ts';
import { Html, html } from '../../wording/html.ts';
import { isolated } from '../../wording/isolated.ts';
import { spokenTime } from '../../wording/spoken-time.ts';
import type { Voice } from '../../wording/voice.ts';
import { pressData } from '../press.ts';
import type { Keyboard } from '../show.ts';
import type { BotMessage } from './bot-message.ts';
import { deedLine } from './deed.ts';

/** So much of a question stands in the notice; the inbox page has the whole. */
const longestQuote = 3000;

/** Which of the citizen's messages a notice tells of, or up to which, and what it says was done about them. */
type About = Pick<Notice, 'message' | 'shows'>;

/** What an officer sees of a new ticket. A reply to it goes to the citizen. */
export function filedNotice(ticket: Ticket, about: About, knowledge: Knowledge, voice: Voice): Html {
  const { number, urgent, citizen, messages, candidates } = ticket;
  const last = messages.findIndex(({ id }) => id === about.message);
  const nearest = near(candidates)
    .slice(0, 3)
    .map(({ id, confidence }) => ({ entry: knowledge.entry(id), percent: Math.round(confidence * 100) }))
    .flatMap(({ entry, percent }) =>
      entry === undefined ? [] : [voice.html('notice.near', { title: entry.title[voice.language], percent })],
    );
  return Html.join(
    [
      headed(voice.html(urgent ? 'notice.filedUrgent' : 'notice.filed', { number }), ticket, about, voice),
      ...messages
        .slice(0, last + 1)
        .filter(({ by }) => by === 'citizen')
        .map((message) => quote(message.text, message, voice)),
      who(citizen, voice),
      ...(nearest.length === 0 ? [] : [Html.join([voice.html('notice.nearest'), ...nearest], '\n')]),
      voice.html('notice.how'),
    ],
    '\n\n',
  );
}

/** The citizen wrote on. */
export function continuedNotice(ticket: Ticket, about: About, voice: Voice): Html {
  const { number, citizen, urgent, history } = ticket;
  const reopened =
    history.findLast(({ what }) => what === 'continued' || what === 'reopened')?.what === 'reopened';
  const message = ticket.messages.find(({ id }) => id === about.message);
  const heading = urgent ? 'continuedUrgent' : reopened ? 'reopened' : 'continued';
  const name = isolated(citizen.name);
  return Html.join(
    [
      headed(voice.html(`notice.${heading}`, { number, name }), ticket, about, voice),
      quote(message?.text ?? '', message, voice),
    ],
    '\n\n',
  );
}

/** The citizen edited a message: both versions. */
export function editedNotice({ number, citizen }: Ticket, message: CitizenMessage, voice: Voice): Html {
  const before = message.earlier.at(-1)?.text ?? '';
  return Html.join(
    [
      voice.html('notice.edited', { number, name: isolated(citizen.name) }),
      html`${voice.html('notice.before')}\n${quote(before, undefined, voice)}`,
      html`${voice.html('notice.now')}\n${quote(message.text, message, voice)}`,
    ],
    '\n\n',
  );
}

/** What became of a reply. */
export function fateNotice({ number, citizen }: Ticket, { delivery }: OfficerMessage, voice: Voice): Html {
  return delivery.state === 'failed'
    ? voice.html(`notice.undeliverable.${delivery.reason}`, { number, name: isolated(citizen.name) })
    : voice.html('notice.delivered', { number, name: isolated(citizen.name) });
}

/** Under a reply that arrived: it may answer others, too. */
export function fateKeys({ number }: Ticket, { id, delivery, text }: OfficerMessage, voice: Voice): Keyboard {
  if (delivery.state !== 'delivered' || text === '') return [];
  return [[{ text: voice.text('known.draft.begin'), callback_data: pressData('learn', number, id) }]];
}

/** The citizen solved the ticket, or took it back. */
export function turnedNotice({ number, citizen }: Ticket, into: 'solved' | 'withdrawn', voice: Voice): Html {
  return voice.html(`notice.${into}`, { number, name: isolated(citizen.name) });
}

/** The promised time comes near, or is over. A reply to it goes to the citizen. */
export function dueNotice(
  ticket: Ticket,
  is: 'soon' | 'overdue',
  due: OfficeMoment,
  voice: Voice,
): BotMessage {
  const name = isolated(ticket.citizen.name);
  const { number } = ticket;
  return {
    text:
      is === 'soon'
        ? voice.html('notice.dueSoon', { number, name, due: spokenTime(due, 'by', voice) })
        : voice.html('notice.overdue', { number, name }),
    keyboard: officerKeys(ticket, voice),
  };
}

/** An officer's buttons under a ticket, as it stands. */
export function officerKeys({ number, status }: Ticket, voice: Voice, blocked = false): Keyboard {
  const key = (verb: 'close' | 'notours' | 'block' | 'unblock') => ({
    text: voice.text(`notice.key.${verb}`),
    callback_data: pressData(verb, number),
  });
  const ban = key(blocked ? 'unblock' : 'block');
  return status.is === 'closed' ? [[ban]] : [[key('close'), key('notours')], [ban]];
}

function headed(heading: Html, ticket: Ticket, { shows }: About, voice: Voice): Html {
  const line = deedLine(ticket, shows, voice);
  return line === null ? heading : Html.join([heading, line], '\n');
}

function quote(
  text: string,
  message: CitizenMessage | undefined | Ticket['messages'][number],
  voice: Voice,
): Html {
  const sent = message?.attachments.length ?? 0;
  const letters = [...text];
  const cut = letters.length > longestQuote ? `${letters.slice(0, longestQuote).join('')}…` : text;
  return Html.join(
    [
      ...(cut.trim() === '' ? [] : [html`<blockquote>${cut}</blockquote>`]),
      ...(sent === 0 ? [] : [voice.html('notice.attached', { n: sent })]),
    ],
    '\n',
  );
}

function who({ name, username }: Ticket['citizen'], voice: Voice): Html {
  const shown = isolated(name);
  return voice.html('notice.who', { name: username === undefined ? shown : `${shown} (@${username})` });
}
