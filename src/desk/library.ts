import type { Knowledge } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/decision.ts';
import type { Index } from '../understanding/index-data.ts';
import { practise } from '../understanding/practice.ts';
import { createUnderstanding } from '../understanding/understanding.ts';

/** What is known, and the ear that was made for just that. The two belong together. */
export interface Shelf {
  readonly knowledge: Knowledge;
  readonly understanding: Understanding;
}

/**
 * What the desk knows now. It may be exchanged at any time: whoever works with it reads it anew for each question, and
 * takes knowledge and understanding in one go where they must fit each other. Entries are looked up by their ids, and
 * never kept.
 */
export interface Library extends Shelf {
  /** Both at once, as they belong together. */
  readonly shelf: Shelf;
  /** From the next question on this is what the desk knows. */
  replace(shelf: Shelf): void;
}

/**
 * Makes the ear for a knowledge: a second or two in which nothing else is done, less than half of one with the index
 * made before.
 */
export function shelfOf(knowledge: Knowledge, index?: Index): Shelf {
  return { knowledge, understanding: createUnderstanding(knowledge, index) };
}

/** Opens with this knowledge and the index made from it, the ear warmed up for the first question. */
export function createLibrary(knowledge: Knowledge, index?: Index): Library {
  let shelf = shelfOf(knowledge, index);
  practise(shelf.understanding, knowledge);
  return {
    get shelf() {
      return shelf;
    },
    get knowledge() {
      return shelf.knowledge;
    },
    get understanding() {
      return shelf.understanding;
    },
    replace: (next) => {
      shelf = next;
    },
  };
}
