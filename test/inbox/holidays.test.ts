import { expect, it } from 'vitest';
import { openInbox } from './open-inbox.ts';
import { field, readable } from './visitor.ts';

const calendar = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270310\r\nDTEND;VALUE=DATE:20270312\r
SUMMARY:ঈদুল ফিতর\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261216\r\nSUMMARY:other name\r
END:VEVENT\r\nEND:VCALENDAR\r\n`;

it('says when the office is open and which days it is closed, in both languages', async () => {
  const { officer } = await openInbox();
  const visitor = await officer();
  const bangla = readable((await visitor.opens('/inbox/holidays')).html);
  expect(bangla).toContain('রবিবার, সোমবার, মঙ্গলবার, বুধবার, বৃহস্পতিবার, সকাল ৯টা থেকে বিকাল ৫টা।');
  expect(bangla).toContain('৮ অফিস-ঘণ্টার মধ্যে, জরুরি হলে ২ ঘণ্টার মধ্যে');
  expect(bangla).toContain('বিজয় দিবস ১৬ ডিসেম্বর ২০২৬, বুধবার');
  expect(bangla).toContain('চাঁদ দেখার ওপর নির্ভরশীল');
  const english = readable((await visitor.opens('/inbox/holidays?lang=en')).html);
  expect(english).toContain('Sunday, Monday, Tuesday, Wednesday, Thursday, 9 am to 5 pm.');
  expect(english).toContain('Victory Day 16 December 2026, Wednesday');
});

it('lets an officer add and remove days, those of the files too', async () => {
  const { officer, office } = await openInbox();
  const visitor = await officer();
  const form = field((await visitor.opens('/inbox/holidays')).html, 'form');
  const added = await visitor.posts('/inbox/holidays', { form, day: '2026-12-20', name: ' <b>ছুটি</b> ' });
  expect(added.location).toBe('/inbox/holidays');
  expect((await visitor.opens('/inbox/holidays')).html).toContain('&lt;b>ছুটি&lt;/b>');
  const isOpen = async (day: string) =>
    (await office.time.calendar()).isOpen(new Date(`${day}T12:00:00+06:00`));
  expect([await isOpen('2026-12-20'), await isOpen('2026-12-16')]).toEqual([false, false]);

  await visitor.posts('/inbox/holidays/remove', { form, day: '2026-12-20' });
  await visitor.posts('/inbox/holidays/remove', { form, day: '2026-12-16' });
  expect(await office.holidays.list()).toEqual([]);
  expect([await isOpen('2026-12-20'), await isOpen('2026-12-16')]).toEqual([true, true]);
  await visitor.posts('/inbox/holidays', { form, day: '2026-12-16', name: 'বিজয় দিবস' });
  expect(await isOpen('2026-12-16')).toBe(false);
});

it.each([
  { day: '2026-02-30', name: 'x' },
  { day: '16/12/2026', name: 'x' },
  { day: '2026-12-20', name: '  ' },
  { day: '2026-12-20', name: 'x'.repeat(121) },
  {},
])('adds nothing that is no day with a name: %j', async (fields) => {
  const { officer, office } = await openInbox();
  const visitor = await officer();
  const form = field((await visitor.opens('/inbox/holidays')).html, 'form');
  const answer = await visitor.posts('/inbox/holidays', { form, ...fields });
  expect(answer.status).toBe(422);
  expect(readable(answer.html)).toContain('যোগ করা হয়নি');
  expect(await office.holidays.list()).toHaveLength(1);
});

it.each(['file', 'text'] as const)(
  'imports a calendar given as %s, and keeps names that are there',
  async (way) => {
    const { officer, office } = await openInbox();
    const visitor = await officer();
    const form = new FormData();
    form.set('form', field((await visitor.opens('/inbox/holidays')).html, 'form'));
    form.set('file', new File(way === 'file' ? [calendar] : [], way === 'file' ? '../../ছুটি.ics' : ''));
    form.set('text', way === 'text' ? calendar : '');
    const looked = await visitor.uploads('/inbox/holidays/import', form);
    expect(looked.status).toBe(200);
    expect(readable(looked.html)).toContain('ক্যালেন্ডারে ৩ দিন আছে');
    expect(readable(looked.html)).toContain('ঈদুল ফিতর ১০ মার্চ ২০২৭');
    expect(readable(looked.html)).toContain('আগে থেকে আছে');
    expect(await office.holidays.list()).toHaveLength(1);

    const sure = new FormData();
    sure.set('form', field(looked.html, 'form'));
    sure.set('text', field(looked.html, 'text'));
    sure.set('do', 'import');
    const { location } = await visitor.uploads('/inbox/holidays/import', sure);
    expect(location).toBe('/inbox/holidays?imported=3');
    expect(readable((await visitor.opens(location ?? '')).html)).toContain('ক্যালেন্ডারে ৩ দিন ছিল');
    expect((await office.holidays.list()).map(({ day, name }) => `${day} ${name.bn}`)).toEqual([
      '2026-12-16 বিজয় দিবস',
      '2027-03-10 ঈদুল ফিতর',
      '2027-03-11 ঈদুল ফিতর',
    ]);
  },
);

it('imports nothing of a calendar with faults, names their lines and keeps what was pasted', async () => {
  const { officer, office } = await openInbox();
  const visitor = await officer();
  const form = new FormData();
  form.set('form', field((await visitor.opens('/inbox/holidays')).html, 'form'));
  form.set(
    'text',
    calendar.replace('20270312', '20270309').replace('SUMMARY:other name', 'SUMMARY:</textarea>'),
  );
  const answer = await visitor.uploads('/inbox/holidays/import', form);
  expect(answer.status).toBe(422);
  expect(readable(answer.html)).toContain('লাইন ৪: ছুটি শুরুর আগেই শেষ হয়ে গেছে');
  expect(answer.html).toContain('SUMMARY:&lt;/textarea>');
  expect(await office.holidays.list()).toHaveLength(1);
});

it('refuses what does not come from a page of the session, or is too large', async () => {
  const { officer, office, visitor: stranger } = await openInbox();
  const visitor = await officer();
  const form = new FormData();
  form.set('text', calendar);
  expect((await visitor.uploads('/inbox/holidays/import', form)).status).toBe(403);
  expect((await visitor.posts('/inbox/holidays/import', { text: calendar })).status).toBe(403);
  expect((await stranger().uploads('/inbox/holidays/import', form)).status).toBe(401);
  form.set('file', new File(['x'.repeat(600_000)], 'x.ics'));
  expect((await visitor.uploads('/inbox/holidays/import', form)).status).toBe(413);
  expect(await office.holidays.list()).toHaveLength(1);
});
