import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Chat, SeenMessage } from '../../src/sandbox/world.ts';
import { createHandClock, type HandClock } from '../hand-clock.ts';
import { odd } from '../odd-question.ts';
import type { SandboxActor } from '../stage/sandbox-actor.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let stage: SandboxStage;
let desk: OpenDesk;
let clock: HandClock;
let ticking: NodeJS.Timeout;
let teacher: SandboxActor;
let pupil: SandboxActor;
/** The pupil in the forum, who reads on from one answer to the next. */
let reader: SandboxActor;
let forum: Chat;
/** Of the forum. */
let topic: number;
/** The teacher's. */
let channel: Chat;
/** What Telegram is to have refused in the end. */
let refused: readonly string[];

beforeEach(async () => {
  refused = [];
  clock = createHandClock('2026-11-24T08:00:00+06:00');
  stage = await openSandboxStage({ now: clock.now });
  desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) }, clock);
  ticking = setInterval(() => clock.advance(0), 20);
  await stage.officer.says('/start');
  await stage.officer.reads('/inbox');
  teacher = stage.joins('শিক্ষক');
  pupil = stage.joins('ছাত্র');
  const { world } = stage.sandbox;
  forum = world.openGroup('স্কুল', [teacher.person, pupil.person], 'forum');
  channel = world.openGroup('স্কুলের খবর', [teacher.person], 'channel');
  teacher.in(forum).addsBot();
  reader = pupil.in(forum);
  await reader.reads('টিপস এখানে পাঠাব');
  // In the sandbox bots alone make topics.
  world.places(teacher.person, forum.id, 'bot', { is: 'administrator', rights: ['can_manage_topics'] });
  const api = new Api(stage.token, { apiRoot: stage.root });
  topic = (await api.createForumTopic(forum.id, 'নিরাপত্তা')).message_thread_id;
  await stage.quiet();
});
afterEach(async () => {
  clearInterval(ticking);
  // Nobody's words in a group become a ticket.
  const reached = stage.officer.unread();
  const wrongs = await stage.wrongs();
  await desk.close();
  await stage.close();
  expect(reached).toEqual([]);
  expect(wrongs).toEqual(refused);
});

const hours = (count: number) => clock.advance(count * 3_600_000);

type Voice = (text: string, replyTo?: SeenMessage) => SeenMessage;

/** Ways of speaking in the forum's topic. */
const voices: Readonly<Record<string, { readonly known: boolean; speak(): Voice }>> = {
  'a member': { known: true, speak: () => saying(pupil) },
  'an anonymous admin': {
    known: false,
    speak() {
      const { world } = stage.sandbox;
      world.places(teacher.person, forum.id, teacher.person, { is: 'creator', anonymous: true });
      return saying(teacher);
    },
  },
  'somebody in a channel’s name': { known: false, speak: () => saying(teacher, channel.id) },
};

const saying =
  ({ person }: SandboxActor, as?: number): Voice =>
  (text, replyTo) =>
    stage.sandbox.world.says(person, forum.id, text, {
      thread: topic,
      ...(as === undefined ? {} : { as }),
      ...(replyTo === undefined ? {} : { replyTo: replyTo.id }),
    });

const urlsOf = ({ keyboard }: SeenMessage) => keyboard?.flat().flatMap(({ url }) => url ?? []) ?? [];

/** The next message of the bot in the forum, which must stand in the topic. */
async function answer(expected: string | RegExp): Promise<SeenMessage> {
  const message = await reader.reads(expected);
  expect(message.thread).toBe(topic);
  return message;
}

describe.each(Object.entries(voices))('%s, in a topic', (_who, { known, speak }) => {
  it('asks with /ask, by a mention and in reply, and is answered in the topic', async () => {
    const say = speak();
    const question = say('/ask কেউ ফোনে OTP চাইলে কী করব?');
    const first = await answer('ওটিপি');
    expect(first.replyTo).toBe(question.id);
    say(`@${stage.botUsername} ফেসবুক হ্যাক হয়েছে`);
    await answer('ফেসবুক');
    say('পাসওয়ার্ড কেমন হবে?', first);
    await answer('পাসওয়ার্ড');
    say('/ask');
    await answer('/ask লিখে একই লাইনে');
  });

  it('asks what nobody can answer: it is no ticket, and goes on alone where one knows who asked', async () => {
    speak()(`/ask ${odd}`);
    const [alone] = urlsOf(await answer('একান্তে জিজ্ঞাসা করুন'));
    expect(alone).toMatch(known ? /\?start=ask_[\w-]+$/ : /\?start=ask$/);
    await stage.quiet();
  });

  it('gets a tip and a quiz there', async () => {
    const say = speak();
    say('/tip otp');
    await answer(/^💡/);
    say('/tip ফ্রিল্যান্সিং প্রশিক্ষণ');
    await answer('টিপস নেই');
    say('/quiz');
    await expect
      .poll(() => reader.messages().find(({ poll }) => poll !== undefined)?.thread, { timeout: 10_000 })
      .toBe(topic);
  });
});

describe('/settings in a topic', () => {
  it('of an anonymous admin stand there, and send the tips there', async () => {
    voices['an anonymous admin']?.speak()('/settings');
    await answer('টিপস এখানে পাঠাব');
    // Telegram tells who presses, whoever stays anonymous in writing.
    const admin = teacher.in(forum);
    await admin.presses('📌 টিপস এই টপিকে দিন');
    await admin.seesNotice();
    await answer('টিপস এখানে পাঠাব');
    hours(2);
    await answer(/^💡/);
    // Somebody deletes the topic: tips go on outside of it.
    refused = ['refused: sendPhoto: Bad Request: message thread not found'];
    stage.sandbox.world.deletesTopic(teacher.person, forum.id, topic);
    hours(24);
    expect((await reader.reads(/^💡/)).thread).toBeUndefined();
  });

  it.each(['a member', 'somebody in a channel’s name'])('of %s are refused there', async (who) => {
    voices[who]?.speak()('/settings');
    await answer('শুধু গ্রুপের অ্যাডমিন');
  });

  it('speak the group’s language, whoever asks', async () => {
    voices['an anonymous admin']?.speak()('/settings');
    await answer('টিপস এখানে পাঠাব');
    await teacher.in(forum).presses('English');
    await answer('I will send short tips');
    for (const [said, heard] of [
      ['/start', 'Hello. I am the help desk'],
      ['/ask', 'Write the question in the same line'],
      ['/tip ফ্রিল্যান্সিং প্রশিক্ষণ', 'I have no tip on that'],
      ['/settings', "Only the group's admins"],
    ] as const) {
      saying(pupil)(said);
      await answer(heard);
    }
  });
});

it('what Telegram brings from the group’s channel is said to the members, not to the desk', async () => {
  const { world } = stage.sandbox;
  world.links(teacher.person, channel.id, forum.id);
  const before = world.messages(forum.id).length;
  const posts = [
    `@${stage.botUsername} ওটিপি কী?`,
    ...['/ask ওটিপি কী?', '/tip', '/quiz', '/settings', '/start'].map((said) =>
      said.replace(/^\/\w+/, (command) => `${command}@${stage.botUsername}`),
    ),
  ];
  for (const post of posts) world.says(teacher.person, channel.id, post);
  // What is said in one chat is worked through in order.
  saying(pupil)('/ask');
  await answer('/ask লিখে একই লাইনে');
  expect(world.messages(forum.id)).toHaveLength(before + posts.length + 2);
});
