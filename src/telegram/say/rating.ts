import type { Ticket } from '../../tickets/ticket.ts';
import type { Voice } from '../../wording/voice.ts';
import { pressData } from '../press.ts';
import type { Keyboard } from '../show.ts';
import type { BotMessage } from './bot-message.ts';

const faces = { good: '😀', bad: '🙁' } as const;

/** What did the citizen think of it? */
export function ratingQuestion({ number }: Ticket, voice: Voice): BotMessage {
  return { text: voice.html('rating.ask', { number }), keyboard: [faceKeys(number)] };
}

/** It is noted; a word may follow, and another tap still changes it. */
export function ratingThanks(
  { number }: Ticket,
  is: 'good' | 'bad',
  voice: Voice,
  mayWrite: boolean,
): BotMessage {
  const words = [
    { text: voice.text('rating.word'), callback_data: pressData('word', number) },
    { text: voice.text('rating.noWord'), callback_data: pressData('noword', number) },
  ];
  return {
    text: voice.html('rating.thanks', { number, face: faces[is] }),
    keyboard: [faceKeys(number), ...(mayWrite ? [words] : [])],
  };
}

function faceKeys(number: Ticket['number']): Keyboard[number] {
  return (['good', 'bad'] as const).map((is) => ({ text: faces[is], callback_data: pressData(is, number) }));
}
