import { expect, it } from 'vitest';
import { csv } from '../../src/inbox/csv.ts';
import { escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';
import { readable } from './visitor.ts';

it.each([
  ['=1+1', `"'=1+1"`],
  ['+88', `"'+88"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['  =1', `"'  =1"`],
  ['＝1', `"'＝1"`],
  ['a "b", c', '"a ""b"", c"'],
  ['বাংলা', '"বাংলা"'],
])('a spreadsheet takes %j for a text', (text, written) => {
  expect(csv([[text, -3.5]])).toBe(`\uFEFF${written},-3.5\r\n`);
});

async function withQuestions() {
  const inbox = await openInbox();
  const from = { chatId: 42, name: 'রহিমা' };
  await inbox.desk.ask({ from, messageId: 1, text: 'they want my OTP', attachments: [] });
  await inbox.desk.ask({ from, messageId: 2, text: 'ওটিপি চায়', attachments: [] });
  await inbox.asks(escalationOf({ askedAt: '2026-11-24T08:30:00.000Z' }));
  return inbox;
}

it('shows a month in charts and numbers, and lets one choose another', async () => {
  const { officer } = await withQuestions();
  const visitor = await officer();
  const { html } = await visitor.opens('/inbox/reports');
  const text = readable(html);
  expect(text).toContain('নভেম্বর ২০২৬ মাসের প্রতিবেদন');
  expect(text).toContain('মোট প্রশ্ন ২');
  expect(text).toContain('নতুন টিকিট ১');
  expect(text).toContain('সাইবার ২');
  expect(html).toMatch(/<svg[^>]*role="img"/);
  expect(html).not.toContain('style=');
  const other = readable((await visitor.opens('/inbox/reports?month=2026-10&lang=en')).html);
  expect(other).toContain('Report for October 2026');
  expect(other).toContain('All questions 0');
  expect(readable((await visitor.opens('/inbox/reports?month=9999-99')).html)).toContain('November 2026');
});

it('gives a spreadsheet, and a paper in Bangla whatever the language of the pages', async () => {
  const { officer, visitor: stranger } = await withQuestions();
  const visitor = await officer();
  const sheet = await visitor.opens('/inbox/reports/csv?month=2026-11&lang=en');
  expect(sheet.headers.get('content-disposition')).toBe('attachment; filename=report-2026-11.csv');
  expect(sheet.html).toContain('"All questions",2\r\n');
  const paper = readable((await visitor.opens('/inbox/reports/paper?month=2026-11')).html);
  for (const part of [
    'ছোট অফিস',
    'নভেম্বর ২০২৬ মাসের প্রতিবেদন',
    'মোট প্রশ্ন ২',
    'স্বাক্ষর ও সিল',
    'জনাব ক',
    '২৪ নভেম্বর ২০২৬',
  ]) {
    expect(paper).toContain(part);
  }
  for (const path of ['reports', 'reports/csv', 'reports/paper', 'holidays']) {
    expect((await stranger().opens(`/inbox/${path}`)).status).toBe(401);
  }
});

it('counts what was done for awareness, and whom it reaches', async () => {
  const { officer, desk, clock } = await openInbox();
  await desk.groups.join({ id: -1, kind: 'group', title: '৮ম শ্রেণি', addedBy: 7, members: 40 });
  await desk.groups.join({ id: -2, kind: 'channel', title: 'বাজার', addedBy: 7, members: 200 });
  await desk.awareness.count('shares');
  await desk.awareness.count('quizRight', 12);
  await desk.groups.leave(-2);
  const visitor = await officer();
  const now = readable((await visitor.opens('/inbox/reports')).html);
  for (const line of ['দল ও চ্যানেল ১ ', 'সদস্য ৪০ ', 'ইনলাইনে পাঠানো ১ ', 'কুইজের সঠিক উত্তর ১২ '])
    expect(now).toContain(line);
  const sheet = await visitor.opens('/inbox/reports/csv?month=2026-11&lang=en');
  expect(sheet.html).toContain('"Groups and channels",1\r\n');
  // A month that is over keeps what was counted last.
  clock.advance(10 * 24 * 60 * 60_000);
  const later = readable((await visitor.opens('/inbox/reports/paper?month=2026-11')).html);
  expect(later).toContain('দল ও চ্যানেল ২ ');
  expect(later).toContain('সদস্য ২৪০ ');
});
