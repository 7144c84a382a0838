import { describe, expect, it } from 'vitest';
import type { Escalation } from '../../src/desk/escalation.ts';
import {
  attachment,
  type DeliveryState,
  plainEvent,
  type Ticket,
  ticketNumber,
} from '../../src/tickets/ticket.ts';
import { continueWith, edit, settle } from '../../src/tickets/transitions.ts';
import { escalationOf, now } from './office.ts';
import { openInbox } from './open-inbox.ts';
import { field, readable } from './visitor.ts';

const first = ticketNumber.parse(1);

async function inboxWithTicket(change: Partial<Escalation> = {}, name?: string) {
  const inbox = await openInbox();
  await inbox.asks(escalationOf(change));
  return {
    ...inbox,
    officer: await inbox.officer(name),
  };
}

const page = '/inbox/tickets/1';

describe('a ticket', () => {
  it('shows who asked what, the nearest entries, and what happened', async () => {
    const { officer } = await inboxWithTicket({ urgent: true });
    const text = readable((await officer.opens(page)).html);
    expect(text).toContain('টিকিট ১ জরুরি নতুন');
    expect(text).toContain('রহিমা বেগম ২৪ নভেম্বর ২০২৬, সকাল ১১:৩০ কম্পিউটার প্রশিক্ষণ কবে শুরু?');
    expect(text).toContain('@rahima');
    expect(text).toContain('কম্পিউটার প্রশিক্ষণ ৪২%');
    expect(text).not.toContain('gone-entry');
    expect(text).toContain('প্রশ্ন এসেছে · রহিমা বেগম ২৪ নভেম্বর ২০২৬, সকাল ১১:৩০');
  });

  it('says it all in English too', async () => {
    const { officer } = await inboxWithTicket();
    const text = readable((await officer.opens(`${page}?lang=en`)).html);
    expect(text).toContain('Ticket 1 New');
    expect(text).toContain('24 November 2026, 11:30 am');
    expect(text).toContain('Computer training 42%');
  });

  it.each([
    ['less likely than it may help', { id: 'charter-2.1.1', confidence: 0.29 }],
    ['not there any more', { id: 'gone-entry', confidence: 0.9 }],
  ])('offers no entry that is %s, but the search', async (_case, candidate) => {
    const { officer } = await inboxWithTicket({ candidates: [candidate] });
    const { html } = await officer.opens(page);
    expect(readable(html)).toContain('কাছাকাছি কিছু পাওয়া যায়নি');
    expect(html).not.toContain('send-entry');
    const search = /href="(\/inbox\/knowledge\?q=[^"]+)"/.exec(html)?.[1] ?? '';
    expect(readable((await officer.opens(search)).html)).toContain('কম্পিউটার প্রশিক্ষণ');
  });

  it('shows both versions of an edited question', async () => {
    const { officer, ticket, put } = await inboxWithTicket();
    await put(edit(await ticket(), 'c0', 'কম্পিউটার প্রশিক্ষণের ফি কত?', now, false));
    const text = readable((await officer.opens(page)).html);
    expect(text).toContain('আগে লেখা ছিল');
    expect(text).toContain('কম্পিউটার প্রশিক্ষণ কবে শুরু?');
    expect(text).toContain('এখন লেখা আছে কম্পিউটার প্রশিক্ষণের ফি কত?');
  });

  it.each(attachment.shape.kind.options)('names an attached %s and says where it is', async (kind) => {
    const attachments = [{ kind, fileName: 'ছবি <1>.jpg', from: { chatId: 1, messageId: 2 } }];
    const { officer } = await inboxWithTicket({ question: { text: '', language: 'bn', attachments } });
    const { status, html } = await officer.opens(page);
    expect(status).toBe(200);
    expect(readable(html)).toContain('ছবি <1>.jpg এগুলো টেলিগ্রামে আছে');
  });

  const at = '2026-11-24T06:00:00.000Z';
  it.each<readonly [DeliveryState, string]>([
    [{ state: 'pending' }, 'পাঠানো হচ্ছে…'],
    [{ state: 'delivered', at }, 'নাগরিক পেয়েছেন, ২৪ নভেম্বর ২০২৬, দুপুর ১২:০০'],
    [{ state: 'failed', at, reason: 'blocked' }, 'পৌঁছানো যায়নি, কারণ নাগরিক বটটি ব্লক করেছেন'],
    [{ state: 'failed', at, reason: 'gone' }, 'পৌঁছানো যায়নি, কারণ নাগরিকের চ্যাট আর নেই'],
    [{ state: 'failed', at, reason: 'refused' }, 'পৌঁছানো যায়নি, কারণ টেলিগ্রাম বার্তাটি নেয়নি'],
  ])('says of a reply that it is %o', async (delivery, words) => {
    const { officer, desk, ticket, put } = await inboxWithTicket();
    await desk.reply({ ticket: first, text: 'রবিবার।', author: 'নাজমুল', key: 'k' });
    await put(settle(await ticket(), 'rk', delivery, now));
    expect(readable((await officer.opens(page)).html)).toContain(words);
  });

  it.each(plainEvent.options)('tells of %s in its history, in both languages', async (what) => {
    const { officer, ticket, put } = await inboxWithTicket();
    await put({ ...(await ticket()), history: [{ at, who: 'somebody', what }] });
    expect((await officer.opens(page)).status).toBe(200);
    expect((await officer.opens(`${page}?lang=en`)).status).toBe(200);
  });

  it.each(['solved', 'closed', 'not-ours', 'withdrawn'] as const)('tells that it is %s', async (because) => {
    const { officer, ticket, put } = await inboxWithTicket();
    await put({ ...(await ticket()), status: { is: 'closed', at, because } });
    const { status, html } = await officer.opens(page);
    expect(status).toBe(200);
    expect(html).not.toContain('/close"');
    expect(html.includes('/reply"')).toBe(because !== 'withdrawn');
  });

  it.each(['0', '2', '-1', '1.5', '01x', '9999999999', '১', 'x', '1%00'])('%s is unknown', async (number) => {
    const { officer } = await inboxWithTicket();
    const seen = await officer.opens(`/inbox/tickets/${number}`);
    expect(seen.status).toBe(404);
    expect(readable(seen.html)).toContain('এই ঠিকানায় কোনো টিকিট বা পাতা নেই');
  });
});

describe('text from outside', () => {
  const evil = '<script>alert(1)</script> & "quoted" \u202Egnp.exe\u2066 ';
  it.each([
    ['tags, quotes and a right-to-left override', evil],
    ['ten thousand letters without a space', 'অ'.repeat(4_096)],
    ['towers of signs', `ক${'\u09CD\u0300'.repeat(500)}`],
    ['a closing textarea', '</textarea></bdi></div><img src=x onerror=alert(1)>'],
    ['zero-width and control characters', 'ক\u200B\u200D\u0000\u0007\uFEFFখ'],
  ])('%s is shown as typed and harmless', async (_case, text) => {
    const { officer } = await inboxWithTicket(
      {
        question: { text, language: 'bn', attachments: [] },
        citizen: { ...escalationOf().citizen, name: text },
      },
      text.slice(0, 100),
    );
    for (const path of ['/inbox', page]) {
      const { status, html } = await officer.opens(path);
      expect(status).toBe(200);
      expect(html).not.toMatch(/<script(?! type="module" src="\/inbox\/client\/)|<img/);
      expect(html).toMatch(/<bdi[^>]*>/);
    }
    const shown = (await officer.opens(page)).html;
    expect(shown).toContain(`<div class="text" dir="auto">${escaped(text)}</div>`);
  });

  it('stays in the form when it could not be sent', async () => {
    const { officer } = await inboxWithTicket();
    const { html } = await officer.opens(page);
    const text = `${'ক'.repeat(4_090)}</textarea><b>`;
    const seen = await officer.posts(`${page}/reply`, {
      form: field(html, 'form'),
      key: field(html, 'key'),
      text,
    });
    expect(seen.status).toBe(422);
    expect(seen.html).toContain(`${escaped(text)}</textarea>`);
  });
});

describe('a reply', () => {
  async function form() {
    const inbox = await inboxWithTicket();
    const { html } = await inbox.officer.opens(page);
    return { ...inbox, fields: { form: field(html, 'form'), key: field(html, 'key') } };
  }
  const replies = (ticket: Ticket) => ticket.messages.filter(({ by }) => by === 'officer');

  it('goes to the citizen under the officer’s name, once, however often the form is sent', async () => {
    const { officer, ticket, fields } = await form();
    const text = 'রবিবার সকাল ১০টায়।\r\nজাতীয় পরিচয়পত্র আনবেন।';
    const sent = await Promise.all([
      officer.posts(`${page}/reply`, { ...fields, text }),
      officer.posts(`${page}/reply`, { ...fields, text }),
    ]);
    for (const { status, location } of sent) {
      expect([status, location]).toEqual([303, '/inbox/tickets/1#latest']);
    }
    expect(replies(await ticket())).toMatchObject([
      { author: 'নাজমুল হক', text: 'রবিবার সকাল ১০টায়।\nজাতীয় পরিচয়পত্র আনবেন।' },
    ]);
    expect(readable((await officer.opens(page)).html)).toContain('পাঠানো হচ্ছে…');
  });

  it('that begins with // is a note, and goes to nobody, though another officer has answered', async () => {
    const { officer, desk, store, ticket, asks, fields } = await form();
    const second = await asks(escalationOf({ id: 'esc-2' }));
    const text = '// জেলা অফিসে ফোন করেছি';
    await desk.reply({ ticket: first, text: 'রবিবার।', author: 'করিম', key: 'k' });
    const before = await store.deliveries.all();
    for (const _time of [1, 2]) {
      const sent = await officer.posts(`${page}/reply`, { ...fields, text, also: '2', after: 'c0' });
      expect([sent.status, sent.location]).toEqual([303, '/inbox/tickets/1#latest']);
    }
    expect((await ticket()).messages.slice(2)).toMatchObject([
      { by: 'note', text: 'জেলা অফিসে ফোন করেছি', author: 'নাজমুল হক' },
    ]);
    expect((await ticket(second)).messages).toHaveLength(1);
    expect(await store.deliveries.all()).toEqual(before);
    expect(readable((await officer.opens(page)).html)).toContain('শুরুতে // লিখলে যায় না');
  });

  it('from a form drawn anew is another reply', async () => {
    const { officer, ticket, fields } = await form();
    await officer.posts(`${page}/reply`, { ...fields, text: 'এক' });
    const { html } = await officer.opens(page);
    await officer.posts(`${page}/reply`, { ...fields, key: field(html, 'key'), text: 'এক' });
    expect(replies(await ticket())).toHaveLength(2);
  });

  it.each([
    ['', 'আগে উত্তর লিখুন'],
    [' // ', 'আগে উত্তর লিখুন'],
    [' \r\n ', 'আগে উত্তর লিখুন'],
    ['ক'.repeat(4_097), 'উত্তর ৪০৯৬ অক্ষরের মধ্যে রাখুন'],
    ['ক'.repeat(10_000), 'উত্তর ৪০৯৬ অক্ষরের মধ্যে রাখুন'],
  ])('that is not one is not sent (%#)', async (text, words) => {
    const { officer, ticket, fields } = await form();
    const seen = await officer.posts(`${page}/reply`, { ...fields, text });
    expect(seen.status).toBe(422);
    expect(readable(seen.html)).toContain(words);
    expect(field(seen.html, 'key')).toBe(fields.key);
    expect(replies(await ticket())).toEqual([]);
  });

  it.each([
    ['without a key', { key: '' }, 400],
    ['with a key of another make', { key: 'x'.repeat(5_000) }, 400],
    ['larger than any form', { text: 'x'.repeat(300_000) }, 413],
  ])('%s is refused', async (_case, change, status) => {
    const { officer, ticket, fields } = await form();
    const seen = await officer.posts(`${page}/reply`, { ...fields, text: 'x', ...change });
    expect(seen.status).toBe(status);
    expect(seen.headers.get('content-type')).toContain('text/html');
    expect(replies(await ticket())).toEqual([]);
  });

  it('to a ticket that is gone meanwhile says so', async () => {
    const { officer, store, fields } = await form();
    await store.transaction(async ({ tickets }) => tickets.forget(first));
    expect((await officer.posts(`${page}/reply`, { ...fields, text: 'x' })).status).toBe(404);
    expect((await officer.posts(`${page}/close`, fields)).status).toBe(404);
  });
});

describe('forms', () => {
  it.each(['reply', 'close', 'not-ours'])('%s is refused unless this session drew it', async (action) => {
    const inbox = await inboxWithTicket();
    const other = await inbox.officer;
    const { html } = await other.opens(page);
    const mine = await inbox.visitor();
    await mine.posts(`/inbox/sign-in/${await inbox.signIn.link({ id: 2, name: 'আরেকজন' })}`);
    const key = field(html, 'key');
    for (const fields of [{}, { form: '' }, { form: 'guess' }, { form: field(html, 'form') }]) {
      const seen = await mine.posts(`${page}/${action}`, { ...fields, key, text: 'x' });
      expect(seen.status).toBe(403);
      expect(readable(seen.html)).toContain('ইনবক্স নতুন করে খুলে আবার করুন');
    }
    expect((await inbox.ticket()).status).toEqual({ is: 'new' });
    expect((await inbox.ticket()).messages).toHaveLength(1);
  });

  it.each([
    ['close', 'closed', 'বন্ধ'],
    ['not-ours', 'not-ours', 'এই কার্যালয়ের কাজ নয়'],
  ])('%s closes the ticket as %s', async (action, because, words) => {
    const { officer, ticket } = await inboxWithTicket();
    const { html } = await officer.opens(page);
    const fields = { form: field(html, 'form'), key: field(html, 'key'), entry: '' };
    const done = await officer.posts(`${page}/${action}`, fields);
    expect([done.status, done.location]).toEqual([303, page]);
    await officer.posts(`${page}/${action}`, fields);
    expect((await ticket()).status).toMatchObject({ is: 'closed', because });
    const text = readable((await officer.opens(page)).html);
    expect(text).toContain(`টিকিট ১ ${words}`);
    expect(text).toContain(`${because === 'closed' ? 'বন্ধ করা হয়েছে' : 'বলা হয়েছে'} · নাজমুল হক`);
  });
});

it('a citizen who writes again is seen', async () => {
  const { officer, ticket, put, desk } = await inboxWithTicket();
  await desk.reply({ ticket: first, text: 'x', author: 'y', key: 'k' });
  await put(continueWith(await ticket(), { id: 'c-2', text: 'আর ফি?', attachments: [] }, now, false));
  const text = readable((await officer.opens(page)).html);
  expect(text).toContain('নাগরিক আবার লিখেছেন');
  expect(text).toContain('আর ফি?');
});

/** As HTML must have it in an element's text. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
