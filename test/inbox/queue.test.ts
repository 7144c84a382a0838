import { describe, expect, it } from 'vitest';
import type { Escalation } from '../../src/desk/escalation.ts';
import { continueWith } from '../../src/tickets/transitions.ts';
import { escalationOf, now } from './office.ts';
import { openInbox } from './open-inbox.ts';
import { field, readable } from './visitor.ts';

async function inboxWith(escalations: readonly Partial<Escalation>[]) {
  const inbox = await openInbox();
  for (const [index, change] of escalations.entries()) {
    await inbox.asks(escalationOf({ id: `esc-${index + 1}`, ...change }));
  }
  return { ...inbox, officer: await inbox.officer() };
}

const asking = (text: string): Partial<Escalation> => ({ question: { ...escalationOf().question, text } });
const numbers = (html: string) =>
  [...html.matchAll(/href="\/inbox\/tickets\/(\d+)"/g)].map(([, n]) => Number(n));

describe('the list', () => {
  it('says what waits: number, name, first words, age, status; urgent first', async () => {
    const { officer } = await inboxWith([
      {},
      { ...asking('আমাকে মেরে ফেলার হুমকি দিচ্ছে'), urgent: true },
      asking('wifi router kinbo'),
    ]);
    const { html } = await officer.opens('/inbox');
    expect(numbers(html)).toEqual([2, 1, 3]);
    const text = readable(html);
    expect(text).toContain('অপেক্ষায় ৩ নতুন ৩ সময় পার ০');
    expect(text).toContain('টিকিট ১ রহিমা বেগম ৩ ঘণ্টা আগে কম্পিউটার প্রশিক্ষণ কবে শুরু? পড়া হয়নি');
    expect(text).toContain('আমাকে মেরে ফেলার হুমকি দিচ্ছে জরুরি পড়া হয়নি');
    expect(html).toContain('<html lang="bn"');
  });

  it('has closed tickets on a tab of their own', async () => {
    const { officer, desk, ticket } = await inboxWith([{}, {}]);
    await desk.closing.close((await ticket(1)).number, 'not-ours', 'নাজমুল');
    expect(numbers((await officer.opens('/inbox')).html)).toEqual([2]);
    const closed = await officer.opens('/inbox?view=closed');
    expect(numbers(closed.html)).toEqual([1]);
    expect(readable(closed.html)).toContain('এই কার্যালয়ের কাজ নয়');
  });

  it('comes in pages of thirty', async () => {
    const { officer } = await inboxWith(Array.from({ length: 61 }, () => ({})));
    const first = await officer.opens('/inbox');
    expect(numbers(first.html)).toHaveLength(30);
    expect(first.html).toContain('href="/inbox?page=2"');
    const last = await officer.opens('/inbox?page=3');
    expect(numbers(last.html)).toEqual([61]);
    expect(readable(last.html)).toContain('পাতা ৩ / ৩');
    expect((await officer.opens('/inbox?page=9')).location).toBe('/inbox?page=3');
  });

  it.each(['page=0', 'page=-1', 'page=x', 'page=1e9', 'view=none', 'page=1&page=2', 'page[]=1'])(
    'takes ?%s for the first page',
    async (query) => {
      const { officer } = await inboxWith([{}]);
      const { status, html } = await officer.opens(`/inbox?${query}`);
      expect(status).toBe(200);
      expect(numbers(html)).toEqual([1]);
    },
  );

  it('says so when it is empty', async () => {
    const { officer } = await inboxWith([]);
    expect(readable((await officer.opens('/inbox')).html)).toContain('এখন কোনো প্রশ্ন অপেক্ষায় নেই');
    expect(readable((await officer.opens('/inbox?view=closed')).html)).toContain('এখনো কোনো টিকিট বন্ধ হয়নি');
  });

  it('names what was sent when there are no words, and cuts what is long', async () => {
    const from = { chatId: 1, messageId: 1 };
    const attachments = [{ kind: 'photo', from } as const, { kind: 'voice', from } as const];
    const { officer } = await inboxWith([
      { question: { text: '', language: 'bn', attachments } },
      asking('ক্ষ'.repeat(1_300)),
    ]);
    const text = readable((await officer.opens('/inbox')).html);
    expect(text).toContain('ছবি, ভয়েস বার্তা');
    expect(text).toContain(` ${'ক্ষ'.repeat(140)}… `);
  });

  it.each([
    ['রাউটার', [3]],
    ['raotar', [3]],
    ['rohima', [4]],
    ['১', [1]],
    ['টিকিট ২', [2]],
    ['কেউ লেখেনি', []],
  ])('finds %s', async (words, expected) => {
    const citizen = escalationOf().citizen;
    const { officer, desk, ticket } = await inboxWith([
      { ...asking('প্রশিক্ষণ কবে'), citizen: { ...citizen, name: 'করিম', username: 'karim' } },
      { ...asking('আইডি হ্যাক'), citizen: { ...citizen, name: 'সালমা', username: 'salma' } },
      { ...asking('wifi router kinbo'), citizen: { ...citizen, name: 'জব্বার', username: 'jobbar' } },
      asking('প্রিন্টার নষ্ট'),
    ]);
    await desk.closing.close((await ticket(3)).number, 'closed', 'নাজমুল');
    const { html } = await officer.opens(`/inbox?view=all&q=${encodeURIComponent(words)}`);
    expect(numbers(html)).toEqual(expected);
    expect(readable(html)).toContain(expected.length === 0 ? 'কিছু পাওয়া যায়নি' : '১টি টিকিট পাওয়া গেছে');
  });

  it('follows what happens: a new word of the citizen, a closing, a forgotten ticket', async () => {
    const { officer, put, ticket, store } = await inboxWith([{}, {}]);
    await officer.opens('/inbox?q=x');
    await put(continueWith(await ticket(2), { id: 'c9', text: 'সনদ পাইনি', attachments: [] }, now, false));
    expect(numbers((await officer.opens('/inbox?q=সনদ')).html)).toEqual([2]);
    const { number } = await ticket(2);
    await store.transaction(async ({ tickets }) => tickets.forget(number));
    expect(numbers((await officer.opens('/inbox?q=সনদ')).html)).toEqual([]);
    expect(numbers((await officer.opens('/inbox')).html)).toEqual([1]);
  });

  it('marks what this officer has not read, until it is opened', async () => {
    const { officer } = await inboxWith([{}]);
    expect((await officer.opens('/inbox')).html).toContain('item-unread');
    await officer.opens('/inbox/tickets/1');
    expect((await officer.opens('/inbox')).html).not.toContain('item-unread');
  });

  it.each([
    ['is new and unread', false, ['পড়া হয়নি']],
    ['is new, and was opened', true, ['নতুন']],
  ])('says of a ticket that %s one thing alone', async (_case, opened, marks) => {
    const { officer } = await inboxWith([{}]);
    if (opened) await officer.opens('/inbox/tickets/1');
    const { html } = await officer.opens('/inbox');
    const row = html.slice(html.indexOf('<p class="marks">'));
    expect([...row.matchAll(/class="mark mark-[a-z]+">([^<]+)</g)].map(([, words]) => words)).toEqual(marks);
  });

  it('says of a ticket whose citizen writes again both that it waits and that it is unread', async () => {
    const { officer, desk, ticket, put, clock } = await inboxWith([{}]);
    const { number } = await ticket();
    await desk.reply({ ticket: number, text: 'x', author: 'y', key: '1' });
    clock.advance(60_000);
    await put(continueWith(await ticket(), { id: 'c1', text: 'আর?', attachments: [] }, clock.now(), false));
    const { html } = await officer.opens('/inbox');
    expect(html).toContain('mark-unread');
    expect(html).toContain('mark-waiting');
  });

  it('marks a reply that did not arrive', async () => {
    const { officer, desk, ticket, put } = await inboxWith([{}]);
    const { number } = await ticket();
    const { ticket: replied } = await desk.reply({ ticket: number, text: 'x', author: 'y', key: '1' });
    const messages = replied.messages.map((message) =>
      message.by === 'officer'
        ? {
            ...message,
            delivery: {
              state: 'failed' as const,
              at: '2026-11-24T06:00:00.000Z',
              reason: 'blocked' as const,
            },
          }
        : message,
    );
    await put({ ...replied, messages });
    expect(readable((await officer.opens('/inbox?view=answered')).html)).toContain(
      'উত্তর দেওয়া হয়েছে উত্তর পৌঁছায়নি',
    );
  });
});

describe('closing several', () => {
  it('closes those that are chosen, once, and comes back to the same page', async () => {
    const { officer, ticket, store } = await inboxWith([{}, {}, {}]);
    const { html } = await officer.opens('/inbox?view=new');
    const form = { form: field(html, 'form'), from: '/inbox?view=new' };
    const chosen = [...Object.entries(form), ['number', '1'], ['number', '3'], ['number', '99']];
    const done = await officer.posts('/inbox/close-some', chosen);
    expect([done.status, done.location]).toEqual([303, '/inbox?view=new&closed=2']);
    expect((await officer.posts('/inbox/close-some', chosen)).location).toBe('/inbox?view=new&closed=0');
    const page = await officer.opens('/inbox?view=new&closed=2');
    expect(numbers(page.html)).toEqual([2]);
    expect(readable(page.html)).toContain('২টি টিকিট বন্ধ করা হয়েছে');
    expect((await ticket(3)).history.at(-1)).toMatchObject({ what: 'closed', who: 'নাজমুল হক' });
    const told = (await store.deliveries.all()).filter(({ content }) => content.kind === 'closed');
    expect(told.map(({ ticket: number }) => Number(number)).sort()).toEqual([1, 3]);
  });

  it('takes one box, or none', async () => {
    const { officer } = await inboxWith([{}, {}]);
    const { html } = await officer.opens('/inbox');
    const form = { form: field(html, 'form'), from: '/inbox' };
    expect((await officer.posts('/inbox/close-some', form)).location).toBe('/inbox?closed=0');
    expect((await officer.posts('/inbox/close-some', { ...form, number: '2' })).location).toBe(
      '/inbox?closed=1',
    );
  });

  it.each([
    { number: 'x' },
    { from: 'https://evil.example' },
    { from: '/inbox\\evil' },
    { from: '//evil.example' },
    { from: undefined },
  ])('refuses %o', async (change) => {
    const { officer, ticket } = await inboxWith([{}]);
    const { html } = await officer.opens('/inbox');
    const form: Record<string, string | undefined> = {
      form: field(html, 'form'),
      number: '1',
      from: '/inbox',
      ...change,
    };
    const sent = Object.entries(form).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    expect((await officer.posts('/inbox/close-some', sent)).status).toBe(400);
    expect((await ticket()).status).toEqual({ is: 'new' });
  });
});

describe('the language', () => {
  it('is Bangla, until one asks for English; then it stays', async () => {
    const { officer } = await inboxWith([{}]);
    const bangla = await officer.opens('/inbox?page=1');
    expect(bangla.html).toContain('href="/inbox?page=1&amp;lang=en"');
    const english = await officer.opens('/inbox?page=1&lang=en');
    expect(english.html).toContain('<html lang="en"');
    const later = readable((await officer.opens('/inbox')).html);
    expect(later).toContain('Waiting 1 New 1');
    expect(later).toContain('Ticket 1 রহিমা বেগম 3 hours ago');
    expect((await officer.opens('/inbox?lang=fr')).html).toContain('<html lang="en"');
    expect((await officer.opens('/inbox?lang=bn')).html).toContain('<html lang="bn"');
  });

  it('is one that can be switched on pages of trouble too', async () => {
    const { url } = await openInbox();
    const html = await (await fetch(`${url}/inbox?lang=en`)).text();
    expect(readable(html)).toContain('You are not signed in');
  });
});

describe('the files', () => {
  it('are served from here, to be kept', async () => {
    const { url } = await openInbox();
    const page = await (await fetch(`${url}/inbox`)).text();
    const css = /href="(\/inbox\/assets\/inbox\.css[^"]*)"/.exec(page)?.[1] ?? '';
    const style = await fetch(url + css);
    expect(style.headers.get('content-type')).toContain('text/css');
    expect(style.headers.get('cache-control')).toContain('immutable');
    const text = await style.text();
    const addresses = [...text.matchAll(/url\("([^"]+)"\)/g)].map(([, address]) => address);
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      const font = await fetch(url + address);
      expect([font.status, font.headers.get('content-type')]).toEqual([200, 'font/woff2']);
    }
  });

  it.each(['/inbox/assets/nothing.css', '/inbox/assets/..%2fpages.tsx', '/inbox/assets/__proto__'])(
    '%s is not one of them',
    async (path) => {
      const { url } = await openInbox();
      expect((await fetch(url + path)).status).toBe(404);
    },
  );
});

it('the pages hold no script but our own, and nothing inline', async () => {
  const { officer } = await inboxWith([{}]);
  for (const path of ['/inbox', '/inbox/tickets/1', '/inbox/nothing']) {
    expect((await officer.opens(path)).html).not.toMatch(
      /<script(?! type="module" src="\/inbox\/client\/)|<style|style=|onclick|javascript:/i,
    );
  }
});

it('a desk that fails is told in plain words', async () => {
  const inbox = await openInbox();
  const officer = await inbox.officer();
  inbox.desk.handling = { ...inbox.desk.handling, see: () => Promise.reject(new Error('disk gone')) };
  const { status, html } = await officer.opens('/inbox/tickets/1');
  expect(status).toBe(500);
  expect(readable(html)).toContain('আমাদের দিকে সমস্যা হয়েছে');
  expect(html).not.toContain('disk gone');
  expect(inbox.lines.join('')).toContain('disk gone');
});
