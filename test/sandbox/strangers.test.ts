import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-24T06:00:00Z') });
});
afterEach(() => sandbox.stop());

/** A call as no well-behaved client makes it: the path and the Host header as they are. @returns the status */
function calls(path: string, host?: string): Promise<number> {
  const { hostname, port } = new URL(sandbox.root);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers: host === undefined ? {} : { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}
const ask = () => `/bot${sandbox.token}/getMe`;
const port = () => new URL(sandbox.root).port;

describe('whoever else finds the port', () => {
  it.each(['//', '///', '//[', '/bot%', '/file/bot%/x', '/?%', '*'])('survives %s', async (path) => {
    expect(await calls(path)).toBeGreaterThanOrEqual(400);
    expect(await calls(ask())).toBe(200);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]'])('answers to %s with its port', async (name) => {
    expect(await calls(ask(), `${name}:${port()}`)).toBe(200);
  });

  it.each([
    ['another site that points here', () => `evil.example:${port()}`],
    ['a name that only begins like this computer', () => `localhost.evil.example:${port()}`],
    ['another port', () => '127.0.0.1:1'],
    ['no port', () => '127.0.0.1'],
  ])('does not answer to %s', async (_case, host) => {
    expect(await calls(ask(), host())).toBe(421);
  });

  it('can not know the token beforehand', async () => {
    const other = await startSandbox({ now: () => new Date('2026-11-24T06:00:00Z') });
    await other.stop();
    expect(other.token).not.toBe(sandbox.token);
  });
});
