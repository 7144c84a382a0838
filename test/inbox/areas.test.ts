import { expect, it } from 'vitest';
import { escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';
import { readable } from './visitor.ts';

it.each([
  ['/inbox', 'টিকিট', 'page'],
  ['/inbox?view=all', 'টিকিট', 'page'],
  ['/inbox/tickets/1', 'টিকিট', 'true'],
  ['/inbox/knowledge', 'জ্ঞানভান্ডার', 'page'],
  ['/inbox/knowledge/entries/charter-2.1.1/edit', 'জ্ঞানভান্ডার', 'true'],
  ['/inbox/people', 'কর্মী', 'page'],
])('%s is marked as part of %s', async (address, area, current) => {
  const inbox = await openInbox();
  await inbox.asks(escalationOf());
  const officer = await inbox.officer();
  const { html } = await officer.opens(address);
  const areas = /<nav class="areas".*?<\/nav>/s.exec(html)?.[0] ?? '';
  const marked = [...areas.matchAll(/<a[^>]*aria-current="([^"]+)"[^>]*>.*?<\/a>/gs)];
  expect(marked.map(([link, is]) => [readable(link).trim(), is])).toEqual([[area, current]]);
});
