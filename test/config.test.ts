import { describe, expect, it } from 'vitest';
import { ConfigFault, loadConfig } from '../src/config.ts';

const token = `123456789:${'AbCdE'.repeat(7)}`;
const strong = 'kNqT3v_0a-ZrL9mWc5YpXe2hUg7DfJb8';

function faultOf(env: Readonly<Record<string, string>>): string {
  try {
    loadConfig(env);
    return '';
  } catch (error) {
    if (error instanceof ConfigFault) return error.message;
    throw error;
  }
}
const signing = `whsec_${Buffer.from(strong).toString('base64')}`;
const webhook = { BOT_TOKEN: token, BOT_MODE: 'webhook', PUBLIC_URL: 'https://desk.example.gov.bd' };

describe('settings that would let strangers in or listen are refused', () => {
  it.each([
    [
      'an inbox on another computer over http',
      { ESCALATION_WEBHOOK_URL: 'http://inbox.example.gov.bd/take' },
      /ESCALATION_WEBHOOK_URL: use https/,
    ],
    [
      'an inbox in the local net over http',
      { ESCALATION_WEBHOOK_URL: 'http://192.168.0.7/take' },
      /ESCALATION_WEBHOOK_URL: use https/,
    ],
    [
      'a name that only looks like this computer',
      { ESCALATION_WEBHOOK_URL: 'http://localhost.example.com/' },
      /ESCALATION_WEBHOOK_URL: use https/,
    ],
    [
      'events told to another computer over http',
      { EVENTS_WEBHOOK_URL: 'http://crm.example.gov.bd/hooks', EVENTS_WEBHOOK_SECRET: signing },
      /EVENTS_WEBHOOK_URL: use https/,
    ],
    [
      'events told without a signature',
      { EVENTS_WEBHOOK_URL: 'https://crm.example.gov.bd/hooks' },
      /EVENTS_WEBHOOK_SECRET: .*whsec_/,
    ],
    ['all addresses without https', { HOST: '0.0.0.0' }, /HOST: .*127\.0\.0\.1.*PUBLIC_URL/],
    ['all addresses of IPv6 without https', { HOST: '::' }, /HOST: /],
    ['one address of the net without https', { HOST: '192.168.0.7' }, /HOST: /],
    [
      'all addresses with an http address of this computer',
      { HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:3000' },
      /HOST: /,
    ],
    [
      'all addresses, beside another fault',
      { HOST: '0.0.0.0', PORT: 'abc' },
      /^ {2}PORT: .*^ {2}HOST: |^ {2}HOST: .*^ {2}PORT: /ms,
    ],
    [
      'a short webhook secret',
      { ...webhook, WEBHOOK_SECRET: strong.slice(1) },
      /WEBHOOK_SECRET: .*32.*leave it out/,
    ],
    [
      'a webhook secret of the same letters over and over',
      { ...webhook, WEBHOOK_SECRET: 'secret'.repeat(8) },
      /WEBHOOK_SECRET: .*random.*leave it out/,
    ],
    [
      'a signing secret of the same letters over and over',
      { ESCALATION_WEBHOOK_SECRET: `whsec_${'A'.repeat(43)}=` },
      /ESCALATION_WEBHOOK_SECRET: .*random.*leave it out/,
    ],
  ])('%s', (_case, env: Readonly<Record<string, string>>, message) => {
    expect(faultOf(env)).toMatch(message);
  });
});

describe('settings that are safe are taken', () => {
  it.each([
    ['an inbox elsewhere over https', { ESCALATION_WEBHOOK_URL: 'https://inbox.example.gov.bd/take' }],
    ['an inbox on this computer over http', { ESCALATION_WEBHOOK_URL: 'http://127.0.0.1:8080/take' }],
    ['an inbox on this computer by IPv6', { ESCALATION_WEBHOOK_URL: 'http://[::1]:8080/take' }],
    [
      'events told to another computer over https',
      { EVENTS_WEBHOOK_URL: 'https://crm.example.gov.bd/hooks', EVENTS_WEBHOOK_SECRET: signing },
    ],
    ['this computer alone', { HOST: 'localhost' }],
    ['this computer alone by IPv6', { HOST: '::1' }],
    ['all addresses behind https', { HOST: '0.0.0.0', PUBLIC_URL: 'https://desk.example.gov.bd' }],
    ['a long random webhook secret', { ...webhook, WEBHOOK_SECRET: strong }],
    ['a random secret in hex', { ...webhook, WEBHOOK_SECRET: '9f86d081884c7d659a2feaa0c55ad015' }],
  ])('%s', (_case, env: Readonly<Record<string, string>>) => {
    expect(faultOf(env)).toBe('');
  });
});
