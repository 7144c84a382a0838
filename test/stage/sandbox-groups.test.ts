import { Bot, GrammyError } from 'grammy';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSandboxStage, type SandboxStage } from './sandbox-stage.ts';

/** A bot that sends tips to groups: enough to see that a stage plays what happens in them. */
function createTipster({ token, root }: SandboxStage): Bot & { tip(): Promise<void> } {
  const bot = new Bot(token, { client: { apiRoot: root } });
  const groups = new Set<number>();
  bot.on('my_chat_member', ({ chat, myChatMember: { new_chat_member: now } }) => {
    if (['member', 'administrator'].includes(now.status)) groups.add(chat.id);
    else groups.delete(chat.id);
  });
  bot.on(':migrate_to_chat_id', ({ chat, msg }) => {
    groups.delete(chat.id);
    groups.add(msg.migrate_to_chat_id);
  });
  bot.command('start', (context) => context.reply(`started with ${context.match || 'nothing'}`));
  bot.on('inline_query', (context) =>
    context.answerInlineQuery([
      { type: 'article', id: 'otp', title: 'OTP', input_message_content: { message_text: 'Keep it.' } },
    ]),
  );
  bot.on('poll_answer', async (context) => {
    await context.api.sendMessage(
      context.pollAnswer.user?.id ?? 0,
      `You chose ${context.pollAnswer.option_ids}`,
    );
  });
  async function tip(): Promise<void> {
    for (const id of groups) {
      try {
        await bot.api.sendMessage(id, 'A tip');
      } catch (error) {
        if (!(error instanceof GrammyError && error.error_code === 403)) throw error;
      }
    }
  }
  return Object.assign(bot, { tip });
}

let stage: SandboxStage;
let bot: ReturnType<typeof createTipster>;

beforeEach(async () => {
  stage = await openSandboxStage();
  bot = createTipster(stage);
  void bot.start();
});
afterEach(async () => {
  await bot.stop();
  await stage.close();
});

it('adds the bot to groups, which read its tips until it is taken out', async () => {
  const { world } = stage.sandbox;
  const officer = stage.officer.in(world.openGroup('দপ্তর', [stage.officer.person]));
  officer.opensLink(`https://t.me/${stage.botUsername}?startgroup=office`);
  await officer.reads('started with office');
  await bot.tip();
  await officer.reads('A tip');
  officer.removesBot();
  await stage.quiet();
  await bot.tip();
  expect(officer.unread()).toEqual([]);
  expect(await stage.wrongs()).toEqual([]);
});

it('follows a group that becomes a supergroup', async () => {
  const { world } = stage.sandbox;
  const old = world.addGroup('দপ্তর', [stage.officer.person]);
  const officer = stage.officer.in(world.upgrades(stage.officer.person, old.id));
  await stage.quiet();
  await bot.tip();
  await officer.reads('A tip');
  expect(await stage.wrongs()).toEqual([]);
});

it('lets people ask inline, vote and read what comes of it', async () => {
  await stage.citizen.says('/start');
  await stage.citizen.reads('started with nothing');
  const shown = await stage.citizen.inGroup.asksInline('otp');
  expect(shown.results).toMatchObject([{ id: 'otp', title: 'OTP' }]);
  expect(shown.pick('otp')).toMatchObject({ chatId: stage.group.id, text: 'Keep it.', viaBot: true });
  await bot.api.sendPoll(stage.group.id, 'OTP?', [{ text: 'keep' }, { text: 'tell' }], {
    is_anonymous: false,
  });
  stage.citizen.inGroup.votes(await stage.citizen.inGroup.reads(), 0);
  await stage.citizen.reads('You chose 0');
  expect(await stage.wrongs()).toEqual([]);
});
