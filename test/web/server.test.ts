import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import express, { Router } from 'express';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createWebServer } from '../../src/web/server.ts';
import { keptLog, serve } from './serve.ts';

const nothing = async () => {};
const never = () => new Promise<void>(() => {});
const broken = () => Promise.reject(new Error('connect ECONNREFUSED, bot123:SECRET'));

function routes(build: (router: Router) => void): Router {
  const router = express.Router();
  build(router);
  return router;
}

describe('health', () => {
  it('says that it lives, even when nothing else does', async () => {
    const { url } = await serve({ mounts: [], ready: { store: broken } });
    const response = await fetch(`${url}/healthz`);
    expect(response.status).toBe(200);
  });

  it('is ready when all that it leans on is', async () => {
    const { url } = await serve({ mounts: [], ready: { store: nothing, 'Bot API': nothing } });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it.each([
    ['one fails', { store: nothing, 'Bot API': broken }, ['Bot API']],
    ['one says nothing', { store: never, 'Bot API': nothing }, ['store']],
    ['both fail', { store: broken, 'Bot API': never }, ['store', 'Bot API']],
    [
      'one throws at once',
      {
        store: () => {
          throw new Error('closed');
        },
      },
      ['store'],
    ],
  ])('names what is not ready when %s', async (_case, ready, notReady) => {
    const { url } = await serve({ mounts: [], ready, checkWithin: 50 });
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ status: 503, notReady });
    expect(text).not.toContain('SECRET');
  });
});

describe('errors', () => {
  const failing = routes((router) => {
    router.get('/breaks', () => {
      throw new Error('the store is at /secret/place');
    });
    router.get('/refuses', () => {
      throw Object.assign(new Error('no'), {
        status: 409,
        detail: 'Closed.',
        errors: [{ field: 'a', message: 'b' }],
      });
    });
  });
  const faultPage = (_request: unknown, status: number) => `<h1>page for ${status}</h1>`;
  const mounts = [
    { at: '/inbox', router: failing, faultPage },
    { at: '/api', router: failing },
  ];

  it.each([
    ['/api/breaks', 500],
    ['/api/refuses', 409],
    ['/api/nothing', 404],
    ['/nothing', 404],
    ['/%E0%A4%A', 404],
    ['/inbox/breaks', 500],
  ])('%s gets problem+json with %i and no word of what is inside', async (path, status) => {
    const { url } = await serve({ mounts });
    const response = await fetch(url + path, { headers: { accept: 'application/json' } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ type: 'about:blank', status });
    expect(text).not.toMatch(/secret|at .*\.ts|node_modules/);
  });

  it('tells the caller the detail and the fields of a refusal', async () => {
    const { url } = await serve({ mounts });
    expect(await (await fetch(`${url}/api/refuses`)).json()).toEqual({
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      detail: 'Closed.',
      errors: [{ field: 'a', message: 'b' }],
    });
  });

  it('cuts an answer that fails half-way, and says so once in the log', async () => {
    const { log, lines } = keptLog();
    const router = routes((at) => {
      at.get('/half', (_request, response) => {
        response.write('half');
        throw new Error('gave out');
      });
    });
    const { url } = await serve({ log, mounts: [{ at: '/inbox', router, faultPage }] });
    await expect(fetch(`${url}/inbox/half`).then((response) => response.text())).rejects.toThrow();
    expect(lines.filter((line) => line.includes('gave out'))).toHaveLength(1);
  });

  it.each([
    ['/inbox/breaks', 500],
    ['/inbox/refuses', 409],
    ['/inbox/nothing', 404],
  ])('browsers get a page at %s', async (path, status) => {
    const { url } = await serve({ mounts });
    const response = await fetch(url + path, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toBe(`<h1>page for ${status}</h1>`);
  });
});

describe('headers', () => {
  it('allow nothing inline, nothing from elsewhere and no frame', async () => {
    const { url } = await serve({ mounts: [] });
    const { headers } = await fetch(`${url}/healthz`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.has('x-powered-by')).toBe(false);
  });

  it('let those frame the pages that are named, and no other pages', async () => {
    const inFrames = { at: '/framed', router: Router(), frameAncestors: ['https://web.telegram.org'] };
    const { url } = await serve({ mounts: [inFrames, { at: '/alone', router: Router() }] });
    const { headers } = await fetch(`${url}/framed`);
    expect(headers.get('content-security-policy')).toContain('frame-ancestors https://web.telegram.org');
    expect(headers.has('x-frame-options')).toBe(false);
    for (const path of ['/alone', '/healthz']) {
      const { headers } = await fetch(url + path);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });
});

describe('the log', () => {
  it('names routes, never addresses, queries, bodies or secrets inside errors', async () => {
    const { log, lines } = keptLog();
    const router = routes((at) => {
      at.get('/open/:secret', (_request, response) => void response.send('ok'));
      at.post('/breaks/:secret', () => {
        throw Object.assign(new Error('failed'), { url: 'https://api/botHUSH/getMe' });
      });
    });
    const { url, server } = await serve({ log, mounts: [{ at: '/part', router }] });
    await fetch(`${url}/part/open/HUSH?token=HUSH`);
    await fetch(`${url}/part/breaks/HUSH`, { method: 'POST', body: 'HUSH' });
    await fetch(`${url}/part/HUSH/unknown`);
    await fetch(`${url}/HUSH`);
    await server.stop();
    const written = lines.join('');
    expect(written).toContain('"route":"/part/open/:secret","status":200');
    expect(written).toContain('"route":"/part/breaks/:secret","status":500');
    expect(written).toContain('"route":"/part/… (no route)","status":404');
    expect(written).toContain('Error: failed');
    expect(written).not.toContain('HUSH');
  });
});

describe('compression', () => {
  const page = `<p>${'পাতা '.repeat(1_000)}</p>`;
  const router = () =>
    routes((at) => {
      at.get('/page', (_request, response) => void response.type('html').send(page));
      at.get('/words', (_request, response) => void response.json({ words: page }));
      at.get('/short', (_request, response) => void response.type('html').send('<p>short</p>'));
      at.get('/picture', (_request, response) => void response.type('png').send(Buffer.alloc(9_000)));
    });

  it.each([
    ['/page', 'gzip', 'gzip'],
    ['/words', 'br, gzip', 'gzip'],
    ['/page', 'gzip;q=0', null],
    ['/page', 'identity', null],
    ['/short', 'gzip', null],
    ['/picture', 'gzip', null],
  ])('of %s for who takes %s', async (path, accepted, encoding) => {
    const { url } = await serve({ mounts: [{ at: '/', router: router() }] });
    const response = await fetch(url + path, { headers: { 'accept-encoding': accepted } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    if (path === '/page') expect(await response.text()).toBe(page);
    if (path === '/words') expect(await response.json()).toEqual({ words: page });
    if (encoding !== null) {
      expect(Number(response.headers.get('content-length'))).toBeLessThan(500);
      expect(response.headers.get('vary')).toContain('Accept-Encoding');
    }
  });
});

describe('the log of a stream', () => {
  it('is no warning when the reader leaves: nobody reads it to the end', async () => {
    const { log, lines } = keptLog();
    const router = routes((at) => {
      at.get('/events', (_request, response) => {
        response.type('text/event-stream').write(': here\n\n');
      });
    });
    const { url } = await serve({ log, mounts: [{ at: '/', router }] });
    const leaving = new AbortController();
    await fetch(`${url}/events`, { signal: leaving.signal });
    leaving.abort();
    await expect.poll(() => lines.join('')).toContain('"route":"/events"');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual([20]);
  });
});

describe('stopping', () => {
  it('lets a request in flight finish, takes no new one, and holds no idle connection', async () => {
    const { promise: arrived, resolve: hasArrived } = promiseOf<void>();
    const { promise: mayAnswer, resolve: answerNow } = promiseOf<void>();
    const router = routes((at) => {
      at.get('/slow', async (_request, response) => {
        hasArrived();
        await mayAnswer;
        response.send('done');
      });
    });
    const { url, server } = await serve({ mounts: [{ at: '/', router }], stopWithin: 10_000 });
    const agent = new Agent({ keepAlive: true });
    await ask(`${url}/healthz`, agent);
    const slow = ask(`${url}/slow`, agent);
    await arrived;

    const began = performance.now();
    const stopped = server.stop();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    answerNow();
    expect(await slow).toEqual({ status: 200, connection: 'close', text: 'done' });
    await stopped;
    await server.stop();
    expect(performance.now() - began).toBeLessThan(4_000);
    agent.destroy();
  });

  it('ends streams that would never end', async () => {
    const streams = new Set<express.Response>();
    const router = routes((at) => {
      at.get('/events', (_request, response) => {
        response.type('text/event-stream').write('data: hello\n\n');
        streams.add(response);
      });
    });
    const endStreams = () => streams.forEach((stream) => void stream.end('data: bye\n\n'));
    const { url, server } = await serve({ mounts: [{ at: '/', router, endStreams }], stopWithin: 10_000 });
    const events = await fetch(`${url}/events`);
    const began = performance.now();
    const [text] = await Promise.all([events.text(), server.stop()]);
    expect(text).toBe('data: hello\n\ndata: bye\n\n');
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it('cuts what is still open at the deadline', async () => {
    const { promise: arrived, resolve: hasArrived } = promiseOf<void>();
    const router = routes((at) => {
      at.get('/stuck', () => hasArrived());
    });
    const { url, server } = await serve({ mounts: [{ at: '/', router }], stopWithin: 100 });
    const stuck = fetch(`${url}/stuck`).catch(() => 'cut');
    await arrived;
    await server.stop();
    expect(await stuck).toBe('cut');
  });

  it('is done at once when it never listened', async () => {
    const { server } = await serve({ mounts: [] });
    await server.stop();
    await expect(server.stop()).resolves.toBeUndefined();
  });
});

it('says so when the port is taken', async () => {
  const { url } = await serve({ mounts: [] });
  const { server } = await serve({ mounts: [] });
  const port = Number(new URL(url).port);
  await expect(server.listen({ host: '127.0.0.1', port })).rejects.toThrow();
});

function promiseOf<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

async function ask(url: string, agent: Agent) {
  const request = get(url, { agent });
  // `once` knows nothing of what the event brings; for 'response' it is this.
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode, connection: response.headers.connection, text };
}

it.each(['127.0.0.1', '0.0.0.0'])('listening on %s, it tells where it is reached', async (host) => {
  const server = createWebServer({ log: pino({ level: 'silent' }), mounts: [] });
  onTestFinished(() => server.stop());
  const { port, url } = await server.listen({ host, port: 0 });
  expect(url).toBe(`http://127.0.0.1:${port}`);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});
