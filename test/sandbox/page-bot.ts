import { Bot, InlineKeyboard, InputFile } from 'grammy';
import { onTestFinished } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

/** A green picture of 4 × 4 pixels. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEUlEQVR4nGNgYPgPRwgWcRwA25oP8UcUKPkAAAAASUVORK5CYII=',
  'base64',
);

export interface PageBot {
  /** Lets the bot answer the button that it is slow about. */
  hurry(): void;
}

/** A bot with a few set answers, which does on the page all that a bot can do. It stops when the test is over. */
export async function startPageBot({ root, token, officer }: Sandbox): Promise<PageBot> {
  const bot = new Bot(token, { client: { apiRoot: root } });
  let hurry = (): void => {};
  const hurried = new Promise<void>((resolve) => {
    hurry = resolve;
  });
  /** Who asked what the officer reads, by the officer's message. */
  const askedBy = new Map<number, { readonly chat: number; readonly message: number }>();

  const started = new Set<number>();

  const privately = { scope: { type: 'all_private_chats' } } as const;
  await bot.api.setMyCommands(
    [
      { command: 'help', description: 'সাহায্য' },
      { command: 'contact', description: 'যোগাযোগ' },
    ],
    privately,
  );
  await bot.api.setMyCommands([{ command: 'help', description: 'Help' }], {
    ...privately,
    language_code: 'en',
  });

  bot.command('start', async (context) => {
    started.add(context.chat.id);
    await context.reply(
      '<b>স্বাগতম</b>, <i>আসসালামু আলাইকুম</i>। <u>লিখুন</u>, <s>ভুল</s>, <code>/help</code>, <a href="https://ictd.gov.bd/">ওয়েবসাইট</a>।\n' +
        '<blockquote>উদ্ধৃতি</blockquote>\n<pre>কোড\n  ১</pre>\n<tg-spoiler>গোপন কথা</tg-spoiler> /help doict@example.gov.bd +8801721133123 01721133123',
      { parse_mode: 'HTML' },
    );
  });
  bot.command('help', async (context) => {
    const language = context.from?.language_code ?? '';
    await context.reply(`আপনার ভাষা: ${language}`);
  });
  bot.callbackQuery('more', async (context) => {
    await context.editMessageText('<b>কাগজপত্র</b>\nপ্রযোজ্য ক্ষেত্রে আবেদনপত্র।', {
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('ফি', 'fee').text('সময়', 'time'),
    });
    await context.answerCallbackQuery('দেখানো হলো');
  });
  bot.callbackQuery('alert', (context) =>
    context.answerCallbackQuery({ text: 'এটি <b>জরুরি</b> কথা।', show_alert: true }),
  );
  bot.callbackQuery('slow', (context) => {
    // Not awaited: the bot works through updates one after the other.
    void hurried.then(() => context.answerCallbackQuery());
  });
  bot.on(':photo', async (context) => {
    await context.react('👍');
    await context.replyWithPhoto(new InputFile(picture), {
      caption: 'ছবিটি পেয়েছি।',
      reply_parameters: { message_id: context.msg.message_id },
    });
  });
  bot.on(['edited_message:text'], (context) => context.reply(`বদলানো হয়েছে: ${context.msg.text}`));
  bot.chatType('private').on('message:text', async (context) => {
    const { text, message_id, reply_to_message: answered } = context.msg;
    const asked = answered && askedBy.get(answered.message_id);
    if (context.from.id === officer.id && asked !== undefined) {
      await context.api.sendMessage(asked.chat, text, { reply_parameters: { message_id: asked.message } });
    } else if (text.includes('প্রশিক্ষণ')) {
      await context.replyWithChatAction('typing');
      await context.reply('প্রশিক্ষণ আয়োজন: নির্দেশনা অনুযায়ী।', {
        reply_markup: new InlineKeyboard()
          .text('কাগজপত্র', 'more')
          .text('জরুরি', 'alert')
          .row()
          .text('কর্মকর্তাকে জিজ্ঞেস করুন', 'slow'),
      });
    } else {
      await context.reply('আপনার প্রশ্নটি কর্মকর্তার কাছে গেছে। নম্বর: ১');
      // A bot can't write to somebody who never wrote to it.
      if (!started.has(officer.id)) return;
      const told = await context.api.sendMessage(
        officer.id,
        `নতুন প্রশ্ন ১: ${text}\nইনবক্স: http://127.0.0.1:3000/inbox/tickets/1`,
      );
      askedBy.set(told.message_id, { chat: context.chat.id, message: message_id });
    }
  });
  bot
    .chatType('supergroup')
    .on('message:text', (context) => context.reply(`গ্রুপে শুনেছি: ${context.msg.text}`));

  const running = bot.start({ drop_pending_updates: false });
  onTestFinished(async () => {
    await bot.stop();
    await running;
  });
  return { hurry: () => hurry() };
}
