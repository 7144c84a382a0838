import { describe, expect, it } from 'vitest';
import { type Action, may, type Role } from '../../src/desk/people/role.ts';
import { settings } from '../../src/desk/settings.ts';
import { boss } from '../inbox/office.ts';
import { openOfficeDesk } from '../inbox/office-desk.ts';

const rahim = { id: 7_000_000_001, name: 'রহিম', role: 'officer' } as const;

describe('who may do what', () => {
  it.each<[Role, Action[], Action[]]>([
    ['viewer', ['look', 'ownSessions'], ['tickets', 'canned', 'knowledge', 'people', 'holidays', 'audit']],
    [
      'officer',
      ['look', 'tickets', 'canned', 'knowledge'],
      ['people', 'othersSessions', 'settings', 'audit'],
    ],
    ['admin', ['look', 'tickets', 'people', 'othersSessions', 'holidays', 'settings', 'audit'], []],
  ])('%s', (role, can, cannot) => {
    expect(can.filter((action) => !may(role, action))).toEqual([]);
    expect(cannot.filter((action) => may(role, action))).toEqual([]);
  });
});

it('knows those whom the operator named as admins, and those whom an admin added by their role', async () => {
  const { desk } = await openOfficeDesk();
  await desk.people.add(rahim, boss);
  await desk.people.add({ id: 8, name: 'করিম', role: 'viewer' }, boss);
  expect(await desk.people.list()).toEqual([
    { id: 1, name: undefined, role: 'admin', named: true },
    { id: 2, name: undefined, role: 'admin', named: true },
    { ...rahim, named: false },
    { id: 8, name: 'করিম', role: 'viewer', named: false },
  ]);
  expect(await desk.officers.ids()).toEqual([1, 2, rahim.id]);
  expect((await desk.officers.colleagues()).map(({ name }) => name)).toEqual(['1', '2', 'রহিম']);
  expect(await Promise.all([1, rahim.id, 8, 9].map(desk.officers.isOfficer))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(await Promise.all([1, rahim.id, 8, 9].map(desk.officers.isBarred))).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

it('takes a changed role at its word from the next moment on', async () => {
  const { desk } = await openOfficeDesk();
  await desk.people.add(rahim, boss);
  await desk.people.setRole(rahim.id, 'viewer', boss);
  expect(await desk.officers.roleOf(rahim.id)).toBe('viewer');
  await desk.people.setRole(rahim.id, 'admin', boss);
  expect(await desk.officers.roleOf(rahim.id)).toBe('admin');
});

it('ends the sessions and links of somebody who is sent away, for good', async () => {
  const { desk, signIn } = await openOfficeDesk();
  await desk.people.add(rahim, boss);
  const cookie = (await signIn.redeem(await signIn.link(rahim), 'browser')) ?? '';
  const unused = await signIn.link(rahim);
  expect(await signIn.session(cookie)).toMatchObject({ role: 'officer' });
  await desk.people.remove(rahim.id, boss);
  expect(await signIn.session(cookie)).toBeUndefined();
  expect(await desk.officers.isBarred(rahim.id)).toBe(true);
  // Let in again later, they come in anew: what was theirs before stays shut.
  await desk.people.add(rahim, boss);
  expect(await signIn.session(cookie)).toBeUndefined();
  expect(await signIn.redeem(unused, 'browser')).toBeUndefined();
  expect(await desk.officers.isBarred(rahim.id)).toBe(false);
});

it('gives no session for a link that was made before its owner was sent away', async () => {
  const { signIn } = await openOfficeDesk();
  expect(await signIn.redeem(await signIn.link({ id: 99, name: 'কেউ না' }), 'browser')).toBeUndefined();
});

describe('refuses', () => {
  it.each([
    ['to add somebody twice', ({ people }) => people.add(rahim, boss), 'AlreadyThere'],
    ['to add whom the operator named', ({ people }) => people.add({ ...rahim, id: 1 }, boss), 'AlreadyThere'],
    [
      'to change whom the operator named',
      ({ people }) => people.setRole(1, 'viewer', boss),
      'NamedByOperator',
    ],
    ['to remove whom the operator named', ({ people }) => people.remove(1, boss), 'NamedByOperator'],
    ['to change nobody', ({ people }) => people.setRole(5, 'viewer', boss), 'NobodyThere'],
    ['to remove nobody', ({ people }) => people.remove(5, boss), 'NobodyThere'],
  ] satisfies [
    string,
    (desk: Awaited<ReturnType<typeof openOfficeDesk>>['desk']) => Promise<void>,
    string,
  ][])('%s', async (_case, act, name) => {
    const { desk } = await openOfficeDesk();
    await desk.people.add(rahim, boss);
    await expect(act(desk)).rejects.toMatchObject({ name });
  });
});

describe('without anybody named by the operator', () => {
  const claimed = async () => {
    const office = await openOfficeDesk({ named: [] });
    const code = (await office.desk.officers.claimCode()) ?? '';
    await office.desk.officers.claim(code, { id: 3, name: 'নাজমুল' });
    return office;
  };

  it('makes the one who has the code the admin, who stays as long as there is no other', async () => {
    const { desk } = await claimed();
    await desk.people.add(rahim, boss);
    await expect(desk.people.remove(3, boss)).rejects.toMatchObject({ name: 'LastAdmin' });
    await expect(desk.people.setRole(3, 'officer', boss)).rejects.toMatchObject({ name: 'LastAdmin' });
    await desk.people.setRole(rahim.id, 'admin', boss);
    await desk.people.remove(3, boss);
    expect(await desk.officers.ids()).toEqual([rahim.id]);
    expect(await desk.officers.claimCode()).toBeUndefined();
  });

  it('keeps one admin when two send each other away at once', async () => {
    const { desk } = await claimed();
    await desk.people.add({ ...rahim, role: 'admin' }, boss);
    const both = await Promise.allSettled([desk.people.remove(3, boss), desk.people.remove(rahim.id, boss)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

it('reads the officers of a store from before there were roles as the admins that they were', () => {
  const old = {
    webhookSecret: 's',
    escalationSecret: 'e',
    officeChatMoved: null,
    officers: [{ id: 3, name: 'নাজমুল', since: '2026-11-01T00:00:00.000Z' }],
  };
  expect(settings.parse(old)).toMatchObject({ officers: [{ role: 'admin' }], former: [] });
});
