import type { Voice } from '../../wording/voice.ts';
import { pressData } from '../press.ts';
import type { Keyboard } from '../show.ts';

/** One press, and a citizen gets no more. */
export function stopKeys(voice: Voice): Keyboard {
  return [[{ text: voice.text('broadcast.noMore'), callback_data: pressData('agree', 'stop') }]];
}
