import type { Parts } from '../parts.ts';

/**
 * Questions on their way from a group to the asker's private chat. They are kept in memory alone: what somebody said
 * among others, and may never follow up, is nothing to write down. A restart costs them one sentence typed again.
 */
export interface CarriedQuestions {
  /** @returns the id under which the asker can open it for some hours */
  carry(asker: number, text: string): string;
  /**
   * The question, for its asker alone: others in the group would ask in somebody else's words. It opens for one
   * message only; the same message, worked through again after a fault, opens it again.
   */
  open(id: string, asker: number, message: number): string | undefined;
  forget(asker: number): void;
}

interface Carried {
  readonly asker: number;
  readonly text: string;
  readonly until: number;
  readonly openedBy: number | null;
}

const hours = 12;
const most = 1000;

export function createCarriedQuestions({ clock, newId }: Pick<Parts, 'clock' | 'newId'>): CarriedQuestions {
  const carried = new Map<string, Carried>();
  return {
    carry(asker, text) {
      const id = newId();
      carried.set(id, { asker, text, until: clock.now().getTime() + hours * 60 * 60_000, openedBy: null });
      const [oldest] = carried.keys();
      if (carried.size > most && oldest !== undefined) carried.delete(oldest);
      return id;
    },
    open(id, asker, message) {
      const question = carried.get(id);
      if (question === undefined || question.asker !== asker) return undefined;
      if (question.until <= clock.now().getTime()) {
        carried.delete(id);
        return undefined;
      }
      if (question.openedBy !== null && question.openedBy !== message) return undefined;
      carried.set(id, { ...question, openedBy: message });
      return question.text;
    },
    forget(asker) {
      for (const [id, question] of carried) if (question.asker === asker) carried.delete(id);
    },
  };
}
