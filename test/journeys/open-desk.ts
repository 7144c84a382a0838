import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { inject } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import type { Clock } from '../../src/desk/clock.ts';
import { systemClock } from '../../src/system-clock.ts';
import type { Stage } from '../stage/stage.ts';

export interface OpenDesk {
  readonly app: App;
  readonly dataDir: string;
  /** Stops it and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The whole desk, as `npm start` runs it, in front of a stage. */
export async function openDesk(
  stage: Pick<Stage, 'root' | 'token'>,
  env: Readonly<Record<string, string>> = {},
  clock: Clock = systemClock,
  log: Logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
): Promise<OpenDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sheba-desk-'));
  await symlink(inject('keptFolder'), join(dataDir, 'kept'));
  const port = await freePort();
  const config = loadConfig({
    BOT_TOKEN: stage.token,
    BOT_API_ROOT: stage.root,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    ...env,
  });
  const start = () => startApp({ config, log, clock, pid: process.pid });
  let app = await start();
  return {
    get app() {
      return app;
    },
    dataDir,
    async restart() {
      await app.stop();
      app = await start();
    },
    async close() {
      await app.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
