import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Group, group } from '../../src/desk/groups/group.ts';
import type { Chat, SeenMessage } from '../../src/sandbox/world.ts';
import { createHandClock, type HandClock } from '../hand-clock.ts';
import { eventually } from '../mail/eventually.ts';
import type { SandboxActor } from '../stage/sandbox-actor.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import type { Actor } from '../stage/stage.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let stage: SandboxStage;
let desk: OpenDesk;
let clock: HandClock;
let teacher: SandboxActor;
let pupil: SandboxActor;

let ticking: NodeJS.Timeout;

beforeEach(async () => {
  // Tuesday, eight in the morning in Dhaka.
  clock = createHandClock('2026-11-24T08:00:00+06:00');
  stage = await openSandboxStage({ now: clock.now });
  desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) }, clock);
  // An alarm that is set for what is over already rings as well.
  ticking = setInterval(() => clock.advance(0), 20);
  teacher = stage.joins('শিক্ষক');
  pupil = stage.joins('ছাত্র');
});
afterEach(async () => {
  clearInterval(ticking);
  await desk.close();
  await stage.close();
});

/** A group that the teacher made and brought the desk into. */
async function classroom(type: 'group' | 'supergroup' | 'forum' | 'channel' = 'group') {
  const { world } = stage.sandbox;
  const chat = world.openGroup('৮ম শ্রেণি', [teacher.person, pupil.person], type);
  const admin = teacher.in(chat);
  admin.addsBot();
  return { chat, admin, member: pupil.in(chat) };
}

const hourMs = 60 * 60_000;
const hours = (count: number): void => clock.advance(count * hourMs);

/** Waits until a group is kept as it should be. */
const keeps = (chat: Pick<Chat, 'id'>, expected: (kept: Group) => boolean): Promise<void> =>
  eventually(async () => {
    const text = await readFile(join(desk.dataDir, 'groups', `${chat.id}.json`), 'utf8');
    if (!expected(group.parse(JSON.parse(text)))) throw new Error(text);
  });

const hasNoTipDue = ({ next }: Group): boolean => next !== null && next > clock.now().toISOString();

const tipsIn = (chat: Pick<Chat, 'id'>) =>
  stage.sandbox.world.messages(chat.id).filter(({ text }) => text.startsWith('💡'));

const chooseNine = async (admin: Actor) => {
  await admin.reads('টিপস এখানে পাঠাব');
  await admin.presses('◀️');
  await admin.reads('সকাল ৯টা');
};

describe('a teacher', () => {
  it('takes the desk in and chooses nine o’clock; three days bring three tips, in the supergroup too', async () => {
    const { chat, admin } = await classroom();
    await chooseNine(admin);
    await admin.presses('✅ ঠিক আছে');
    await admin.seesNotice('রাখা হলো');
    hours(1);
    const first = await admin.reads(/^💡/);
    expect(first.file?.kind).toBe('photo');
    expect(first.keyboard?.flat().map(({ url }) => url)).toEqual([
      expect.stringContaining('?start=e_cyber-'),
      expect.stringContaining('https://t.me/share/url?'),
    ]);
    hours(24);
    await admin.reads(/^💡/);
    expect(tipsIn(chat)).toHaveLength(2);

    const bigger = stage.sandbox.world.upgrades(teacher.person, chat.id);
    await stage.quiet();
    hours(24);
    await pupil.in(bigger).reads(/^💡/);
    const [third] = tipsIn(bigger);
    expect(
      new Set([...tipsIn(chat), ...(third === undefined ? [] : [third])].map(({ text }) => text)).size,
    ).toBe(3);
    expect(await stage.wrongs()).toEqual([]);
  });

  it('chooses text, English, days and quiet hours; /settings shows them again', async () => {
    const { admin } = await classroom('supergroup');
    await admin.reads('ছবি হিসেবে');
    await admin.presses('✍️ লেখা চাই');
    await admin.reads('লেখা হিসেবে');
    await admin.presses(/নীরব/);
    await admin.reads('নীরব: রাত ৮টা থেকে সকাল ৮টা');
    await admin.presses('✓শু');
    await admin.reads('সোমবার');
    await admin.presses('English');
    await admin.reads('I will send short tips');
    await admin.says('/settings@sheba_desk_bot');
    const panel = await admin.reads('As text');
    expect(panel.text).not.toContain('Friday');
    hours(2);
    const tip = await admin.reads(/^💡/);
    expect(tip.file).toBeUndefined();
    expect(tip.text).toMatch(/[a-z]/);
    expect(await stage.wrongs()).toEqual([]);
  });

  it('of a channel is asked in private, and readers see no settings', async () => {
    await teacher.says('/start');
    const { chat, admin } = await classroom('channel');
    await teacher.reads('টিপস এখানে পাঠাব');
    hours(2);
    await admin.reads(/^💡/);
    expect(stage.sandbox.world.messages(chat.id)).toHaveLength(1);
  });
});

describe('a member', () => {
  it('who presses an admin’s button gets a notice, and nothing changes', async () => {
    const { admin, member } = await classroom();
    const panel = await member.reads('টিপস এখানে পাঠাব');
    await member.presses('◀️', panel);
    await member.seesNotice('শুধু গ্রুপের অ্যাডমিন');
    await member.says('/settings@sheba_desk_bot');
    await member.reads('শুধু গ্রুপের অ্যাডমিন');
    expect(admin.messages().find(({ id }) => id === panel.id)?.text).toBe(panel.text);
  });
  it('of another group, who runs one of their own, can turn no message into their group’s settings', async () => {
    const { admin, member } = await classroom('supergroup');
    await admin.says('/ask@sheba_desk_bot OTP');
    const answer = await admin.reads('OTP');
    const own = stage.sandbox.world.openGroup('লটারি জিতুন', [pupil.person], 'supergroup');
    pupil.in(own).addsBot();
    const panel = await pupil.in(own).reads('লটারি জিতুন');
    const data = panel.keyboard?.flat().find(({ text }) => text === '◀️')?.data ?? '';
    // What apps of their own make can send any data from any button's place.
    const api = new Api(stage.token, { apiRoot: stage.root });
    const there = await api.sendMessage(admin.messages()[0]?.chatId ?? 0, 'টিপস', {
      reply_markup: {
        inline_keyboard: [
          [{ text: 'ঘণ্টা', callback_data: data }],
          [{ text: 'শেষ', callback_data: data.replace(':hour:', ':done:') }],
        ],
      },
    });
    for (const button of ['ঘণ্টা', 'শেষ']) {
      await member.presses(button);
      await member.seesNotice('পুরোনো');
    }
    const after = member.messages().find(({ id }) => id === there.message_id);
    expect([after?.text, after?.keyboard?.length]).toEqual(['টিপস', 2]);
    expect(member.messages().find(({ id }) => id === answer.id)?.text).toBe(answer.text);
    await keeps(own, ({ settings: { hour } }) => hour === 10);
  });
});

describe('an admin’s button', () => {
  it('that two press at once has one effect, and the second sees what the first chose', async () => {
    const { chat, admin, member } = await classroom('supergroup');
    stage.sandbox.world.places(teacher.person, chat.id, pupil.person, { is: 'administrator', rights: [] });
    const panel = await admin.reads('টিপস এখানে পাঠাব');
    await Promise.all([admin.presses('◀️', panel), member.presses('◀️', panel)]);
    const notices = [await admin.seesNotice(), await member.seesNotice()];
    expect(notices.filter((notice) => notice.includes('আরেকজন অ্যাডমিন'))).toHaveLength(1);
    await keeps(chat, ({ version, settings }) => version === 1 && settings.hour === 9);
  });

  it('that somebody made up changes nothing', async () => {
    const { chat, admin } = await classroom('supergroup');
    const forged = ['day:9', 'hour:24', 'hour:1.5', 'hour:-1', 'quiet:99', 'look', 'evil:1', 'hour:9:9'];
    const data = [...forged.map((what) => `tips:0:${what}:${chat.id}`), `tips:-1:hour:9:${chat.id}`];
    const api = new Api(stage.token, { apiRoot: stage.root });
    for (const callback_data of [...data, 'tips:0:hour:9:5', 'tips:0:hour:9']) {
      const reply_markup = { inline_keyboard: [[{ text: 'নকল', callback_data }]] };
      await api.sendMessage(chat.id, callback_data, { reply_markup });
      await admin.presses('নকল');
      await admin.seesNotice();
    }
    await keeps(chat, ({ version, settings }) => version === 0 && settings.hour === 10);
  });
});

it('adds and removes the desk many times: it is greeted once, and what was chosen stays', async () => {
  const { chat, admin, member } = await classroom();
  await chooseNine(admin);
  for (let time = 0; time < 100; time += 1) {
    admin.removesBot();
    admin.addsBot();
  }
  // What is said in one chat is worked through in order.
  await member.says('/ask@sheba_desk_bot');
  await member.reads('/ask লিখে একই লাইনে');
  expect(admin.messages().filter(({ text }) => text.includes('টিপস এখানে পাঠাব'))).toHaveLength(1);
  const kept = await readdir(join(desk.dataDir, 'groups'));
  expect(kept.toSorted()).toEqual([`${stage.group.id}.json`, `${chat.id}.json`]);
  hours(1);
  await admin.reads(/^💡/);
});

describe('the link that adds the desk to a group', () => {
  const link = () => `https://t.me/${stage.botUsername}?startgroup=tips`;
  const greetings = (actor: Actor) =>
    actor.messages().filter(({ from, text }) => from.kind === 'bot' && text.includes('সহায়তা ডেস্ক'));

  it.each([
    ['the news of it comes first', false],
    ['its /start comes first', true],
  ])('greets once, with the settings, where %s', async (_case, isReversed) => {
    const { world } = stage.sandbox;
    const admin = teacher.in(world.openGroup('৮ম শ্রেণি', [teacher.person, pupil.person], 'supergroup'));
    const { updates } = world.backstage;
    const { push } = updates;
    const held: Parameters<typeof push>[0][] = [];
    updates.push = (news) => void held.push(news);
    admin.opensLink(link());
    updates.push = push;
    for (const news of isReversed ? held.reverse() : held) push(news);
    await admin.reads('টিপস এখানে পাঠাব');
    // What is said in one chat is worked through in order.
    await admin.says('/ask');
    await admin.reads('/ask লিখে একই লাইনে');
    expect(greetings(admin)).toHaveLength(1);
  });

  it('says hello where the desk is already', async () => {
    const { admin } = await classroom('supergroup');
    await admin.reads('টিপস এখানে পাঠাব');
    clock.advance(hourMs / 2);
    admin.opensLink(link());
    await admin.reads('সহায়তা ডেস্ক');
    expect(greetings(admin)).toHaveLength(2);
  });

  it.each([
    ['bn', '➕ আপনার গ্রুপে যোগ করুন', 'যেকোনো সময়'],
    ['en', '➕ Add me to your group', 'any time'],
  ])('stands under /tips, in %s, before and after somebody agreed', async (language, words, agreed) => {
    const person = stage.joins('কেউ');
    await person.says('/language');
    await person.presses(language === 'bn' ? 'বাংলা' : 'English', await person.reads());
    await person.reads();
    await person.says('/tips');
    const urls = ({ keyboard }: SeenMessage) =>
      keyboard?.flat().flatMap(({ text, url }) => (text === words ? [url] : []));
    expect(urls(await person.reads())).toEqual([link()]);
    await person.presses(/🔔/);
    expect(urls(await person.reads(agreed))).toEqual([link()]);
  });
});

it('that lets the desk write no more gets nothing, its teacher is told, and tips go on afterwards', async () => {
  await teacher.says('/start');
  const { chat, admin } = await classroom('supergroup');
  await admin.reads('টিপস এখানে পাঠাব');
  const { world } = stage.sandbox;
  world.places(teacher.person, chat.id, 'bot', { is: 'restricted', may: [] });
  await teacher.reads('লিখতে পারছি না');
  hours(2);
  await keeps(chat, hasNoTipDue);
  world.places(teacher.person, chat.id, 'bot', { is: 'member' });
  await keeps(chat, ({ state }) => state.is === 'member');
  hours(24);
  await admin.reads(/^💡/);
  expect(tipsIn(chat)).toHaveLength(1);
});
