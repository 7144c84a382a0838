import { Api, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { SeenMessage, WorldEvent } from '../../src/sandbox/world.ts';
import { photo } from '../stage/files.ts';

let sandbox: Sandbox;
let api: Api;
let me: number;
let events: WorldEvent[];
const seen = (): SeenMessage | undefined => sandbox.world.messages(me).at(-1);
const keyboard = { reply_markup: { inline_keyboard: [[{ text: 'ক', callback_data: 'a' }]] } };

beforeEach(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-24T06:00:00Z') });
  api = new Api(sandbox.token, { apiRoot: sandbox.root });
  me = sandbox.citizen.id;
  sandbox.world.says(sandbox.citizen, me, '/start');
  events = [];
  sandbox.world.listen((event) => events.push(event));
});
afterEach(() => sandbox.stop());

describe('what people see of the bot', () => {
  it('is a formatted message with its buttons', async () => {
    await api.sendMessage(me, ' <b>সেবা</b>: https://ictd.gov.bd ', { parse_mode: 'HTML', ...keyboard });
    expect(seen()).toEqual({
      id: 2,
      chatId: me,
      date: 1_795_500_000,
      from: { kind: 'bot' },
      text: 'সেবা: https://ictd.gov.bd',
      entities: [
        { type: 'bold', offset: 0, length: 4 },
        { type: 'url', offset: 6, length: 19 },
      ],
      keyboard: [[{ text: 'ক', data: 'a' }]],
      reactions: [],
    });
    expect(events).toEqual([{ what: 'message', message: seen() }]);
  });

  it('loses its buttons in an edit that does not name them', async () => {
    const { message_id: id } = await api.sendMessage(me, 'one', keyboard);
    await api.editMessageText(me, id, 'two');
    expect(seen()).toMatchObject({ id, text: 'two', editedAt: 1_795_500_000 });
    expect(seen()).not.toHaveProperty('keyboard');
    await api.editMessageReplyMarkup(me, id, keyboard);
    expect(seen()).toMatchObject({ text: 'two', keyboard: [[{ text: 'ক' }]] });
    expect(events.map(({ what }) => what)).toEqual(['message', 'edited', 'edited']);
  });

  it('is typing, and notices', async () => {
    await api.sendChatAction(me, 'typing');
    const { message_id: id } = await api.sendMessage(me, 'one', keyboard);
    sandbox.world.presses(sandbox.citizen, me, id, 'a');
    const [query] = (await api.getUpdates({ offset: -1 })).map((update) => update.callback_query);
    await api.answerCallbackQuery(query?.id ?? '', { text: 'ঠিক আছে', show_alert: true });
    expect(events.filter(({ what }) => what !== 'message')).toEqual([
      { what: 'typing', chatId: me, action: 'typing' },
      { what: 'notice', personId: me, text: 'ঠিক আছে', alert: true },
    ]);
  });

  it('is files, alone and as an album', async () => {
    const upload = (): InputFile => new InputFile(photo().bytes, 'tip.png');
    const sent = await api.sendPhoto(me, upload(), { caption: 'a <i>tip</i>', parse_mode: 'HTML' });
    expect(seen()).toMatchObject({ text: 'a tip', file: { kind: 'photo' } });
    const fileId = sent.photo[0]?.file_id ?? '';
    expect(sandbox.world.file(fileId)?.bytes).toEqual(new Uint8Array(photo().bytes));
    await api.sendMediaGroup(me, [
      { type: 'photo', media: upload(), caption: 'first' },
      { type: 'photo', media: fileId },
    ]);
    const [first, second] = sandbox.world.messages(me).slice(-2);
    expect(first).toMatchObject({ text: 'first', albumId: expect.stringMatching(/^\d{17}$/) });
    expect(second?.albumId).toBe(first?.albumId);
    await api.sendDocument(me, new InputFile(Buffer.from('x'), 'ফরম.pdf'));
    expect(seen()?.file).toMatchObject({ kind: 'document', name: 'ফরম.pdf' });
  });

  it.each([
    ['video', () => api.sendVideo(me, new InputFile(Buffer.from('x')), { supports_streaming: true })],
    ['animation', () => api.sendAnimation(me, new InputFile(Buffer.from('x')))],
    ['voice', () => api.sendVoice(me, new InputFile(Buffer.from('x')), { duration: 3 })],
    ['audio', () => api.sendAudio(me, new InputFile(Buffer.from('x')), { title: 'song' })],
    ['video_note', () => api.sendVideoNote(me, new InputFile(Buffer.from('x')))],
    ['sticker', () => api.sendSticker(me, new InputFile(Buffer.from('x')))],
  ])('is a %s', async (kind, send) => {
    expect(await send()).toHaveProperty(kind);
    expect(seen()?.file?.kind).toBe(kind);
  });

  it('is places, contacts and quizzes', async () => {
    await api.sendVenue(me, 24.41, 88.98, 'উপজেলা আইসিটি কার্যালয়', 'নাটোর সদর');
    expect(seen()?.location).toEqual({
      latitude: 24.41,
      longitude: 88.98,
      title: 'উপজেলা আইসিটি কার্যালয়',
      address: 'নাটোর সদর',
    });
    await api.sendContact(me, '+8801721133123', 'নাজমুল', { last_name: 'হক' });
    expect(seen()?.contact).toEqual({ phoneNumber: '+8801721133123', firstName: 'নাজমুল' });
    const { message_id: id } = await api.sendPoll(me, 'OTP?', [{ text: 'share' }, { text: 'keep' }], {
      type: 'quiz',
      correct_option_ids: [1],
    });
    await api.stopPoll(me, id);
    expect(seen()?.poll).toEqual({
      question: 'OTP?',
      options: ['share', 'keep'],
      votes: [0, 0],
      correct: 1,
      closed: true,
    });
  });

  it('is copies without a name and forwards with one', async () => {
    const { world, officer } = sandbox;
    world.says(officer, officer.id, '/start');
    const [asked] = world.sends(sandbox.citizen, me, [photo('my screen')]);
    const id = asked?.id ?? 0;
    await api.copyMessage(officer.id, me, id, { caption: 'from a citizen', ...keyboard });
    const forwarded = await api.forwardMessage(officer.id, me, id);
    const copies = await api.copyMessages(officer.id, me, [id]);
    expect(world.messages(officer.id).slice(1)).toMatchObject([
      { text: 'from a citizen', file: asked?.file, from: { kind: 'bot' }, keyboard: [[{ data: 'a' }]] },
      { text: 'my screen', file: asked?.file },
      { id: copies[0]?.message_id, text: 'my screen' },
    ]);
    expect(forwarded.forward_origin).toMatchObject({ type: 'user', sender_user: { id: me } });
  });

  it('is gone once it is deleted', async () => {
    const { message_id: id } = await api.sendMessage(me, 'one');
    await api.deleteMessage(me, id);
    await api.deleteMessages(me, [1, 999]);
    expect(sandbox.world.messages(me)).toEqual([]);
    expect(events.slice(1)).toEqual([
      { what: 'deleted', chatId: me, messageId: id },
      { what: 'deleted', chatId: me, messageId: 1 },
    ]);
  });

  it('is reactions and pins', async () => {
    await api.setMessageReaction(me, 1, [{ type: 'emoji', emoji: '👍' }]);
    expect(seen()?.reactions).toEqual(['👍']);
    await api.pinChatMessage(me, 1);
    expect((await api.getChat(me)).pinned_message?.message_id).toBe(1);
    await api.unpinChatMessage(me);
    expect(await api.getChat(me)).not.toHaveProperty('pinned_message');
  });

  it('is what it answered, in the same chat', async () => {
    await api.sendMessage(me, 'yes', { reply_parameters: { message_id: 1 } });
    expect(seen()).toMatchObject({ text: 'yes', replyTo: 1 });
  });
});

describe('what the bot tells Telegram', () => {
  it('shows each person the narrowest list of commands, in their language', async () => {
    const { world, citizen, otherCitizen, officer, group } = sandbox;
    world.says(officer, officer.id, '/start');
    const list = (command: string): { command: string; description: string }[] => [
      { command, description: command },
    ];
    await api.setMyCommands(list('everywhere'));
    await api.setMyCommands(list('bangla'), { language_code: 'bn' });
    await api.setMyCommands(list('groups'), { scope: { type: 'all_group_chats' } });
    await api.setMyCommands(list('inbox'), { scope: { type: 'chat', chat_id: officer.id } });
    const shown = (person: typeof citizen, chat: number): string[] =>
      world.commands(person, chat).map(({ command }) => command);
    expect(shown(citizen, citizen.id)).toEqual(['bangla']);
    expect(shown(otherCitizen, otherCitizen.id)).toEqual(['everywhere']);
    expect(shown(officer, officer.id)).toEqual(['inbox']);
    expect(shown(citizen, group.id)).toEqual(['groups']);
    await api.deleteMyCommands({ scope: { type: 'chat', chat_id: officer.id } });
    expect(shown(officer, officer.id)).toEqual(['bangla']);
    expect(await api.getMyCommands({ language_code: 'bn' })).toEqual(list('bangla'));
  });

  it('keeps names and descriptions by language', async () => {
    await api.setMyName('Sheba Desk', { language_code: 'en' });
    await api.setMyDescription('এখানে লিখুন');
    await api.setMyShortDescription('help', { language_code: 'en' });
    expect(await api.getMyName()).toEqual({ name: 'সেবা ডেস্ক' });
    expect(await api.getMyName({ language_code: 'en' })).toEqual({ name: 'Sheba Desk' });
    expect(await api.getMyDescription({ language_code: 'en' })).toEqual({ description: 'এখানে লিখুন' });
    expect(await api.getMyShortDescription({ language_code: 'en' })).toEqual({ short_description: 'help' });
    await api.setChatMenuButton({ menu_button: { type: 'commands' } });
    expect(await api.getChatMenuButton()).toEqual({ type: 'commands' });
  });

  it('knows who is where', async () => {
    const { citizen, officer, group } = sandbox;
    expect(await api.getMe()).toMatchObject({ is_bot: true, can_read_all_group_messages: false });
    expect(await api.getChat(group.id)).toMatchObject({ type: 'supergroup', title: 'নাটোর সদর তথ্যসেবা' });
    expect(await api.getChatMember(group.id, citizen.id)).toMatchObject({ status: 'member' });
    expect(await api.getChatAdministrators(group.id)).toMatchObject([
      { status: 'creator', user: { id: officer.id } },
    ]);
    expect(await api.getChatMemberCount(group.id)).toBe(4);
    await api.leaveChat(group.id);
    await expect(api.sendMessage(group.id, 'x')).rejects.toThrow(
      'Forbidden: bot is not a member of the supergroup chat',
    );
  });
});
