import { describe, expect, it } from 'vitest';
import { openedBy, signedInitData } from '../telegram/signed-init-data.ts';
import { boss, now } from './office.ts';
import { openInbox, token } from './open-inbox.ts';
import { readable } from './visitor.ts';

const najmul = { id: 1, first_name: 'নাজমুল', last_name: 'হক' };
const opening = (user: typeof najmul = najmul, at = now) => signedInitData(token, openedBy(user, at));

it('lets a person of the desk in, as the session that it is', async () => {
  const { visitor, desk } = await openInbox();
  const phone = visitor();
  const page = await phone.opens('/inbox/app');
  expect(page.status).toBe(200);
  expect(page.html).toContain('name="data"');
  const entered = await phone.posts('/inbox/app', { data: opening() });
  expect([entered.status, entered.location]).toEqual([303, '/inbox']);
  expect((await phone.opens('/inbox')).status).toBe(200);
  expect(await desk.sessions.list({ officer: 1, name: '', role: 'viewer' })).toMatchObject([
    { name: 'নাজমুল হক' },
  ]);
  const { lines } = await desk.audit.look({ month: '2026-11', person: undefined, kind: 'access' });
  expect(lines.map(({ what, who }) => [what, who])).toEqual([['signed-in', { officer: 1, name: 'নাজমুল হক' }]]);
});

describe('refuses, and says what to do', () => {
  it.each([
    ['nothing', '', 401, 'লেখার ঘরের পাশের বোতাম'],
    ['what is not signed', 'user=1', 401, 'লেখার ঘরের পাশের বোতাম'],
    ['what was signed too long ago', opening(najmul, new Date(now.getTime() - 301_000)), 401, 'আবার খুলুন'],
    ['somebody of no desk', opening({ ...najmul, id: 777 }), 403, '777'],
    ['what another bot has', signedInitData(`${token}x`, openedBy(najmul, now)), 401, 'লেখার ঘরের'],
    ['another user than was signed', opening().replace('%3A1%2C', '%3A2%2C'), 401, 'লেখার ঘরের'],
  ])('%s', async (_case, data, status, words) => {
    const { visitor } = await openInbox();
    const phone = visitor();
    const answer = await phone.posts('/inbox/app', { data });
    expect(answer.status).toBe(status);
    expect(readable(answer.html)).toContain(words);
    expect(phone.cookies.size).toBe(0);
    await phone.opens('/inbox/app?lang=en');
    expect(readable((await phone.posts('/inbox/app', { data })).html)).toMatch(/this bot|this desk|again/);
  });

  it('a form without the field, and one that is far too large', async () => {
    const { visitor } = await openInbox();
    expect((await visitor().posts('/inbox/app')).status).toBe(401);
    expect((await visitor().posts('/inbox/app', { data: 'x'.repeat(40_000) })).status).toBe(413);
  });
});

it('opens nothing for whoever shows the same once more, but goes on where it opened', async () => {
  const { visitor, desk } = await openInbox();
  const [phone, thief] = [visitor(), visitor()];
  const data = opening();
  await phone.posts('/inbox/app', { data });
  const stolen = await thief.posts('/inbox/app', { data });
  expect([stolen.status, thief.cookies.size]).toEqual([403, 0]);
  expect(readable(stolen.html)).toContain('পাতাটি আগেই ব্যবহার হয়েছে');
  expect((await phone.posts('/inbox/app', { data })).location).toBe('/inbox');
  // Opened again later, with a session that is alive: it stays the one.
  await phone.posts('/inbox/app', { data: opening(najmul, new Date(now.getTime() - 1_000)) });
  expect(await desk.sessions.list({ officer: 1, name: '', role: 'viewer' })).toHaveLength(1);
});

it('of two at once with the same, lets one in', async () => {
  const { visitor } = await openInbox();
  const data = opening();
  const both = await Promise.all([1, 2].map(() => visitor().posts('/inbox/app', { data })));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 403]);
});

it('is forgotten when it could not be shown again anyway, and not before', async () => {
  const { visitor, clock, store, signIn } = await openInbox();
  const data = opening();
  await visitor().posts('/inbox/app', { data });
  clock.advance(5 * 60_000);
  expect((await visitor().posts('/inbox/app', { data })).status).toBe(403);
  clock.advance(61_000);
  expect((await visitor().posts('/inbox/app', { data })).status).toBe(401);
  await signIn.link({ id: 2, name: 'করিম' });
  expect((await store.signIns.all()).map(({ is }) => is).sort()).toEqual(['link', 'session']);
});

it('takes the session of one officer for no other’s', async () => {
  const { visitor, desk } = await openInbox();
  await desk.people.add({ id: 5, name: 'রহিম', role: 'viewer' }, boss);
  const phone = visitor();
  await phone.posts('/inbox/app', { data: opening() });
  await phone.posts('/inbox/app', { data: opening({ id: 5, first_name: 'রহিম', last_name: '' }) });
  expect((await phone.opens('/inbox/people')).status).toBe(403);
});

it('sets a cookie that browsers let into a frame of Telegram’s, and nowhere else', async () => {
  const { visitor } = await openInbox({ secureCookies: true });
  const { headers } = await visitor().posts('/inbox/app', { data: opening() });
  const [cookie = ''] = headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-inbox=[\w-]{32}; /);
  for (const part of ['Path=/', 'HttpOnly', 'Secure', 'Partitioned', 'SameSite=None']) {
    expect(cookie.split('; ')).toContain(part);
  }
});

it('heeds the cookie in no request that another page in Telegram’s frame makes, and in the desk’s own', async () => {
  const { visitor, officer, url } = await openInbox({ secureCookies: true });
  const phone = visitor();
  await phone.posts('/inbox/app', { data: opening() });
  const ask = (site: string) =>
    fetch(`${url}/inbox?q=x`, {
      headers: { accept: 'text/html', cookie: phone.cookie(), 'sec-fetch-site': site },
    });
  expect((await ask('cross-site')).status).toBe(401);
  for (const site of ['same-origin', 'none']) expect((await ask(site)).status).not.toBe(401);
  expect((await (await officer()).opens('/inbox')).status).toBe(200);
});
