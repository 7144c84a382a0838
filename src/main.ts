import { pino } from 'pino';
import { type App, startApp } from './app.ts';
import { ConfigFault, loadConfig } from './config.ts';
import { KnowledgeFault } from './knowledge/fault.ts';
import { FolderInUse } from './storage/lock.ts';
import { StoreFault } from './storage/lowdb-store.ts';
import { systemClock } from './system-clock.ts';
import { TokenRefused, WebhookRefused } from './telegram/connect.ts';
import { AnotherCopy } from './telegram/polling.ts';

/** Faults that the operator can mend: told in their own words, without a stack. */
const told = [
  ConfigFault,
  KnowledgeFault,
  StoreFault,
  FolderInUse,
  TokenRefused,
  WebhookRefused,
  AnotherCopy,
];

function fail(error: unknown): never {
  const known = told.some((kind) => error instanceof kind);
  process.stderr.write(`${known && error instanceof Error ? error.message : describe(error)}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { PORT = '3000' } = process.env;
  if ('code' in error && error.code === 'EADDRINUSE')
    return `PORT: ${PORT} is taken by another program. Choose another PORT, or stop that one.`;
  return error.stack ?? error.message;
}

function greet({ url, claimCode }: App, sandbox: boolean): void {
  const lines = sandbox
    ? [`সেবা ডেস্ক, স্যান্ডবক্স / Sheba Desk, sandbox: ${url}/`]
    : [
        `সেবা ডেস্ক / Sheba Desk: ${url}/inbox`,
        ...(claimCode === undefined ? [] : [`No officer yet. Send the bot: /claim ${claimCode}`]),
      ];
  process.stdout.write(`\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`);
}

try {
  const config = loadConfig(process.env);
  process.env.TZ = config.TZ;
  const log = pino({ level: config.LOG_LEVEL, base: null });
  const app = await startApp({ config, log, clock: systemClock, pid: process.pid });
  greet(app, config.BOT_MODE === 'sandbox');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({}, 'stopping: finishing what is in flight');
      app.stop().catch(fail);
    });
  }
  await app.finished;
} catch (error) {
  fail(error);
}
