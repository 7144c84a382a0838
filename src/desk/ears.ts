import type { Knowledge } from '../knowledge/model.ts';
import type { Trial } from '../understanding/trial.ts';

/** A trial whose work is done elsewhere, and holds up nobody who asks meanwhile. */
export interface TrialElsewhere extends Pick<Trial, 'index'> {
  /** As of a trial. @throws EarNotMade */
  outcomes(...asked: Parameters<Trial['outcomes']>): Promise<ReturnType<Trial['outcomes']>>;
  /** Lets go of what it took. */
  close(): void;
}

/** Makes an ear for a knowledge: seconds of work. @throws EarNotMade */
export type OpenTrial = (knowledge: Knowledge) => Promise<TrialElsewhere>;

/** An ear could not be made, for want of memory for instance. What was known goes on. */
export class EarNotMade extends Error {
  constructor(cause: unknown) {
    super('The knowledge could not be made ready.', { cause });
    this.name = 'EarNotMade';
  }
}
