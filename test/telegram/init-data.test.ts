import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { createInitDataReader } from '../../src/telegram/init-data.ts';
import { openedBy, signedInitData } from './signed-init-data.ts';

const token = `123456789:${'AbCdE'.repeat(7)}`;
const other = `987654321:${'AbCdE'.repeat(7)}`;
const now = new Date('2026-11-24T08:30:00Z');
const read = createInitDataReader({ token, now: () => now });
const ago = (seconds: number) => String(Math.floor(now.getTime() / 1000) - seconds);
const fields = openedBy({ id: 7_000_000_001, first_name: 'নাজমুল & হক=', last_name: '<b>' }, now);
const genuine = signedInitData(token, fields);

it('knows whom Telegram vouches for', () => {
  expect(read(genuine)).toEqual({
    is: 'genuine',
    opened: {
      id: 7_000_000_001,
      name: 'নাজমুল & হক= <b>',
      proof: new URLSearchParams(genuine).get('hash'),
      at: now,
    },
  });
});

it('checks what the documentation says, step by step', () => {
  const data = new URLSearchParams(genuine);
  const lines = [...data].filter(([name]) => name !== 'hash').map(([name, value]) => `${name}=${value}`);
  const secret = createHmac('sha256', 'WebAppData').update(token).digest();
  const hash = createHmac('sha256', secret).update(lines.sort().join('\n')).digest('hex');
  expect(data.get('hash')).toBe(hash);
});

it.each([
  ['five minutes old', { auth_date: ago(300) }, 'genuine'],
  ['by a clock that is a minute ahead of ours', { auth_date: ago(-60) }, 'genuine'],
  ['with fields of a later version', { signature: 'x_-', chat_instance: '1', later: 'field' }, 'genuine'],
  ['a second older than that', { auth_date: ago(301) }, 'old'],
  ['of a week ago', { auth_date: ago(604_800) }, 'old'],
  ['from the future', { auth_date: ago(-61) }, 'old'],
  ['with no time', { auth_date: undefined }, 'forged'],
  ['with a time that is none', { auth_date: 'soon' }, 'forged'],
  ['with no user', { user: undefined }, 'forged'],
  ['with a user that is none', { user: '[]' }, 'forged'],
  ['with a user without a number', { user: '{"id":"1","first_name":"x"}' }, 'forged'],
  ['with half a user', { user: '{"id":1' }, 'forged'],
])('signed by Telegram, %s', (_case, change, is) => {
  expect(read(signedInitData(token, { ...fields, ...change })).is).toBe(is);
});

it.each([
  ['nothing', ''],
  ['words', 'let me in'],
  ['a hash alone', `hash=${'0'.repeat(64)}`],
  ['no hash', genuine.replace(/&?hash=[^&]*/, '')],
  ['an empty hash', genuine.replace(/hash=[^&]*/, 'hash=')],
  ['a hash cut short', genuine.replace(/(hash=[^&]{40})[^&]*/, '$1')],
  ['a hash in capitals', genuine.replace(/hash=([^&]*)/, (_, hash) => `hash=${String(hash).toUpperCase()}X`)],
  ['a hash that is no hash', genuine.replace(/hash=[^&]*/, `hash=${'z'.repeat(64)}`)],
  ['another user', genuine.replace('7000000001', '7000000002')],
  ['a later time', genuine.replace(ago(0), ago(-30))],
  ['a field more', `${genuine}&is_admin=true`],
  ['a field less', genuine.replace(/query_id=[^&]*&/, '')],
  ['the user twice', `${genuine}&user=${encodeURIComponent('{"id":1,"first_name":"x"}')}`],
  ['the hash twice', `${genuine}&hash=${'0'.repeat(64)}`],
  ['what another bot has', signedInitData(other, fields)],
  ['what is signed with the token itself as the key', signedInitData(token, fields, (key) => key)],
  ['a book', `${genuine}&x=${'x'.repeat(10_000)}`],
])('does not take %s', (_case, text) => {
  expect(read(text)).toEqual({ is: 'forged' });
});
