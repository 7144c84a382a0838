import { describe, expect, it } from 'vitest';
import { openInbox } from './open-inbox.ts';
import { field, readable } from './visitor.ts';

const officer = { id: 1, name: 'নাজমুল হক' };

describe('the one-time link', () => {
  it('is not used up by looking at it, only by the button, and only once', async () => {
    const { signIn, visitor } = await openInbox();
    const link = `/inbox/sign-in/${await signIn.link(officer)}`;
    const [preview, person, thief] = [visitor(), visitor(), visitor()];

    for (const look of [await preview.opens(link), await person.opens(link)]) {
      expect(look.status).toBe(200);
      expect(look.headers.getSetCookie().join()).not.toContain('inbox=');
      expect(readable(look.html)).toContain('সাইন ইন করুন');
    }
    const entered = await person.posts(link);
    expect([entered.status, entered.location]).toEqual([303, '/inbox']);
    expect((await person.opens('/inbox')).status).toBe(200);

    const late = await thief.posts(link);
    expect(late.status).toBe(410);
    expect(readable(late.html)).toContain('টেলিগ্রামে বটকে আবার /inbox লিখে পাঠান');
    expect((await thief.opens('/inbox')).status).toBe(401);
  });

  it('pressed twice, as on a slow net, lets that browser in, and no other', async () => {
    const { signIn, visitor } = await openInbox();
    const link = `/inbox/sign-in/${await signIn.link(officer)}`;
    const [person, thief] = [visitor(), visitor()];
    for (const one of [person, thief]) await one.opens(link);
    const [first, second] = await Promise.all([person.posts(link), person.posts(link)]);
    expect([first.status, second.status]).toEqual([303, 303]);
    await person.opens(link);
    expect((await person.posts(link)).status).toBe(303);
    expect((await person.opens('/inbox')).status).toBe(200);
    expect((await thief.posts(link)).status).toBe(410);
  });

  it.each([
    [false, /^browser=[\w-]{36}; Max-Age=600; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/],
    [true, /^__Host-browser=[\w-]{36}; Max-Age=600; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/],
  ])('marks the browser that opens it, over https: %s', async (secureCookies, shape) => {
    const { visitor } = await openInbox({ secureCookies });
    const { headers } = await visitor().opens('/inbox/sign-in/any');
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(shape)]);
  });

  it('that never was gets the same page as one that is used', async () => {
    const { visitor } = await openInbox();
    expect((await visitor().opens('/inbox/sign-in/guess')).status).toBe(200);
    expect((await visitor().posts('/inbox/sign-in/guess')).status).toBe(410);
  });

  it('is not guessed for ever', async () => {
    const { visitor } = await openInbox();
    const guesser = visitor();
    const tries = [];
    for (let n = 0; n < 31; n += 1) tries.push((await guesser.posts(`/inbox/sign-in/guess-${n}`)).status);
    expect(tries.slice(0, 30).every((status) => status === 410)).toBe(true);
    expect(tries.at(30)).toBe(429);
  });

  it('opens for the officer, however much somebody guesses from the same address', async () => {
    const { signIn, visitor } = await openInbox();
    for (let n = 0; n < 40; n += 1) await visitor().posts(`/inbox/sign-in/guess-${n}`);
    const person = visitor();
    expect((await person.posts(`/inbox/sign-in/${await signIn.link(officer)}`)).status).toBe(303);
    expect((await person.opens('/inbox')).status).toBe(200);
  });

  it('leaves no trace of its secret in the log', async () => {
    const { signIn, visitor, lines } = await openInbox();
    const secret = await signIn.link(officer);
    await visitor().opens(`/inbox/sign-in/${secret}`);
    await visitor().posts(`/inbox/sign-in/${secret}`);
    await visitor().posts(`/inbox/sign-in/${secret}`);
    expect(lines.join('')).toContain('/inbox/sign-in/:secret');
    expect(lines.join('')).not.toContain(secret);
  });
});

describe('the cookie', () => {
  it.each([
    [false, /^inbox=[\w-]{32}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/],
    [
      true,
      /^__Host-inbox=[\w-]{32}; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    ],
  ])('over https: %s', async (secureCookies, shape) => {
    const { signIn, visitor } = await openInbox({ secureCookies });
    const { headers } = await visitor().posts(`/inbox/sign-in/${await signIn.link(officer)}`);
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(shape)]);
  });
});

describe('without a session', () => {
  it.each([
    ['GET', '/inbox'],
    ['GET', '/inbox?which=closed'],
    ['GET', '/inbox/tickets/1'],
    ['POST', '/inbox/tickets/1/reply'],
    ['POST', '/inbox/tickets/1/close'],
    ['POST', '/inbox/tickets/1/not-ours'],
    ['POST', '/inbox/sign-out'],
  ])('%s %s says how to sign in', async (method, path) => {
    const { visitor } = await openInbox();
    const seen = await (method === 'GET' ? visitor().opens(path) : visitor().posts(path));
    expect(seen.status).toBe(401);
    expect(readable(seen.html)).toContain('/inbox লিখে পাঠান');
    expect(seen.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['a made-up cookie', 'inbox=made-up'],
    ['a broken cookie', 'inbox=%E0%A4%A'],
    ['a prototype', 'inbox=__proto__'],
  ])('%s opens nothing', async (_case, cookie) => {
    const { url } = await openInbox();
    expect((await fetch(`${url}/inbox`, { headers: { cookie } })).status).toBe(401);
  });
});

it('signing out ends the session, not only the cookie', async () => {
  const inbox = await openInbox();
  const officer = await inbox.officer();
  const cookie = [...officer.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const { html } = await officer.opens('/inbox');
  const left = await officer.posts('/inbox/sign-out', { form: field(html, 'form') });
  expect([left.status, left.location]).toEqual([303, '/inbox']);
  expect(officer.cookies.size).toBe(0);
  expect((await fetch(`${inbox.url}/inbox`, { headers: { cookie } })).status).toBe(401);
});
