import { expect, it } from 'vitest';
import { deeds } from '../../src/desk/audit/audit-record.ts';
import { plainEvent } from '../../src/tickets/ticket.ts';
import { boss, escalationOf, now } from '../inbox/office.ts';
import { openOfficeDesk } from '../inbox/office-desk.ts';

const rahim = { id: 5, name: 'রহিম', role: 'officer' } as const;

/** A desk, and the lines of this month as `who what on`. */
async function open() {
  const office = await openOfficeDesk();
  const month = '2026-11';
  const lines = async (query: { person?: string; kind?: 'tickets' | 'access' } = {}) => {
    const { lines } = await office.desk.audit.look({ month, person: query.person, kind: query.kind });
    return lines
      .toReversed()
      .map(({ who, what, on }) => [who.name, what, ...Object.values(on).slice(1)].join(' '));
  };
  return { ...office, lines };
}

it('tells who did what, whatever it was done to', async () => {
  const { desk, lines, signIn } = await open();
  await desk.people.add(rahim, boss);
  await desk.people.setRole(5, 'viewer', boss);
  await desk.canned.put({ name: 'ঠিকানা', text: { bn: 'উপজেলা পরিষদ', en: '' } }, boss);
  await desk.canned.delete('ঠিকানা', boss);
  await desk.canned.delete('ঠিকানা', boss);
  await desk.office.holidays.add('2026-12-20', 'বন্ধ', boss);
  await desk.office.holidays.remove('2026-12-20', boss);
  const draft = await desk.curator.draftOf('charter-2.1.1');
  await desk.curator.withdraw(draft.id, 0, boss);
  await desk.curator.restore(draft.id, 1, 1, boss);
  const cookie = (await signIn.redeem(await signIn.link({ id: 5, name: 'রহিম' }), 'b')) ?? '';
  await desk.people.remove(5, boss);
  await signIn.end(cookie);
  expect(await lines()).toEqual([
    'নাজমুল হক person-added 5 রহিম officer',
    'নাজমুল হক role-changed 5 রহিম viewer',
    'নাজমুল হক canned-kept ঠিকানা',
    'নাজমুল হক canned-deleted ঠিকানা',
    'নাজমুল হক holiday-added 2026-12-20',
    'নাজমুল হক holiday-removed 2026-12-20',
    `নাজমুল হক entry-withdrawn ${draft.id}`,
    `নাজমুল হক entry-restored ${draft.id}`,
    'রহিম signed-in',
    'নাজমুল হক person-removed 5 রহিম ',
  ]);
});

it('knows officers by id, too, where it was they who did something to a ticket', async () => {
  const { desk, asks } = await open();
  const number = await asks(escalationOf());
  const other = await asks(escalationOf({ id: 'esc-2' }));
  const origin = { chatId: 5, messageId: 9 };
  await desk.reply({ ticket: number, text: 'রবিবার।', author: boss, key: 'k1', origin });
  await desk.amend(origin, 'সোমবার।');
  await desk.reply({ ticket: number, text: '// গোপন', author: boss, key: 'k2' });
  await desk.reply({ ticket: number, text: 'মেইলে।', author: 'নাজমুল হক', key: 'k3' });
  await desk.handling.assign(number, boss, boss);
  await desk.handling.snooze(number, new Date(now.getTime() + 60_000), boss);
  await desk.handling.setUrgent(number, true, boss);
  await desk.handling.merge(other, number, boss);
  await desk.closing.closeAll([number], boss);
  const { lines } = await desk.audit.look({ month: '2026-11', person: undefined, kind: 'tickets' });
  const ids = lines.toReversed().map(({ who, what }) => `${what} ${who.officer} ${who.name}`);
  expect(ids).toEqual(
    [
      'replied 1',
      'amended 1',
      'noted 1',
      'replied null',
      'assigned 1',
      'snoozed 1',
      'urgent 1',
      'joined 1',
      'merged 1',
      'closed 1',
    ].map((line) => `${line} নাজমুল হক`),
  );
});

it('points to tickets, and has no word of a citizen, nor their name', async () => {
  const { desk, asks, lines, store } = await open();
  const number = await asks(escalationOf());
  await desk.reply({ ticket: number, text: 'রবিবার।', author: 'নাজমুল হক', key: 'k1' });
  await desk.handling.note(number, { key: 'n1', text: 'গোপন কথা', author: 'রহিম' });
  await desk.handling.assign(number, { officer: 5, name: 'রহিম' }, 'নাজমুল হক');
  await desk.handling.setUrgent(number, true, 'রহিম');
  await desk.closing.block(number, 'রহিম');
  await desk.closing.unblock(number, 'রহিম');
  await desk.closing.close(number, 'closed', 'রহিম');
  await desk.ratings.rate(42, number, 'good');
  await desk.turn.solve(42, number);
  expect(await lines()).toEqual([
    `নাজমুল হক replied ${number}`,
    `রহিম noted ${number}`,
    `নাজমুল হক assigned ${number}`,
    `রহিম urgent ${number}`,
    `রহিম blocked ${number}`,
    `রহিম closed ${number}`,
    `রহিম unblocked ${number}`,
    `রহিম closed ${number}`,
  ]);
  const kept = JSON.stringify(await store.audit.between(new Date(0), new Date('2100-01-01')));
  for (const words of ['রহিমা বেগম', 'rahima', 'প্রশিক্ষণ', 'রবিবার', 'গোপন']) expect(kept).not.toContain(words);
});

it('knows of each thing that can happen to a ticket whether it is an officer’s doing', () => {
  const others = [
    'opened',
    'filed',
    'edited',
    'continued',
    'delivered',
    'undeliverable',
    'solved',
    'withdrawn',
    'rated',
  ];
  // What opens a ticket again is a citizen who writes on, or an officer who takes a block back, which is told already.
  const known: readonly string[] = [...others, 'reopened', ...deeds.tickets];
  expect(plainEvent.options.filter((what) => !known.includes(what))).toEqual([]);
});

it('has one line for each of several tickets, and none for what changed nothing', async () => {
  const { desk, asks, lines } = await open();
  const [one, two] = [await asks(escalationOf()), await asks(escalationOf({ id: 'esc-2' }))];
  await desk.closing.closeAll([one, two], 'রহিম');
  await desk.closing.closeAll([one, two], 'রহিম');
  await desk.handling.snooze(one, null, 'রহিম');
  expect(await lines()).toEqual([`রহিম closed ${one}`, `রহিম closed ${two}`]);
});

it('tells of refused sign-ins, of guesses no more than one a minute', async () => {
  const { signIn, lines, clock } = await open();
  const link = await signIn.link({ id: 1, name: 'নাজমুল হক' });
  await signIn.redeem(link, 'one');
  await signIn.redeem(link, 'another');
  for (let n = 0; n < 5; n += 1) await signIn.redeem(`guess ${n}`, 'x');
  clock.advance(60_000);
  await signIn.redeem('guess', 'x');
  await signIn.end('no session');
  expect(await lines({ kind: 'access' })).toEqual([
    'নাজমুল হক signed-in',
    'নাজমুল হক sign-in-refused',
    ' sign-in-refused',
    ' sign-in-refused',
  ]);
});

it('is looked through by month of the office’s calendar, person and kind', async () => {
  const { desk, lines, clock } = await open();
  // Half past eleven at night in Dhaka, then one minute past midnight of the next month.
  clock.advance(new Date('2026-11-30T17:30:00Z').getTime() - now.getTime());
  await desk.people.add(rahim, boss);
  clock.advance(31 * 60_000);
  await desk.people.remove(5, { officer: 2, name: 'করিম' });
  expect(await lines()).toHaveLength(1);
  expect(await lines({ person: 'করিম' })).toEqual([]);
  const december = await desk.audit.look({ month: '2026-12', person: undefined, kind: 'people' });
  expect(december).toMatchObject({ people: ['করিম'], lines: [{ what: 'person-removed' }] });
  expect(await desk.audit.months()).toEqual(['2026-12', '2026-11']);
});
