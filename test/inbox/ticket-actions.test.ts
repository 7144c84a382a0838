import { describe, expect, it } from 'vitest';
import type { Escalation } from '../../src/desk/escalation.ts';
import { ticketNumber } from '../../src/tickets/ticket.ts';
import { escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';
import { field, readable } from './visitor.ts';

const page = '/inbox/tickets/1';
const number = (n: number) => ticketNumber.parse(n);

/** An officer before the page of ticket 1. */
async function office(...more: readonly Partial<Escalation>[]) {
  const inbox = await openInbox();
  for (const [index, change] of [{}, ...more].entries()) {
    const citizen = { ...escalationOf().citizen, chatId: 42 + index };
    await inbox.asks(escalationOf({ id: `esc-${index + 1}`, citizen, ...change }));
  }
  const officer = await inbox.officer();
  const { html } = await officer.opens(page);
  const form = { form: field(html, 'form'), key: field(html, 'key'), after: field(html, 'after') };
  return {
    ...inbox,
    officer,
    form,
    /** Sends one of the page's forms, and goes where it leads. */
    async does(action: string, fields: Readonly<Record<string, string>> | readonly string[][] = {}) {
      const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
      const done = await officer.posts(`${page}/${action}`, [...Object.entries(form), ...pairs]);
      const text = readable((await officer.opens(done.location ?? page)).html);
      return { status: done.status, location: done.location, text };
    },
    replies: async (n = 1) =>
      (await inbox.ticket(n)).messages.flatMap((message) => (message.by === 'officer' ? [message.text] : [])),
  };
}

describe('an officer', () => {
  it('leaves a note that the citizen does not get', async () => {
    const { does, store } = await office();
    const before = (await store.deliveries.all()).length;
    const { text } = await does('note', { text: 'ফোনে কথা হয়েছে' });
    expect(text).toContain('নোট, নাগরিক দেখেন না ফোনে কথা হয়েছে');
    expect(await store.deliveries.all()).toHaveLength(before);
  });

  it('takes a ticket, gives it to a colleague, and to nobody', async () => {
    const { does, ticket, signIn } = await office();
    await signIn.link({ id: 2, name: 'করিম' });
    const taken = await does('assign', { mine: '1', to: '' });
    expect((await ticket()).assignee).toEqual({ officer: 1, name: 'নাজমুল হক' });
    expect(taken.text).toContain('দায়িত্ব দেওয়া হয়েছে: \u2068নাজমুল হক\u2069');
    await does('assign', { to: '2' });
    expect((await ticket()).assignee?.officer).toBe(2);
    expect((await does('assign', { to: '77' })).status).toBe(400);
    await does('assign', { to: '' });
    expect((await ticket()).assignee).toBeNull();
  });

  it.each([
    [{ until: 'morning' }, '2026-11-25T03:00:00.000Z'],
    [{ until: 'officeDay' }, '2026-11-25T03:00:00.000Z'],
    [{ until: 'day', day: '2026-12-01' }, '2026-12-01T03:00:00.000Z'],
  ])('puts a ticket aside: %o', async (fields, until) => {
    const { does, ticket, officer } = await office();
    await does('snooze', fields);
    expect((await ticket()).snoozedUntil).toBe(until);
    expect((await officer.opens('/inbox')).html).not.toContain('/inbox/tickets/1"');
    expect((await officer.opens('/inbox?view=snoozed')).html).toContain('/inbox/tickets/1"');
    await does('snooze', { until: 'now' });
    expect((await officer.opens('/inbox')).html).toContain('/inbox/tickets/1"');
  });

  it.each([
    { until: 'day', day: '2026-11-23' },
    { until: 'day', day: '2030-01-01' },
    { until: 'day', day: '2026-02-30' },
    { until: 'day' },
    { until: 'never' },
  ])('does not put it aside: %o', async (fields) => {
    const { does, ticket } = await office();
    expect((await does('snooze', fields)).status).toBe(400);
    expect((await ticket()).snoozedUntil).toBeNull();
  });

  it('sees until when a ticket is put aside, on its page and in the list, and no more once it is back', async () => {
    const { asks, desk, officer } = await openInbox();
    const number = await asks(escalationOf());
    await desk.handling.snooze(number, new Date('2026-11-25T03:00:00Z'), 'নাজমুল হক');
    const visitor = await officer();
    const words = 'সরানো আছে ২৫ নভেম্বর ২০২৬, সকাল ৯:০০ পর্যন্ত';
    expect(readable((await visitor.opens('/inbox/tickets/1')).html)).toContain(words);
    expect(readable((await visitor.opens('/inbox?view=snoozed')).html)).toContain(words);
    await desk.handling.snooze(number, null, 'নাজমুল হক');
    expect(readable((await visitor.opens('/inbox/tickets/1')).html)).not.toContain('সরানো আছে');
  });

  it('marks it urgent and not urgent', async () => {
    const { does, ticket } = await office();
    expect((await does('urgent', { urgent: 'yes' })).text).toContain('টিকিট ১ জরুরি নতুন');
    await does('urgent', { urgent: 'no' });
    expect((await ticket()).urgent).toBe(false);
  });

  it('sends the citizen elsewhere: the entry is the reply, and the ticket is closed', async () => {
    const { does, replies, ticket } = await office();
    const { text } = await does('not-ours', { entry: 'referral-land' });
    expect(await replies()).toEqual(['ভূমি অফিসে যান।']);
    expect((await ticket()).status).toMatchObject({ because: 'not-ours' });
    expect(text).toContain('এই কার্যালয়ের কাজ নয়');
  });

  it('blocks and unblocks', async () => {
    const { does, desk } = await office();
    expect((await does('block')).text).toContain('ব্লক তুলে নিন');
    expect(await desk.closing.isBlocked(42)).toBe(true);
    expect((await does('unblock')).text).toContain('নাগরিককে ব্লক করুন');
    expect(await desk.closing.isBlocked(42)).toBe(false);
  });

  it('joins a ticket to another, and sees both conversations there', async () => {
    const { does, officer, ticket } = await office({
      question: { text: 'সনদ কবে দেবেন?', language: 'bn', attachments: [] },
    });
    const { location, text } = await does('merge', { into: '২' });
    expect(location).toBe('/inbox/tickets/2');
    expect(text).toContain('সনদ কবে দেবেন?');
    expect(text).toContain('টিকিট ১ কম্পিউটার প্রশিক্ষণ কবে শুরু?');
    expect(readable((await officer.opens(page)).html)).toContain('উত্তর দিন সেখানে। টিকিট ২');
    expect((await ticket(1)).status).toMatchObject({ because: 'merged', into: 2 });
  });

  it.each([
    ['its own number', '১', 'এটি এই টিকিটেরই নম্বর'],
    ['a number that no ticket has', '৯৯', 'এই নম্বরের কোনো টিকিট নেই'],
    ['words', 'সনদেরটা <b>', 'শুধু টিকিটের নম্বর লিখুন'],
  ])('is told at the field that a ticket is not joined to %s', async (_case, into, words) => {
    const { officer, form, ticket } = await office();
    const before = await ticket();
    const { status, html } = await officer.posts(`${page}/merge`, { ...form, into });
    expect(status).toBe(422);
    expect(readable(html)).toContain(words);
    expect(html).toContain(`value="${into.replace('<', '&lt;')}"`);
    expect(html).toContain('aria-invalid="true"');
    expect(await ticket()).toEqual(before);
  });
});

describe('an entry that comes near', () => {
  it('is put into the form, to be read over', async () => {
    const { officer, replies } = await office();
    const { html } = await officer.opens(`${page}?use=charter-2.1.1`);
    expect(html).toContain('>রবিবার শুরু।</textarea>');
    expect(await replies()).toEqual([]);
    expect((await officer.opens(`${page}?use=nothing`)).status).toBe(200);
  });

  it('is sent at once, in the citizen’s language, once', async () => {
    const { does, replies } = await office();
    await does('send-entry', { entry: 'charter-2.1.1' });
    await does('send-entry', { entry: 'charter-2.1.1' });
    expect(await replies()).toEqual(['রবিবার শুরু।']);
  });

  it('that is gone meanwhile is not sent', async () => {
    const { does, replies } = await office();
    expect((await does('send-entry', { entry: 'gone-entry' })).status).toBe(422);
    expect(await replies()).toEqual([]);
  });
});

describe('one answer', () => {
  const asking = (text: string): Partial<Escalation> => ({
    question: { text, language: 'bn', attachments: [] },
  });

  it('is offered to all who ask the same, and goes to those that are checked, once each', async () => {
    const { officer, does, replies } = await office(
      asking('computer proshikkhon kobe shuru'),
      asking('কম্পিউটার প্রশিক্ষণ কবে থেকে শুরু হবে?'),
      asking('আমার পুকুরের মাছ মরে ভেসে উঠছে'),
    );
    const { html } = await officer.opens(page);
    const offered = [...html.matchAll(/name="also" value="(\d+)" checked/g)].map(([, n]) => n);
    expect(offered.sort()).toEqual(['2', '3']);
    expect(readable((await officer.opens('/inbox')).html)).toContain('একই প্রশ্ন আরও ২টি');
    const sent = [
      ['text', 'রবিবার।'],
      ['also', '2'],
      ['also', '3'],
    ];
    await does('reply', sent);
    await does('reply', sent);
    expect([await replies(1), await replies(2), await replies(3), await replies(4)]).toEqual([
      ['রবিবার।'],
      ['রবিবার।'],
      ['রবিবার।'],
      [],
    ]);
  });

  it('shows the first who ask the same, and folds the many behind them, chosen all the same', async () => {
    const { asks, officer } = await openInbox();
    for (let n = 1; n <= 9; n += 1)
      await asks(
        escalationOf({ id: `many-${n}`, citizen: { channel: 'telegram', chatId: 40 + n, name: 'ক' } }),
      );
    const { html } = await (await officer()).opens('/inbox/tickets/1');
    const folded = /<details><summary>আরও ৫টি দেখুন<\/summary>(.+?)<\/details>/.exec(html)?.[1] ?? '';
    expect(folded.match(/name="also"[^>]* checked/g)).toHaveLength(5);
    expect(html.match(/name="also"/g)).toHaveLength(8);
  });

  it('keeps the choice when it could not be sent', async () => {
    const { officer, form } = await office(
      asking('কম্পিউটার প্রশিক্ষণ কবে শুরু'),
      asking('কম্পিউটার প্রশিক্ষণ কবে শুরু?'),
    );
    const seen = await officer.posts(`${page}/reply`, { ...form, text: '', also: '3' });
    expect(seen.status).toBe(422);
    expect(seen.html).toContain('name="also" value="3" checked');
    expect(seen.html).not.toContain('name="also" value="2" checked');
  });
});

it('two officers who answer at once: the second sees the first’s reply, and is asked again', async () => {
  const { desk, officer, form, replies } = await office();
  await desk.reply({ ticket: number(1), text: 'সোমবার।', author: 'করিম', key: 'other' });
  const seen = await officer.posts(`${page}/reply`, { ...form, text: 'রবিবার।' });
  expect(seen.status).toBe(409);
  expect(readable(seen.html)).toContain('সোমবার।');
  expect(readable(seen.html)).toContain('আরেকজন উত্তর দিয়েছেন');
  expect(seen.html).toContain('>রবিবার।</textarea>');
  expect(await replies()).toEqual(['সোমবার।']);
  const again = { ...form, after: field(seen.html, 'after'), key: field(seen.html, 'key'), text: 'রবিবার।' };
  expect((await officer.posts(`${page}/reply`, again)).status).toBe(303);
  expect(await replies()).toEqual(['সোমবার।', 'রবিবার।']);
});

describe('canned replies', () => {
  it('are kept, put into a reply with the ticket’s particulars, renamed and deleted', async () => {
    const { officer, form, does, replies, desk } = await office();
    const kept = {
      form: form.form,
      name: '/ঠিকানা',
      bn: 'জনাব {name}, টিকিট {ticket}: {office}। {other}',
      en: '',
    };
    expect((await officer.posts('/inbox/canned', kept)).location).toBe('/inbox/canned');
    const inserted = await officer.posts(`${page}/reply`, {
      ...form,
      text: 'ধন্যবাদ।',
      canned: 'ঠিকানা',
      do: 'insert',
    });
    expect(inserted.html).toContain('>ধন্যবাদ।\n\nজনাব রহিমা বেগম, টিকিট ১: ছোট অফিস। {other}</textarea>');
    expect(await replies()).toEqual([]);
    await officer.posts('/inbox/canned', { ...kept, name: 'office', en: 'Hello', formerly: 'ঠিকানা' });
    expect(await desk.canned.all()).toEqual([{ name: 'office', text: { bn: kept.bn, en: 'Hello' } }]);
    await officer.posts('/inbox/canned/delete', { form: form.form, name: 'office' });
    expect(await desk.canned.all()).toEqual([]);
    expect((await does('reply', { text: 'x', canned: 'gone', do: 'insert' })).status).toBe(200);
  });

  it.each([{ name: 'two words' }, { name: '' }, { bn: '  ' }, { name: '../x' }, { bn: 'x'.repeat(4097) }])(
    'are not kept as %o, and what was typed stays',
    async (change) => {
      const { officer, form, desk } = await office();
      const seen = await officer.posts('/inbox/canned', {
        form: form.form,
        name: 'a',
        bn: 'খ',
        en: 'typed',
        ...change,
      });
      expect(seen.status).toBe(422);
      expect(readable(seen.html)).toContain('রাখা হয়নি');
      expect(seen.html).toContain('>typed</textarea>');
      expect(await desk.canned.all()).toEqual([]);
    },
  );
});

it.each(['note', 'assign', 'snooze', 'urgent', 'merge', 'block', 'unblock', 'send-entry', 'not-ours'])(
  '%s is refused unless this session drew the form',
  async (action) => {
    const { officer, ticket } = await office();
    const before = await ticket();
    const seen = await officer.posts(`${page}/${action}`, {
      form: 'guess',
      text: 'x',
      urgent: 'yes',
      into: '1',
    });
    expect(seen.status).toBe(403);
    expect(await ticket()).toEqual(before);
  },
);
