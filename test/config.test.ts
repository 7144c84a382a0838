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
    [
      'events signed with the same letters over and over',
      {
        EVENTS_WEBHOOK_URL: 'https://crm.example.gov.bd/hooks',
        EVENTS_WEBHOOK_SECRET: `whsec_${'A'.repeat(43)}=`,
      },
      /EVENTS_WEBHOOK_SECRET: make it at random$/m,
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

describe('mail settings', () => {
  const OFFICER_EMAIL = 'officer@natore.example';
  const SMTP_URL = 'smtps://desk%40office.example:s3cret@mail.office.example';
  const IMAP_URL = 'imaps://desk%40office.example:s3cret@mail.office.example';
  it.each([
    ['a server without a mailbox', { SMTP_URL }, /OFFICER_EMAIL: mail needs/],
    ['a mailbox without a server', { OFFICER_EMAIL }, /SMTP_URL: mail needs/],
    ['reading alone', { IMAP_URL, OFFICER_EMAIL }, /SMTP_URL: mail needs/],
    ['two mailboxes', { OFFICER_EMAIL: 'a@b.example, c@d.example', SMTP_URL }, /OFFICER_EMAIL: write one/],
    ['a name', { OFFICER_EMAIL: 'Officer <a@b.example>', SMTP_URL }, /OFFICER_EMAIL: write one/],
    ['a web address', { OFFICER_EMAIL, SMTP_URL: 'https://u:s3cret@mail.example' }, /SMTP_URL: write an/],
    ['a path', { OFFICER_EMAIL, SMTP_URL: `${SMTP_URL}/x` }, /SMTP_URL: write nothing behind/],
    ['an open password', { OFFICER_EMAIL, SMTP_URL: 'smtp://u:s3cret#9@mail.example' }, /SMTP_URL: /],
    ['a bare %', { OFFICER_EMAIL, SMTP_URL: 'smtp://u:s3cret%zz@mail.example' }, /SMTP_URL: .*%25/],
    ['a wish that is not known', { OFFICER_EMAIL, SMTP_URL: `${SMTP_URL}?pool=1` }, /SMTP_URL: takes/],
    ['the same of a mailbox', { OFFICER_EMAIL, SMTP_URL, IMAP_URL: `${IMAP_URL}?a=b` }, /IMAP_URL: takes/],
    [
      'a mailbox of nobody',
      { OFFICER_EMAIL, SMTP_URL, IMAP_URL: 'imaps://mail.example' },
      /IMAP_URL: needs a name/,
    ],
  ])(
    'with %s are refused, and no password is told',
    (_case, env: Readonly<Record<string, string>>, message) => {
      expect(faultOf(env)).toMatch(message);
      expect(faultOf(env)).not.toContain('s3cret');
    },
  );

  it.each([
    ['smtps://mail.example', { port: 465, tls: 'implicit', login: null }],
    ['smtp://mail.example', { port: 587, tls: 'upgraded', login: null }],
    ['smtp://127.0.0.1:25', { port: 25, tls: 'none', login: null }],
    ['smtps://a%40b.example:p%2F%25@mail.example', { login: { user: 'a@b.example', password: 'p/%' } }],
  ])('%s is understood', (url, server) => {
    expect(loadConfig({ OFFICER_EMAIL, SMTP_URL: url }).SMTP_URL).toMatchObject(server);
  });

  it('of a mailbox tell whether it knows plus addresses', () => {
    const read = (IMAP_URL: string) => loadConfig({ OFFICER_EMAIL, SMTP_URL, IMAP_URL }).IMAP_URL;
    expect(read(IMAP_URL)).toMatchObject({ port: 993, tls: 'implicit', plusAddresses: true });
    expect(read(`${IMAP_URL}?plus=no`)).toMatchObject({ plusAddresses: false });
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
