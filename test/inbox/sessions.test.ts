import { expect, it } from 'vitest';
import { boss } from './office.ts';
import { openInbox } from './open-inbox.ts';
import { field, readable } from './visitor.ts';

it('lists devices in simple words, and ends one of them, or all', async () => {
  const inbox = await openInbox();
  const [phone, desk] = [await inbox.officer(), await inbox.officer()];
  const page = await phone.opens('/inbox/sessions?lang=en');
  const text = readable(page.html);
  expect(text).toContain('Another browser on another device this one');
  expect(text.match(/Last seen just now/g)).toHaveLength(2);
  const form = field(page.html, 'form');
  const ids = [...page.html.matchAll(/name="id" value="([^"]+)"/g)].map(([, id = '']) => id);
  const mine = /<li>(?:(?!<\/li>).)*this one(?:(?!<\/li>).)*<\/li>/.exec(page.html)?.[0] ?? '';
  const other = ids.find((id) => !mine.includes(id)) ?? '';

  expect((await phone.posts('/inbox/sessions/end', { form, id: other })).status).toBe(303);
  expect((await desk.opens('/inbox')).status).toBe(401);
  expect((await phone.posts('/inbox/sessions/end-all', { form, officer: '1' })).status).toBe(303);
  expect((await phone.opens('/inbox')).status).toBe(401);
});

it('shows an officer nobody else’s, and ends nobody else’s', async () => {
  const inbox = await openInbox();
  const admin = await inbox.officer('নাজমুল হক', 1);
  await inbox.desk.people.add({ id: 5, name: 'করিম', role: 'viewer' }, boss);
  const viewer = await inbox.officer('করিম', 5);
  const { html } = await viewer.opens('/inbox/sessions');
  expect(html).not.toContain('নাজমুল');
  expect(readable((await admin.opens('/inbox/sessions')).html)).toContain('করিম');
  const form = field(html, 'form');
  const tries = [
    await viewer.posts('/inbox/sessions/end', { form, id: 'made-up' }),
    await viewer.posts('/inbox/sessions/end-all', { form, officer: '1' }),
    await viewer.posts('/inbox/sessions/end-all', { form, officer: 'all' }),
  ];
  expect(tries.map(({ status }) => status)).toEqual([404, 404, 400]);
  expect((await admin.opens('/inbox')).status).toBe(200);
});
