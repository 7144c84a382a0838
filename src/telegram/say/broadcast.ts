import type { BroadcastMessage } from '../../desk/broadcast/broadcast.ts';
import { type Html, html } from '../../wording/html.ts';
import type { Voice } from '../../wording/voice.ts';
import { pressData } from '../press.ts';
import type { Keyboard } from '../show.ts';

/** What the office wrote, in the chat's language if there are words in it. */
export function broadcastText(
  message: Extract<BroadcastMessage, { readonly is: 'text' }>,
  office: string,
  { language }: Pick<Voice, 'language'>,
): Html {
  const words = message[language] || message[language === 'bn' ? 'en' : 'bn'];
  return html`📢 <b>${office}</b>\n\n${words}`;
}

/** One press, and a citizen gets no more. */
export function stopKeys(voice: Voice): Keyboard {
  return [[{ text: voice.text('broadcast.noMore'), callback_data: pressData('agree', 'stop') }]];
}
