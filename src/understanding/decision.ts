import type { Column, EntryId } from '../knowledge/model.ts';
import type { Language } from '../language/language.ts';
import type { Likeness } from './likeness.ts';

/** An entry that may be meant, and how likely that is (0 to 1). */
export interface Candidate {
  readonly id: EntryId;
  readonly confidence: number;
}

/**
 * What the desk does with a question.
 * - `answer`: sure of one entry.
 * - `suggest`: up to three choices, best first.
 * - `escalate`: a real question that the knowledge does not answer: for the officer.
 * - `smalltalk`: a greeting and the like (`topic`: an id of `Knowledge.smallTalk`), or, with no topic,
 *   noise that holds no question: ask to say it in other words.
 */
export type Outcome =
  | { readonly kind: 'answer'; readonly entry: EntryId }
  | { readonly kind: 'suggest'; readonly choices: readonly EntryId[] }
  | { readonly kind: 'escalate' }
  | { readonly kind: 'smalltalk'; readonly topic: string | null };

export interface Decision {
  readonly outcome: Outcome;
  /** The charter column asked for, if the question asks for one. */
  readonly column: Column | null;
  /** The language to answer in. */
  readonly language: Language;
  /** The five nearest entries, best first. */
  readonly candidates: readonly Candidate[];
  /** The text speaks of suicide or of danger to life. Independent of the outcome. */
  readonly danger: boolean;
}

/** What went before in the same chat. */
export interface Context {
  /** The entry answered last, if that was recent. "And the fee?" is about it. */
  readonly lastEntry?: EntryId;
}

/** The ear of the desk. Pure: the same text in the same context gives the same decision. */
export interface Understanding {
  decide(text: string, context?: Context): Decision;
  /** Compares texts in the words of the same knowledge. */
  readonly likeness: Likeness;
}
