import { alikeFrom, type Likened, type Likeness } from '../../understanding/likeness.ts';

/**
 * Groups of what asks the same, the largest first, and inside a group in the order given. Each text goes to the first
 * group whose first text it is like.
 */
export function grouped<Item extends { readonly text: string }>(
  items: readonly Item[],
  likeness: Likeness,
): readonly (readonly Item[])[] {
  const groups: { readonly heard: Likened; readonly items: Item[] }[] = [];
  for (const item of items) {
    const heard = likeness.hear(item.text);
    const group = groups.find((known) => likeness.between(known.heard, heard) >= alikeFrom);
    if (group === undefined) groups.push({ heard, items: [item] });
    else group.items.push(item);
  }
  return groups.map((group) => group.items).toSorted((a, b) => b.length - a.length);
}
