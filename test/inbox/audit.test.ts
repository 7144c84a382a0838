import { expect, it } from 'vitest';
import { deedOf } from '../../src/desk/audit/audit-record.ts';
import { boss, escalationOf, now } from './office.ts';
import { openInbox } from './open-inbox.ts';
import { readable } from './visitor.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    deedOf(new Date(now.getTime() + n), { officer: null, name: '=HYPERLINK("x")' }, 'canned-kept', {
      is: 'canned',
      name: `<b>${n}`,
    }),
  );

it('shows an admin what was done, with links to where', async () => {
  const inbox = await openInbox();
  await inbox.asks(escalationOf());
  await inbox.desk.closing.close(await inbox.ticket().then(({ number }) => number), 'closed', 'রহিম');
  const admin = await inbox.officer();
  const { html } = await admin.opens('/inbox/audit?lang=en');
  const text = readable(html);
  expect(text).toContain('রহিম · closed: Ticket 1');
  expect(text).toContain('নাজমুল হক · signed in');
  expect(html).toContain('href="/inbox/tickets/1"');
  const filtered = readable((await admin.opens('/inbox/audit?kind=access&lang=en')).html);
  expect(filtered).not.toContain('Ticket 1');
  const one = readable((await admin.opens(`/inbox/audit?person=${encodeURIComponent('রহিম')}`)).html);
  expect(one).not.toContain('সাইন ইন করেছেন');
});

it('has pages, and a file for spreadsheets without formulas', async () => {
  const inbox = await openInbox();
  await inbox.store.transaction(async ({ audit }) => {
    for (const line of many(120)) audit.add(line);
  });
  const admin = await inbox.officer();
  const query = `month=2026-11&person=${encodeURIComponent('=HYPERLINK("x")')}&kind=canned`;
  const first = await admin.opens(`/inbox/audit?${query}`);
  expect(first.html.match(/<li>/g)).toHaveLength(50);
  expect(first.html).toContain('/&lt;b>119');
  expect(first.html).toContain('rel="next"');
  const last = await admin.opens(`/inbox/audit?${query}&page=99`);
  expect(last.html.match(/<li>/g)).toHaveLength(20);
  const { html: sheet, headers } = await admin.opens(`/inbox/audit/csv?${query}`);
  expect(headers.get('content-disposition')).toContain('audit-2026-11.csv');
  expect(sheet.split('\r\n')).toHaveLength(122);
  expect(sheet).toContain(`"'=HYPERLINK(""x"")"`);
});

it.each([
  '?month=2026-13&page=-1&kind=x',
  '?month=1999-01',
  '?page=1e9',
  '?person=a&person=b',
  '?month=2027-01',
])('shows something for %s, too', async (query) => {
  const inbox = await openInbox();
  const admin = await inbox.officer();
  expect((await admin.opens(`/inbox/audit${query}`)).status).toBe(200);
});

it('is no officer’s to see', async () => {
  const inbox = await openInbox();
  await inbox.desk.people.add({ id: 5, name: 'রহিম', role: 'officer' }, boss);
  const officer = await inbox.officer('রহিম', 5);
  for (const path of ['/inbox/audit', '/inbox/audit/csv'])
    expect((await officer.opens(path)).status).toBe(403);
  expect((await officer.opens('/inbox')).html).not.toContain('/inbox/audit');
});
