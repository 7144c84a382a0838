import { z } from 'zod';
import type { Elsewhere } from './desk/outside/elsewhere.ts';
import { imapUrl, mailAddress, smtpUrl } from './mail/mail-url.ts';

/** Settings that can't be used: every fault, by name, and what to write instead. */
export class ConfigFault extends Error {
  constructor(issues: readonly Pick<z.core.$ZodIssue, 'path' | 'message'>[]) {
    const faults = issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    super(`The settings can't be used:\n${faults.join('\n')}\nEach is explained in .env.example.`);
    this.name = 'ConfigFault';
  }
}

/** The names of this computer alone, as HOST and in addresses. */
const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

const address = (example: string) =>
  z
    .url({ protocol: /^https?$/, error: `write an address such as ${example}` })
    .transform((url) => url.replace(/\/+$/, ''));

/** What goes over the net goes encrypted: it carries citizens' words and officers' cookies. */
const safeAddress = (example: string) =>
  address(example).refine((url) => {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || loopback.has(hostname);
  }, 'use https; http works only for this computer itself');

const publicUrl = safeAddress('https://desk.example.gov.bd').refine(
  (url) => new URL(url).pathname === '/',
  'write the address alone, without a path behind it',
);

const userIds = z
  .string()
  .regex(
    /^\s*\d{1,15}(\s*,\s*\d{1,15})*\s*$/,
    'write Telegram user ids with commas between them, such as 7000000001,7000000002',
  )
  .transform((list) => list.split(',').map(Number));

/** What somebody typed by hand is guessed sooner than what was drawn at random. */
const fewestDifferent = 10;
const isVaried = (secret: string) => new Set(secret).size >= fewestDifferent;
const random = 'make it at random';
const randomOrNone = `${random}; or leave it out, and the desk makes one`;

/** Telegram takes 1 to 256 of these (https://core.telegram.org/bots/api#setwebhook). */
const tokenSecret = z
  .string()
  .regex(
    /^[\w-]{32,256}$/,
    'write 32 to 256 random letters, digits, _ or -; or leave it out, and the desk makes one',
  )
  .refine(isVaried, randomOrNone);

/** Standard Webhooks: 24 to 64 bytes in base64 behind the prefix. `advice`: what to do if it is easily guessed. */
const signingSecret = (advice: string) =>
  z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'write whsec_ and 24 to 64 random bytes in base64')
    .refine((secret) => isVaried(secret.replace('whsec_', '')), advice);

const everywhere = {
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('write a port from 0 to 65535').int().min(0).max(65_535).default(3000),
  PUBLIC_URL: publicUrl.optional(),
  DATA_DIR: z.string().default('./data'),
  KNOWLEDGE_DIR: z.string().default('./knowledge'),
  OFFICER_IDS: userIds.default([]),
  OFFICER_CHAT_ID: z.coerce
    .number('write the id of a group, such as -1001234567890')
    .int()
    .negative('write the id of a group, a negative number such as -1001234567890')
    .optional(),
  ESCALATION_WEBHOOK_URL: safeAddress('https://inbox.example.gov.bd/webhooks/escalations').optional(),
  ESCALATION_WEBHOOK_SECRET: signingSecret(randomOrNone).optional(),
  EVENTS_WEBHOOK_URL: safeAddress('https://crm.example.gov.bd/hooks/desk').optional(),
  EVENTS_WEBHOOK_SECRET: signingSecret(random).optional(),
  OFFICER_EMAIL: mailAddress.optional(),
  SMTP_URL: smtpUrl.optional(),
  IMAP_URL: imapUrl.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  TZ: z.string().refine(isTimeZone, 'write a time zone such as Asia/Dhaka').default('Asia/Dhaka'),
  DATABASE_URL: z.undefined('this version keeps everything in DATA_DIR; take this setting out').optional(),
};

const withTelegram = {
  ...everywhere,
  BOT_TOKEN: z
    .string('write the token that @BotFather gave')
    .regex(/^\d+:[\w-]{20,}$/, 'copy the token from @BotFather whole; it looks like 123456789:AAE…'),
  BOT_API_ROOT: address('https://api.telegram.org').default('https://api.telegram.org'),
};

const environment = z.discriminatedUnion('BOT_MODE', [
  z.object({ ...everywhere, BOT_MODE: z.literal('sandbox') }),
  z.object({ ...withTelegram, BOT_MODE: z.literal('polling') }),
  z.object({
    ...withTelegram,
    BOT_MODE: z.literal('webhook'),
    PUBLIC_URL: z
      .string('webhook mode needs the https address under which Telegram reaches this server')
      .pipe(publicUrl),
    WEBHOOK_SECRET: tokenSecret.optional(),
  }),
]);

/** The settings, checked: a union of the sandbox, polling and webhook mode (`BOT_MODE`). */
export type Config = z.infer<typeof environment>;

/**
 * Reads the settings from an environment. Empty values count as not given. Without a token, and unless webhook mode is
 * asked for, the mode is the sandbox.
 * @throws ConfigFault with every fault
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const wish = given.BOT_MODE ?? 'polling';
  const known = wish === 'polling' || wish === 'webhook';
  const sandbox = given.BOT_TOKEN === undefined && wish !== 'webhook';
  const mode = sandbox ? 'sandbox' : known ? wish : 'polling';
  const checked = environment.safeParse({ ...given, BOT_MODE: mode });
  const faults = [
    ...(known ? [] : [{ path: ['BOT_MODE'], message: 'write polling or webhook' }]),
    ...(checked.error?.issues ?? []),
    ...(isOpenWithoutHttps(given) ? [openWithoutHttps] : []),
    ...(given.EVENTS_WEBHOOK_URL !== undefined && given.EVENTS_WEBHOOK_SECRET === undefined
      ? [eventsUnsigned]
      : []),
    ...halfMail(given),
  ];
  if (!checked.success || faults.length > 0) throw new ConfigFault(faults);
  return checked.data;
}

const openWithoutHttps = {
  path: ['HOST'],
  message:
    'use 127.0.0.1; or, behind a server that speaks https for this one, write its https address into PUBLIC_URL',
};

/** Made by the desk, the receiver would not know it; and whoever knows the escalations' could answer tickets. */
const eventsUnsigned = {
  path: ['EVENTS_WEBHOOK_SECRET'],
  message:
    'write whsec_ and 24 to 64 random bytes in base64, and give the same to the receiver at EVENTS_WEBHOOK_URL',
};

/** Other computers reach the pages, and nothing says that they do so by https. */
function isOpenWithoutHttps({ HOST = '127.0.0.1', PUBLIC_URL = '' }: Record<string, string | undefined>) {
  return !loopback.has(HOST.trim()) && !PUBLIC_URL.trim().startsWith('https:');
}

/** Mail needs a mailbox to write to and a server that takes it; reading answers needs both. */
function halfMail({ OFFICER_EMAIL, SMTP_URL, IMAP_URL }: Record<string, string | undefined>) {
  if ((OFFICER_EMAIL ?? SMTP_URL ?? IMAP_URL) === undefined) return [];
  const needs = 'mail needs OFFICER_EMAIL and SMTP_URL together (IMAP_URL is for reading answers)';
  return [
    ...(OFFICER_EMAIL === undefined ? [{ path: ['OFFICER_EMAIL'], message: needs }] : []),
    ...(SMTP_URL === undefined ? [{ path: ['SMTP_URL'], message: needs }] : []),
  ];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Who is told what happens to tickets, if anybody is. */
export function eventsReceiverOf({ EVENTS_WEBHOOK_URL: url, EVENTS_WEBHOOK_SECRET: secret }: Config) {
  return url === undefined || secret === undefined ? undefined : { url: () => url, secret };
}

/** The officer's mailbox, if one is set up. */
export function mailSettingsOf({ OFFICER_EMAIL: officer, SMTP_URL: smtp, IMAP_URL: imap }: Config) {
  return officer === undefined || smtp === undefined ? undefined : { officer, smtp, imap };
}

/** Where citizens' words go that leave this computer. Mail does: even a server that runs here passes it on. */
export function elsewhereOf(config: Config): readonly Elsewhere[] {
  const { ESCALATION_WEBHOOK_URL: inbox, EVENTS_WEBHOOK_URL: events } = config;
  const mailbox = mailSettingsOf(config)?.officer;
  const away = (is: Elsewhere['is'], url: string | undefined): readonly Elsewhere[] => {
    if (url === undefined) return [];
    const { host, hostname } = new URL(url);
    return loopback.has(hostname) ? [] : [{ is, at: host }];
  };
  return [
    ...(mailbox === undefined ? [] : [{ is: 'mail', at: mailbox.replace(/^.*@/, '') } as const]),
    ...away('inbox', inbox),
    ...away('events', events),
  ];
}
