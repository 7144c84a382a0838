import { expect, it, vi } from 'vitest';
import { escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';

/** What a phone may load to see the queue for the first time, before the typeface. */
const mostBytes = 60 * 1024;

/** A full page of long questions. */
async function fullInbox() {
  const inbox = await openInbox();
  for (let n = 1; n <= 31; n += 1) {
    const text = `প্রশ্ন ${n}: ${'আমার ফেসবুক অ্যাকাউন্ট হ্যাক হয়েছে, এখন কী করব? '.repeat(6)}`;
    await inbox.asks(escalationOf({ id: `esc-${n}`, question: { text, language: 'bn', attachments: [] } }));
  }
  return { ...inbox, visitor: await inbox.officer() };
}

it('shows a full page of the queue in 60 KB over the wire, styles and scripts with it', async () => {
  const { visitor, url } = await fullInbox();
  const { headers, html } = await visitor.opens('/inbox');
  const sizeOf = (got: Headers) => Number(got.get('content-length'));
  let bytes = sizeOf(headers);
  const seen = new Set<string>();
  const load = async (address: string): Promise<void> => {
    if (seen.has(address)) return;
    seen.add(address);
    const response = await fetch(address);
    bytes += sizeOf(response.headers);
    const text = await response.text();
    for (const [, part = ''] of text.matchAll(/from '(\.\/[\w-]+\.js)'/g))
      await load(`${new URL(part, address)}`);
  };
  for (const [, path = ''] of html.matchAll(/(?:href|src)="(\/inbox\/(?:assets|client)\/[^"]+)"/g))
    await load(url + path);
  expect(seen.size).toBeGreaterThan(6);
  expect(bytes).toBeLessThan(mostBytes);
});

it('reads no ticket that has not changed since the queue was looked at last', async () => {
  const { visitor, store, asks } = await fullInbox();
  await visitor.opens('/inbox');
  const all = vi.spyOn(store.tickets, 'all');
  const get = vi.spyOn(store.tickets, 'get');
  await visitor.opens('/inbox?page=2');
  await visitor.opens('/inbox?q=ফেসবুক');
  expect([all.mock.calls.length, get.mock.calls.length]).toEqual([0, 0]);
  await asks(escalationOf({ id: 'esc-32' }));
  await visitor.opens('/inbox');
  expect(all).not.toHaveBeenCalled();
  expect(new Set(get.mock.calls.flat())).toEqual(new Set([32]));
});
