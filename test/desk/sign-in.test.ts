import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOfficers } from '../../src/desk/officers.ts';
import { createSignIn, type SignIn } from '../../src/desk/sign-in.ts';
import { type LowdbStore, openLowdbStore } from '../../src/storage/lowdb-store.ts';
import { createHandClock, type HandClock } from '../hand-clock.ts';

const officer = { id: 7_000_000_009, name: 'নাজমুল হক' };

let folder: string;
let store: LowdbStore;
let clock: HandClock;
let signIn: SignIn;
let link: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheba-sign-in-'));
  store = await openLowdbStore(folder, process.pid);
  clock = createHandClock('2026-11-24T10:00:00.000Z');
  const officers = createOfficers({ store, clock, named: [officer.id], officeChat: undefined });
  signIn = createSignIn({ store, officers, clock });
  link = await signIn.link(officer);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const nameBehind = async (secret: string | undefined) =>
  secret === undefined ? undefined : (await signIn.session(secret))?.name;

it('lets the officer in by the link, pressed once or, within a minute in the same browser, again', async () => {
  const first = await signIn.redeem(link, 'browser-1');
  expect(await nameBehind(first)).toBe(officer.name);
  clock.advance(59_000);
  const second = await signIn.redeem(link, 'browser-1');
  expect(await nameBehind(second)).toBe(officer.name);
  // Which of the two answers the browser gets last is the network's affair.
  expect(await nameBehind(first)).toBe(officer.name);
  clock.advance(2_000);
  expect(await signIn.redeem(link, 'browser-1')).toBeUndefined();
});

it('lets nobody in by a used link in another browser, or in none that can be told', async () => {
  await signIn.redeem(link, 'browser-1');
  expect(await signIn.redeem(link, 'browser-2')).toBeUndefined();
  expect(await signIn.redeem(link, undefined)).toBeUndefined();
});

it('does not take two browsers without a cookie for the same', async () => {
  await signIn.redeem(link, undefined);
  expect(await signIn.redeem(link, undefined)).toBeUndefined();
});

it('does not know a link that is older than ten minutes', async () => {
  clock.advance(10 * 60_000);
  expect(await signIn.redeem(link, 'browser-1')).toBeUndefined();
});

it('keeps no secret on disk', async () => {
  const secret = await signIn.redeem(link, 'browser-1');
  const kept = JSON.stringify(await store.signIns.all());
  for (const one of [link, secret, 'browser-1']) expect(kept).not.toContain(one);
});
