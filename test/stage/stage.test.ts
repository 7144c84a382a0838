import { Bot, InlineKeyboard } from 'grammy';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { document, photo, sticker } from './files.ts';
import type { Stage } from './stage.ts';
import { onEveryStage } from './stand-ins.ts';

/** A bot of a few lines: enough to see that a stage shows what a bot does. */
function createParrot(stage: Stage): Bot {
  const bot = new Bot(stage.token, { client: { apiRoot: stage.root } });
  bot.command('start', (context) =>
    context.reply('<b>Welcome</b>, say something', {
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('Louder', 'louder').text('Loud', 'loud'),
    }),
  );
  bot.callbackQuery(/lou/, async (context) => {
    await context.answerCallbackQuery('As you like');
    await context.editMessageText(`${context.callbackQuery.data.toUpperCase()}!`);
  });
  bot.on('edited_message:text', (context) => context.reply(`changed to ${context.editedMessage.text}`));
  bot.on('message:text', (context) =>
    context.reply(context.message.text, { reply_parameters: { message_id: context.message.message_id } }),
  );
  bot.on('message:photo', (context) => context.reply(`a picture: ${context.message.caption ?? 'no words'}`));
  bot.on('message:document', (context) => context.reply(context.message.document.file_name ?? 'no name'));
  bot.on('message:sticker', (context) => context.reply('how nice'));
  bot.on('message:location', (context) => context.reply(`${context.message.location.latitude} north`));
  bot.on('message:contact', (context) => context.reply(context.message.contact.phone_number));
  return bot;
}

onEveryStage('a stage', (open) => {
  let stage: Stage;
  let bot: Bot;

  beforeEach(async () => {
    stage = await open();
    bot = createParrot(stage);
    void bot.start();
  });
  afterEach(async () => {
    await bot.stop();
    await stage.close();
  });

  it('lets a person write, read, press and see the notice', async () => {
    await stage.citizen.says('/start');
    const welcome = await stage.citizen.reads('Welcome');
    expect(welcome).toMatchObject({
      text: 'Welcome, say something',
      entities: [{ type: 'bold', offset: 0, length: 7 }],
      keyboard: [
        [
          { text: 'Louder', data: 'louder' },
          { text: 'Loud', data: 'loud' },
        ],
      ],
    });
    await stage.citizen.presses('Loud');
    expect(await stage.citizen.seesNotice()).toBe('As you like');
    expect(await stage.citizen.reads(/!$/)).toMatchObject({ id: welcome.id, text: 'LOUD!' });
    await stage.quiet();
    expect(stage.citizen.unread()).toEqual([]);
    expect(await stage.wrongs()).toEqual([]);
  });

  it('shows answers to a message, edits, files, places and contacts', async () => {
    await stage.citizen.says('/start');
    await stage.citizen.reads('Welcome');
    const said = await stage.citizen.says('আদাব');
    expect(await stage.citizen.reads('আদাব')).toMatchObject({ replyTo: said.id });
    await stage.citizen.edits(said, 'নমস্কার');
    await stage.citizen.reads('changed to নমস্কার');
    await stage.citizen.sends(photo('my screen'));
    await stage.citizen.reads('a picture: my screen');
    const album = await stage.citizen.sends(photo('two of them'), photo());
    expect(new Set(album.map(({ albumId }) => albumId)).size).toBe(1);
    await stage.citizen.reads('a picture: two of them');
    await stage.citizen.reads('a picture: no words');
    await stage.citizen.sends(document('আবেদন.pdf'));
    await stage.citizen.reads('আবেদন.pdf');
    await stage.citizen.sends(sticker());
    await stage.citizen.reads('how nice');
    await stage.citizen.sendsLocation(24.4, 89);
    await stage.citizen.reads(/^24\.4\d* north$/);
    await stage.citizen.sendsContact('+8801700000000', 'রহিমা');
    await stage.citizen.reads('8801700000000');
    expect(await stage.wrongs()).toEqual([]);
  });

  it('keeps the chats of different people and the group apart', async () => {
    await stage.officer.says('only mine');
    await stage.officer.reads('only mine');
    await stage.citizen.inGroup.says('nobody asked the bot');
    await stage.citizen.inGroup.says('/start');
    const welcome = await stage.officer.inGroup.reads('Welcome');
    await stage.citizen.inGroup.repliesTo(welcome, 'good morning');
    await stage.citizen.inGroup.reads('good morning');
    await stage.quiet();
    expect(stage.citizen.unread()).toEqual([]);
    expect(stage.otherCitizen.inGroup.unread().map(({ text }) => text)).toEqual([
      'Welcome, say something',
      'good morning',
    ]);
  });

  it('fails with the story of the chat when the bot does not say what was expected', async () => {
    await stage.citizen.says('/start');
    await stage.citizen.reads('Welcome');
    await expect(stage.citizen.reads('something else', { within: 50 })).rejects.toThrow(
      /waited 50 ms for a message with something else[\s\S]*রহিমা #\d+: \/start[\s\S]*bot #\d+: Welcome[\s\S]*\[Louder\] \[Loud\]/,
    );
    await expect(stage.citizen.presses('Softer')).rejects.toThrow(/sees no button Softer/);
  });

  it('lets a person stop the bot and come back', async () => {
    await stage.citizen.says('hello');
    await stage.citizen.reads('hello');
    await stage.quiet();
    await stage.citizen.blocks();
    await expect(bot.api.sendMessage(stage.citizen.id, 'still there?')).rejects.toThrow(
      'Forbidden: bot was blocked by the user',
    );
    await stage.citizen.unblocks();
    await bot.api.sendMessage(stage.citizen.id, 'welcome back');
    await stage.citizen.reads('welcome back');
  });
});
