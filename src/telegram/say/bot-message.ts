import type { Html } from '../../wording/html.ts';
import type { Keyboard } from '../show.ts';

/** Something that the bot says, with the buttons under it. */
export interface BotMessage {
  readonly text: Html;
  readonly keyboard: Keyboard;
}
