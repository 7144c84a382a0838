import { GrammyError } from 'grammy';

/** A press or a question that is answered too late, or was answered before the process died, needs nothing more. */
export function tooLate(error: unknown): void {
  if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
}
