/**
 * Plain data sent between threads a piece at a time. Whoever receives it in one piece stands still until all of it is
 * read, a tenth of a second for an index; read in pieces, others work in between.
 */
export type Piece =
  /** The data, with its large maps and sets empty. */
  | { readonly of: 'frame'; readonly frame: unknown }
  /** Some of what belongs into one of those, by the names that lead to it. */
  | { readonly of: 'map'; readonly path: readonly string[]; readonly some: readonly Pair[] }
  | { readonly of: 'set'; readonly path: readonly string[]; readonly some: readonly unknown[] };

type Pair = readonly [key: unknown, value: unknown];

/** Reading so many takes a few milliseconds at most. */
const mostInOne = 500;

/** The pieces of plain data, the frame first. Maps and sets are looked for in objects, not in one another. */
export function* inPieces(data: unknown): Generator<Piece> {
  const large: Piece[] = [];
  yield { of: 'frame', frame: emptied(data, [], large) };
  yield* large;
}

function emptied(data: unknown, path: readonly string[], large: Piece[]): unknown {
  if (data instanceof Map) {
    for (const some of slices([...data])) large.push({ of: 'map', path, some });
    return new Map();
  }
  if (data instanceof Set) {
    for (const some of slices([...data])) large.push({ of: 'set', path, some });
    return new Set();
  }
  if (!isNest(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, part]) => [name, emptied(part, [...path, name], large)]),
  );
}

/** Puts pieces together, the frame first. */
export function createJoiner(): { add(piece: Piece): void; whole(): unknown } {
  let whole: unknown;
  const at = (path: readonly string[]): unknown =>
    path.reduce((part: unknown, name) => (isNest(part) ? part[name] : undefined), whole);
  return {
    add(piece) {
      if (piece.of === 'frame') {
        whole = piece.frame;
        return;
      }
      const part = at(piece.path);
      if (piece.of === 'map' && part instanceof Map)
        for (const [key, value] of piece.some) part.set(key, value);
      else if (piece.of === 'set' && part instanceof Set) for (const member of piece.some) part.add(member);
      else throw new TypeError(`There is no ${piece.of} at ${piece.path.join('.')}.`);
    },
    whole: () => whole,
  };
}

/** A plain object with named parts: no list, no array of numbers. */
function isNest(data: unknown): data is Record<string, unknown> {
  return (
    typeof data === 'object' &&
    data !== null &&
    (Object.getPrototypeOf(data) === Object.prototype || Object.getPrototypeOf(data) === null)
  );
}

function* slices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += mostInOne) yield items.slice(at, at + mostInOne);
}
