/** In milliseconds. An answer takes several turns of the loop, and may have to wait so long at each. */
const sliceMs = 3;

/** Does something to each item, and lets others work in between. */
export async function inSlices<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let until = performance.now() + sliceMs;
  for (const item of items) {
    results.push(work(item));
    if (performance.now() < until) continue;
    await new Promise((resolve) => setImmediate(resolve));
    until = performance.now() + sliceMs;
  }
  return results;
}
