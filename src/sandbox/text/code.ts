import { endOf, type TextEntity } from './entity.ts';

/** What can lie around code, and is cut there. */
const formatting = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);

/** Code holds no other formatting and stands in none: around it, formatting is cut. Only `pre` has a language. */
export function withoutFormattedCode(entities: readonly TextEntity[]): TextEntity[] {
  const code = entities.filter(({ type }) => type === 'pre' || type === 'code');
  return entities
    .flatMap((entity) => {
      const others = code.filter(
        (other) => other !== entity && !(entity.type === 'pre' && other.type === 'code'),
      );
      if (entity.type === 'code') return others.some((other) => isInside(entity, other)) ? [] : [entity];
      return isFormatting(entity) ? others.reduce(cutOut, [entity]) : [entity];
    })
    .map(({ language, ...entity }) =>
      entity.type === 'pre' && language !== undefined ? { ...entity, language } : entity,
    );
}

const isFormatting = ({ type }: TextEntity): boolean => formatting.has(type);

function isInside(entity: TextEntity, outer: TextEntity): boolean {
  return entity.offset >= outer.offset && endOf(entity) <= endOf(outer);
}

function cutOut(pieces: readonly TextEntity[], hole: TextEntity): TextEntity[] {
  return pieces.flatMap((piece) => [
    ...part(piece, piece.offset, Math.min(endOf(piece), hole.offset)),
    ...part(piece, Math.max(piece.offset, endOf(hole)), endOf(piece)),
  ]);
}

function part(entity: TextEntity, from: number, to: number): TextEntity[] {
  return from < to ? [{ ...entity, offset: from, length: to - from }] : [];
}
