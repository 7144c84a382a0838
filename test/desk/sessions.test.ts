import { describe, expect, it } from 'vitest';
import { deviceOf } from '../../src/desk/people/device.ts';
import { signInRecord } from '../../src/desk/sign-in-record.ts';
import { boss } from '../inbox/office.ts';
import { openOfficeDesk } from '../inbox/office-desk.ts';

describe('the device behind a user agent', () => {
  const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
  it.each([
    [
      `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/142.0.0.0 Mobile Safari/537.36`,
      'chrome',
      'android',
    ],
    [
      `Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-A155F) ${webkit} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
      'samsung',
      'android',
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
      'edge',
      'windows',
    ],
    [
      `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/140.0 Mobile Safari/537.36 OPR/90.0`,
      'opera',
      'android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'firefox', 'linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Mobile/15E148 Safari/604.1',
      'safari',
      'iphone',
    ],
    [
      'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/142.0 Mobile/15E148 Safari/604.1',
      'chrome',
      'ipad',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15',
      'safari',
      'mac',
    ],
    ['<script>alert(1)</script>', 'other', 'other'],
    [undefined, 'other', 'other'],
  ])('%s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
});

async function signedIn() {
  const office = await openOfficeDesk();
  await office.desk.people.add({ id: 5, name: 'করিম', role: 'officer' }, boss);
  const come = async (id: number, name: string, userAgent?: string) => {
    const secret = await office.signIn.redeem(await office.signIn.link({ id, name }), 'browser', userAgent);
    const session = await office.signIn.session(secret ?? '');
    if (secret === undefined || session === undefined) throw new Error('not signed in');
    return { secret, ...session };
  };
  return {
    ...office,
    come,
    is: async (secret: string) => (await office.signIn.session(secret)) !== undefined,
  };
}

it('shows everybody their own sessions, and admins all of them, last seen first', async () => {
  const { desk, come, clock } = await signedIn();
  const phone = await come(5, 'করিম', 'Android Firefox/1');
  clock.advance(60_000);
  const admin = await come(1, 'নাজমুল');
  clock.advance(60_000);
  const second = await come(5, 'করিম');
  expect((await desk.sessions.list(phone)).map(({ id }) => id)).toEqual([second.id, phone.id]);
  expect((await desk.sessions.list(admin)).map(({ id }) => id)).toEqual([second.id, admin.id, phone.id]);
  expect((await desk.sessions.list(phone)).at(-1)?.device).toEqual({ browser: 'firefox', system: 'android' });
});

it('remembers when each was last seen, without a write for each page', async () => {
  const { desk, come, clock, signIn } = await signedIn();
  const { secret, ...by } = await come(5, 'করিম');
  const seenAt = async () => (await desk.sessions.list(by))[0]?.seenAt;
  const first = await seenAt();
  clock.advance(9 * 60_000);
  await signIn.session(secret);
  expect(await seenAt()).toBe(first);
  clock.advance(60_000);
  await signIn.session(secret);
  expect(await seenAt()).toBe(clock.now().toISOString());
});

it('ends one, or all of a person’s with the links that are not used yet', async () => {
  const { desk, come, is, signIn } = await signedIn();
  const [one, two, admin] = [await come(5, 'করিম'), await come(5, 'করিম'), await come(1, 'নাজমুল')];
  await desk.sessions.end(one.id, two);
  expect(await Promise.all([one, two].map(({ secret }) => is(secret)))).toEqual([false, true]);
  const link = await signIn.link({ id: 5, name: 'করিম' });
  await desk.sessions.endAllOf(5, admin);
  expect(await Promise.all([two, admin].map(({ secret }) => is(secret)))).toEqual([false, true]);
  expect(await signIn.redeem(link, 'browser')).toBeUndefined();
});

it('lets nobody but an admin end what is somebody else’s', async () => {
  const { desk, come, is } = await signedIn();
  const [officer, admin] = [await come(5, 'করিম'), await come(1, 'নাজমুল')];
  await expect(desk.sessions.end(admin.id, officer)).rejects.toMatchObject({ name: 'NoSuchSession' });
  await expect(desk.sessions.endAllOf(1, officer)).rejects.toMatchObject({ name: 'NoSuchSession' });
  await expect(desk.sessions.end('made up', admin)).rejects.toMatchObject({ name: 'NoSuchSession' });
  expect(await is(admin.secret)).toBe(true);
  await desk.sessions.end(officer.id, admin);
  expect(await is(officer.secret)).toBe(false);
});

it('reads a session of a time when less was kept', () => {
  const old = {
    id: 'x',
    is: 'session',
    officer: 1,
    name: 'ন',
    formToken: 'f',
    until: '2026-12-01T00:00:00.000Z',
  };
  expect(signInRecord.parse(old)).toMatchObject({ since: null, seenAt: null, device: { browser: 'other' } });
});
