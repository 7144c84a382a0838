import { mostUnanswered, type Taken } from '../../desk/escalate.ts';
import type { Office } from '../../knowledge/model.ts';
import { firstWords } from '../../language/first-words.ts';
import type { OfficerMessage, Ticket } from '../../tickets/ticket.ts';
import { Html, html } from '../../wording/html.ts';
import { isolated } from '../../wording/isolated.ts';
import { spokenTime } from '../../wording/spoken-time.ts';
import type { Voice } from '../../wording/voice.ts';
import { pressData } from '../press.ts';
import type { BotMessage } from './bot-message.ts';

/**
 * Where a question went. A ticket of its own has a receipt: it is on disk, here is its number, and it can be taken
 * back.
 */
export function takenMessage(taken: Taken, voice: Voice): BotMessage {
  const { number, urgent } = taken.ticket;
  if (taken.is === 'added') {
    const key = taken.to === 'many' ? 'ticket.addedToMany' : 'ticket.added';
    return { text: voice.html(key, { number, n: mostUnanswered }), keyboard: [] };
  }
  return {
    text: Html.join(
      [voice.html(urgent ? 'ticket.receiptUrgent' : 'ticket.receipt', { number }), ...when(taken, voice)],
      '\n\n',
    ),
    keyboard: [[{ text: voice.text('ticket.undo'), callback_data: pressData('undo', number) }]],
  };
}

/** When the answer is to be expected. Whoever is in danger is not told to wait for it. */
function when({ ticket, expected: { due, opens } }: Extract<Taken, { is: 'opened' }>, voice: Voice): Html[] {
  return [
    ...(opens === null ? [] : [voice.html('ticket.officeClosed', { opens: spokenTime(opens, 'at', voice) })]),
    ...(ticket.urgent ? [] : [voice.html('ticket.expected', { due: spokenTime(due, 'by', voice) })]),
  ];
}

/** An officer's reply as the citizen gets it. */
export function replyToCitizen(
  { number }: Ticket,
  message: OfficerMessage,
  office: string,
  voice: Voice,
): BotMessage {
  return {
    text: Html.join(
      [
        voice.html('ticket.reply', { number }),
        ...(message.text === '' ? [] : [Html.text(message.text)]),
        html`— ${isolated(message.author)}, ${office}`,
      ],
      '\n\n',
    ),
    keyboard: [
      [
        { text: voice.text('ticket.solved'), callback_data: pressData('solved', number) },
        { text: voice.text('ticket.answerBack'), callback_data: pressData('back', number) },
      ],
    ],
  };
}

/** The office closed the ticket. */
export function closedForCitizen(
  { number }: Ticket,
  because: 'closed' | 'not-ours',
  office: Office,
  voice: Voice,
): BotMessage {
  return {
    text:
      because === 'closed'
        ? voice.html('ticket.closed', { number })
        : voice.html('ticket.notOurs', { number, elsewhere: office.elsewhere[voice.language] }),
    keyboard: [[{ text: voice.text('ticket.answerBack'), callback_data: pressData('back', number) }]],
  };
}

/** A citizen's own tickets, newest first. */
export function ticketList(tickets: readonly Ticket[], voice: Voice): Html {
  if (tickets.length === 0) return voice.html('ticket.none');
  const lines = tickets.slice(0, ticketsShown).map(({ number, status, messages }) =>
    voice.html('ticket.line', {
      number,
      status: voice.text(`ticket.status.${status.is === 'closed' ? status.because : status.is}`),
      words: firstWords(messages[0]?.text ?? '', wordsShown) || voice.text('ticket.file'),
    }),
  );
  return Html.join([voice.html('ticket.mine'), ...lines, voice.html('ticket.howToContinue')], '\n\n');
}

const ticketsShown = 10;
const wordsShown = 80;
