import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';

/** A fresh sandbox before each test, with a bot that only looks and sends. Its clock stands still until it is moved. */
export interface Sand {
  readonly sandbox: Sandbox;
  readonly api: Api;
  /** The updates since the last look. */
  news(): Promise<readonly Update[]>;
  /** Moves the clock on. */
  wait(seconds: number): void;
}

export function freshSandbox(options: { readonly limits?: boolean } = {}): Sand {
  let sandbox: Sandbox;
  let api: Api;
  let confirmed = 0;
  let time = 0;

  beforeEach(async () => {
    time = Date.parse('2026-11-24T06:00:00Z');
    sandbox = await startSandbox({ now: () => new Date(time), ...options });
    api = new Api(sandbox.token, { apiRoot: sandbox.root });
    confirmed = 0;
    await news();
  });
  afterEach(() => sandbox.stop());

  async function news(): Promise<readonly Update[]> {
    const updates = await api.getUpdates({ offset: confirmed });
    confirmed = (updates.at(-1)?.update_id ?? confirmed - 1) + 1;
    await api.getUpdates({ offset: confirmed });
    return updates;
  }

  return {
    get sandbox() {
      return sandbox;
    },
    get api() {
      return api;
    },
    news,
    wait(seconds) {
      time += seconds * 1000;
    },
  };
}
