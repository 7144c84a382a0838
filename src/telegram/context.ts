import type { Context } from 'grammy';
import type { Voice } from '../wording/voice.ts';
import type { Show } from './show.ts';

/** What every feature finds in grammY's context beside grammY's own. */
interface DeskFlavor extends Show {
  /** The interface's words in the language that this chat is spoken to. */
  voice: Voice;
  /** Answers the pressed button with a notice. Each press is answered once: without words if no feature has any. */
  notice(text: string): Promise<void>;
}

export type DeskContext = Context & DeskFlavor;
