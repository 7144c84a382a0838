import type { Entity } from '../world.ts';

/** An Entity with all that Telegram knows of it. */
export interface TextEntity extends Entity {
  /** Of `pre`: the programming language. */
  readonly language?: string;
  /** Of `custom_emoji`. */
  readonly customEmojiId?: string;
  /** Of `text_mention`. */
  readonly userId?: number;
}

/** Text and its entities, offsets in UTF-16 units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly TextEntity[];
}

/** Telegram's order: outer before inner. */
export function inOrder(entities: readonly TextEntity[]): TextEntity[] {
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}

export const endOf = (entity: Entity): number => entity.offset + entity.length;
