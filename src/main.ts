import { pino } from 'pino';
import { type App, startApp } from './app.ts';
import { ConfigFault, loadConfig } from './config.ts';
import { KnowledgeFault } from './knowledge/fault.ts';
import { DocumentFault } from './storage/document-file.ts';
import { FolderInUse } from './storage/lock.ts';
import { StoreBroken, StoreFault } from './storage/lowdb-store.ts';
import { systemClock } from './system-clock.ts';
import { TokenRefused, WebhookRefused } from './telegram/connect.ts';
import { AnotherCopy } from './telegram/polling.ts';

const longestStopMs = 30_000;

/** Faults that the operator can mend: told in their own words, without a stack. */
const told = [
  ConfigFault,
  KnowledgeFault,
  DocumentFault,
  StoreFault,
  StoreBroken,
  FolderInUse,
  TokenRefused,
  WebhookRefused,
  AnotherCopy,
];

/** What the system says of an address or a folder that can't be had, by its code. */
const systemFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT: taken by another program. Choose another PORT, or stop that program.',
  EADDRNOTAVAIL: 'HOST: this computer has no such address. Use 127.0.0.1, or 0.0.0.0 for all it has.',
  ENOTFOUND: 'HOST: there is no computer of this name. Use 127.0.0.1, or 0.0.0.0 for all that this one has.',
  EACCES:
    'PORT or DATA_DIR: this user may not use it. Choose a PORT above 1023 and a folder that can be written.',
  EROFS: 'DATA_DIR: this disk can not be written. Choose another folder.',
  ENOTDIR: 'DATA_DIR: this is not a folder. Choose another one.',
};

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (told.some((kind) => error instanceof kind)) return error.message;
  const code = 'code' in error ? String(error.code) : '';
  return systemFaults[code] ?? error.stack ?? error.message;
}

function fail(error: unknown): never {
  process.stderr.write(`${describe(error)}\n`);
  process.exit(1);
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
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({}, 'stopping: finishing what is in flight');
      app.stop().catch(fail);
      // What hangs must not keep the process: all that matters is on disk.
      setTimeout(() => process.exit(1), longestStopMs).unref();
    });
  }
  greet(app, config.BOT_MODE === 'sandbox');
  await app.finished;
} catch (error) {
  fail(error);
}
