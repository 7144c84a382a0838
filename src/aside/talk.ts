import type { Entry, Knowledge } from '../knowledge/model.ts';
import type { Trial } from '../understanding/trial.ts';
import type { Piece } from './pieces.ts';

/** What the desk's thread asks of the thread that makes an ear, one thing at a time; each gets one reply. */
export type Ask =
  /** Some entries of the knowledge, in their order. */
  | { readonly is: 'entries'; readonly entries: readonly Entry[] }
  /** All else of it: make the ear. */
  | { readonly is: 'make'; readonly rest: Rest }
  /** The next piece of the index. */
  | { readonly is: 'next' }
  | { readonly is: 'decide'; readonly asked: Parameters<Trial['outcomes']> };

/** A knowledge without its entries: plain data, that can be sent. */
export type Rest = Omit<Knowledge, 'entries' | 'entry'>;

export type Reply =
  | { readonly is: 'done' }
  | { readonly is: 'piece'; readonly piece: Piece }
  | { readonly is: 'outcomes'; readonly outcomes: ReturnType<Trial['outcomes']> };
