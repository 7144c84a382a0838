import { describe, expect, it } from 'vitest';
import { createNews } from '../../src/inbox/live/news.ts';
import type { TicketNumber } from '../../src/tickets/ticket.ts';
import { ticketNumber } from '../../src/tickets/ticket.ts';
import { openStream } from './event-stream.ts';
import { escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';

const beatMs = 50;

/** Where a page stands in what happens. */
const positionOf = (html: string) => /data-position="([^"]+)"/.exec(html)?.[1] ?? '';

async function inboxWithOfficer() {
  const inbox = await openInbox({ streams: { beatMs } });
  const officer = await inbox.officer();
  const stream = (query = '', headers: Record<string, string> = {}) =>
    openStream(`${inbox.url}/inbox/events${query}`, { cookie: officer.cookie(), ...headers });
  return { ...inbox, officer, stream };
}

describe('the events', () => {
  it('tell which ticket changed, once that is on disk', async () => {
    const { asks, stream, ticket } = await inboxWithOfficer();
    const { status, headers, next } = await stream();
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
    await asks(escalationOf());
    expect(await next()).toMatchObject({ event: 'changed', data: '1' });
    expect(await ticket(1)).toBeDefined();
  });

  it('begin where the page stood that asks for them: nothing between is missed', async () => {
    const { asks, officer, stream } = await inboxWithOfficer();
    const { html } = await officer.opens('/inbox');
    await asks(escalationOf());
    await asks(escalationOf({ id: 'esc-2' }));
    const { next } = await stream(`?after=${positionOf(html)}`);
    expect(await next()).toMatchObject({ data: '1 2' });
  });

  it('go on where a lost connection ended, whatever the address says', async () => {
    const { asks, officer, stream } = await inboxWithOfficer();
    const { html } = await officer.opens('/inbox');
    const first = await stream(`?after=${positionOf(html)}`);
    await asks(escalationOf());
    const { id } = await first.next();
    first.leave();
    await asks(escalationOf({ id: 'esc-2' }));
    const again = await stream(`?after=${positionOf(html)}`, { 'last-event-id': id });
    expect(await again.next()).toMatchObject({ data: '2' });
  });

  it.each(['another-start-5', 'x'.repeat(5_000), '%00', ''])(
    'say that all may have changed after what they do not know: %s',
    async (after) => {
      const { stream } = await inboxWithOfficer();
      const { next } = await stream(`?after=${after}`);
      expect(await next()).toMatchObject({ event: 'changed', data: '*' });
    },
  );

  it('keep the connection from falling silent, and say how soon to come again', async () => {
    const { stream } = await inboxWithOfficer();
    const { text } = await stream();
    await expect.poll(text).toMatch(/^retry: \d+\n\n(: here\n\n)+/);
  });

  it('are for officers', async () => {
    const { url } = await inboxWithOfficer();
    const { status } = await openStream(`${url}/inbox/events`, {});
    expect(status).toBe(401);
  });

  it('end when the session does, and tell nothing after', async () => {
    const { asks, officer, stream, signIn } = await inboxWithOfficer();
    const { ended, text } = await stream();
    await signIn.end(officer.cookies.get('inbox') ?? '');
    await asks(escalationOf());
    await ended;
    expect(text()).not.toContain('changed');
  });

  it('end when the server stops, which has not to wait for them', async () => {
    const { server, stream } = await inboxWithOfficer();
    const { ended } = await stream();
    const start = performance.now();
    await server.stop();
    await ended;
    expect(performance.now() - start).toBeLessThan(900);
  });

  it('are so many for one session: a further one has the oldest end', async () => {
    const { asks, stream } = await inboxWithOfficer();
    const oldest = await stream();
    const others = [await stream(), await stream(), await stream(), await stream()];
    await oldest.ended;
    expect(oldest.text()).toContain('event: displaced');
    await asks(escalationOf());
    for (const { next } of others) expect(await next()).toMatchObject({ data: '1' });
  });

  it('are so many in all', async () => {
    const inbox = await openInbox({ streams: { beatMs, mostInAll: 2 } });
    const cookies = await Promise.all(
      ['ক', 'খ', 'গ'].map(async (name) => (await inbox.officer(name)).cookie()),
    );
    const open = (cookie = '') => openStream(`${inbox.url}/inbox/events`, { cookie });
    const first = await open(cookies[0]);
    expect((await open(cookies[1])).status).toBe(200);
    expect((await open(cookies[2])).status).toBe(429);
    first.leave();
    await expect.poll(async () => (await open(cookies[2])).status).toBe(200);
  });
});

describe('the news', () => {
  function tellable() {
    let tell: (tickets: readonly TicketNumber[]) => void = () => {};
    const news = createNews((listener) => {
      tell = listener;
      return () => {};
    });
    return { news, tell: (...numbers: number[]) => tell(numbers.map((n) => ticketNumber.parse(n))) };
  }

  it('names each ticket once', () => {
    const { news, tell } = tellable();
    const start = news.position();
    tell(1, 2);
    tell(2);
    expect(news.since(start)).toEqual([1, 2]);
    expect(news.since(news.position())).toEqual([]);
  });

  it('forgets what is long ago, and says so', () => {
    const { news, tell } = tellable();
    const start = news.position();
    for (let n = 0; n < 5_000; n += 1) tell(1 + (n % 9));
    expect(news.since(start)).toBe('all');
  });

  it('knows no position ahead of it', () => {
    const { news } = tellable();
    expect(news.since(news.position().replace(/\d+$/, '9'))).toBe('all');
  });
});
