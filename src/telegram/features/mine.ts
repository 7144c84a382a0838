import { Composer } from 'grammy';
import type { TelegramMessage } from '../../tickets/ticket.ts';
import { voiceOf } from '../../wording/voice.ts';
import type { DeskContext } from '../context.ts';
import { pressData } from '../press.ts';
import { forgottenText, privacyText } from '../say/privacy.ts';
import { addKey } from '../say/tip.ts';
import { onPress } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

/** /language, /tips, /privacy and /forget: what the desk remembers of a citizen is theirs to choose. */
export function createMine({ desk, wording, elsewhere }: FeatureParts): Composer<DeskContext> {
  const feature = new Composer<DeskContext>();
  const chats = feature.chatType('private');

  chats.command('language', async (ctx) => {
    const key = (language: 'bn' | 'en' | 'auto') => [
      { text: ctx.voice.text(`language.${language}`), callback_data: pressData('language', language) },
    ];
    const keyboard = [key('bn'), key('en'), key('auto')];
    await ctx.show(ctx.chat.id, ctx.voice.html('language.choose'), { keyboard });
  });

  onPress(feature, 'language', async (ctx, { details: [choice], place }) => {
    await desk.preferences.chooseLanguage(place.chatId, choice === 'auto' ? null : choice);
    const voice = voiceOf(wording, await desk.preferences.language(place.chatId));
    await ctx.turnInto(place, voice.html(choice === 'auto' ? 'language.chosenAuto' : 'language.chosen'));
  });

  const tipsKeys = ({ voice, me }: DeskContext, wants: boolean) => [
    [
      {
        text: voice.text(wants ? 'broadcast.tips.turnOff' : 'broadcast.tips.turnOn'),
        callback_data: pressData('agree', wants ? 'off' : 'on'),
      },
    ],
    [addKey(me.username, voice)],
  ];

  chats.command('tips', async (ctx) => {
    const wants = await desk.preferences.wantsTips(ctx.chat.id);
    const office = desk.library.knowledge.office.name[ctx.voice.language];
    await ctx.show(
      ctx.chat.id,
      ctx.voice.html(wants ? 'broadcast.tips.on' : 'broadcast.tips.off', { office }),
      {
        keyboard: tipsKeys(ctx, wants),
      },
    );
  });

  onPress(feature, 'agree', async (ctx, { details: [choice], place }) => {
    await desk.preferences.chooseTips(place.chatId, choice === 'on');
    if (choice === 'stop') {
      // What the office sent stays; only the button goes.
      const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
      const isStop = (button: object) =>
        'callback_data' in button && button.callback_data === pressData('agree', 'stop');
      await ctx.rekey(
        place,
        rows.filter((row) => !row.some(isStop)),
      );
      await ctx.notice(ctx.voice.text('broadcast.tips.stopped'));
      return;
    }
    const office = desk.library.knowledge.office.name[ctx.voice.language];
    const words = ctx.voice.html(choice === 'on' ? 'broadcast.tips.on' : 'broadcast.tips.off', { office });
    await ctx.turnInto(place, words, tipsKeys(ctx, choice === 'on'));
  });

  chats.command('privacy', async (ctx) => {
    const office = desk.library.knowledge.office.name[ctx.voice.language];
    await ctx.show(ctx.chat.id, privacyText(office, elsewhere, ctx.voice));
  });

  chats.command('forget', async (ctx) => {
    const key = (sure: 'yes' | 'no') => [
      { text: ctx.voice.text(`forget.keys.${sure}`), callback_data: pressData('forget', sure) },
    ];
    await ctx.show(ctx.chat.id, ctx.voice.html('forget.sure'), { keyboard: [key('no'), key('yes')] });
  });

  onPress(feature, 'forget', async (ctx, { details: [sure], place }) => {
    if (sure === 'no') {
      await ctx.turnInto(place, ctx.voice.html('forget.kept'));
      return;
    }
    desk.carried.forget(place.chatId);
    const { notices, topics } = await desk.forget(place.chatId);
    // Its name says who asked what.
    for (const { chatId, thread } of topics) await ctx.api.deleteForumTopic(chatId, thread).catch(() => {});
    for (const notice of notices) await takeAway(ctx, notice);
    await ctx.turnInto(place, forgottenText(elsewhere, ctx.voice));
  });

  /** What officers' chats still show goes, too. Telegram deletes for two days; after that it lets words be changed. */
  const takeAway = async (ctx: DeskContext, notice: TelegramMessage) => {
    const { chatId, messageId } = notice;
    const voice = voiceOf(wording, await desk.preferences.language(chatId));
    await ctx.api
      .deleteMessage(chatId, messageId)
      .catch(() => ctx.turnInto(notice, voice.html('notice.forgottenTicket')))
      // A picture's copy can't be turned into words, and a chat may be gone.
      .catch(() => {});
  };

  return feature;
}
