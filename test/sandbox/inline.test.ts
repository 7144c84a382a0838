import type { InlineQueryResult } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { photo } from '../stage/files.ts';
import { freshSandbox } from './news.ts';

const sand = freshSandbox();
const tooLate = 'query is too old and response timeout expired or query ID is invalid';

const article = (id: string, more: object = {}): InlineQueryResult => ({
  type: 'article',
  id,
  title: 'ওটিপি',
  input_message_content: { message_text: '<b>ওটিপি</b> কাউকে দেবেন না।', parse_mode: 'HTML' },
  ...more,
});

function ask(text = 'otp'): string {
  const { world, citizen, group } = sand.sandbox;
  return world.asksInline(citizen, group.id, text);
}

describe('an inline question', () => {
  it.each([
    ['the group', 'supergroup', () => sand.sandbox.group.id],
    ['the private chat with the bot', 'sender', () => sand.sandbox.citizen.id],
    [
      'a group without the bot',
      'group',
      () => sand.sandbox.world.openGroup('পরিবার', [sand.sandbox.citizen]).id,
    ],
  ])('from %s reaches the bot', async (_, chat_type, chatId) => {
    const { world, citizen } = sand.sandbox;
    const id = world.asksInline(citizen, chatId(), 'otp', '50');
    expect(await sand.news()).toEqual([
      {
        update_id: expect.any(Number),
        inline_query: {
          id,
          from: expect.objectContaining({ id: citizen.id, language_code: 'bn' }),
          query: 'otp',
          offset: '50',
          chat_type,
        },
      },
    ]);
  });

  it('wants an answer', async () => {
    ask();
    await sand.news();
    expect(sand.sandbox.audit()).toEqual([{ kind: 'owed', what: 'an answer to the inline query "otp"' }]);
  });

  it('is answered once, within ten seconds', async () => {
    const first = ask();
    await sand.api.answerInlineQuery(first, [article('1')], { cache_time: 0 });
    await expect(sand.api.answerInlineQuery(first, [])).rejects.toThrow(tooLate);
    const second = ask();
    sand.wait(11);
    await expect(sand.api.answerInlineQuery(second, [])).rejects.toThrow(tooLate);
    await expect(sand.api.answerInlineQuery('1', [])).rejects.toThrow(tooLate);
  });

  it('is answered by Telegram itself as long as that keeps the answer', async () => {
    const { world, otherCitizen, group } = sand.sandbox;
    await sand.api.answerInlineQuery(ask(), [article('1')], { cache_time: 60 });
    await sand.news();
    const again = world.asksInline(otherCitizen, group.id, 'otp');
    expect(world.inlineAnswer(again)?.results).toMatchObject([{ id: '1', title: 'ওটিপি' }]);
    expect(await sand.news()).toEqual([]);
    sand.wait(60);
    expect(world.inlineAnswer(ask())).toBeUndefined();
  });

  it('is answered for one person alone', async () => {
    const { world, otherCitizen, group } = sand.sandbox;
    await sand.api.answerInlineQuery(ask(), [article('1')], { is_personal: true });
    expect(world.inlineAnswer(ask())).toBeDefined();
    expect(world.inlineAnswer(world.asksInline(otherCitizen, group.id, 'otp'))).toBeUndefined();
  });

  it('may be answered with nothing but a way to the bot', async () => {
    const { world } = sand.sandbox;
    const id = ask();
    await sand.api.answerInlineQuery(id, [], { button: { text: 'জিজ্ঞেস করুন', start_parameter: 'ask-1' } });
    expect(world.inlineAnswer(id)).toMatchObject({
      results: [],
      nextOffset: '',
      button: { text: 'জিজ্ঞেস করুন', startParameter: 'ask-1' },
    });
  });

  it('can not be asked where the bot has no inline mode', async () => {
    sand.sandbox.world.settings.inline = false;
    expect(() => ask()).toThrow('no inline mode');
    expect(await sand.api.getMe()).toMatchObject({ supports_inline_queries: false });
  });
});

describe('a picked result', () => {
  it('stands in the chat under the person’s name, and the bot is told', async () => {
    const { world, citizen, group } = sand.sandbox;
    const id = ask();
    await sand.api.answerInlineQuery(id, [article('tip.otp')]);
    await sand.news();
    expect(world.picks(citizen, id, 'tip.otp')).toMatchObject({
      chatId: group.id,
      from: { kind: 'person', person: { id: citizen.id } },
      viaBot: true,
      text: 'ওটিপি কাউকে দেবেন না।',
      entities: [{ type: 'bold' }],
    });
    const sent = world.messages(group.id).at(-1)?.id ?? 0;
    expect(() => world.edits(citizen, sent, group.id, 'x')).toThrow('via a bot');
    const [message, chosen] = await sand.news();
    expect(message?.message).toMatchObject({ from: { id: citizen.id }, via_bot: { id: world.bot.id } });
    expect(chosen?.chosen_inline_result).toEqual({
      result_id: 'tip.otp',
      from: expect.objectContaining({ id: citizen.id }),
      query: 'otp',
    });
  });

  it('is told of only with feedback on, and in chats without the bot not at all', async () => {
    const { world, citizen } = sand.sandbox;
    world.settings.inlineFeedback = false;
    const { id: family } = world.openGroup('পরিবার', [citizen]);
    const id = world.asksInline(citizen, family, 'otp');
    await sand.api.answerInlineQuery(id, [article('1')]);
    await sand.news();
    world.picks(citizen, id, '1');
    expect(world.messages(family)).toHaveLength(1);
    expect(await sand.news()).toEqual([]);
  });

  it('with buttons can be pressed and edited by its own id', async () => {
    const { world, citizen, group } = sand.sandbox;
    const id = ask();
    const keyboard = { inline_keyboard: [[{ text: 'বাংলা', callback_data: 'bn' }]] };
    await sand.api.answerInlineQuery(id, [article('1', { reply_markup: keyboard })]);
    const sent = world.picks(citizen, id, '1');
    world.presses(citizen, group.id, sent.id, 'bn');
    const query = (await sand.news()).at(-1)?.callback_query;
    expect(query).not.toHaveProperty('message');
    const inlineId = query?.inline_message_id ?? '';
    expect(await sand.api.editMessageTextInline(inlineId, 'নতুন')).toBe(true);
    expect(world.messages(group.id).at(-1)?.text).toBe('নতুন');
    await expect(sand.api.editMessageTextInline('x', 'নতুন')).rejects.toThrow('MESSAGE_ID_INVALID');
  });

  it('is a picture that the bot sent before, or one by address', async () => {
    const { world, citizen, group } = sand.sandbox;
    const picture = world.sends(citizen, citizen.id, [photo()])[0]?.file?.fileId ?? '';
    const id = ask();
    await sand.api.answerInlineQuery(id, [
      { type: 'photo', id: '1', photo_file_id: picture, caption: 'পরামর্শ' },
      {
        type: 'photo',
        id: '2',
        photo_url: 'https://example.com/a.jpg',
        thumbnail_url: 'https://example.com/b.jpg',
      },
    ]);
    expect(world.picks(citizen, id, '1')).toMatchObject({ file: { fileId: picture }, text: 'পরামর্শ' });
    expect(world.picks(citizen, id, '2')).toMatchObject({ chatId: group.id, file: { kind: 'photo' } });
  });

  it('is one of the person’s own', async () => {
    const { world, citizen, officer } = sand.sandbox;
    const id = ask();
    expect(() => world.picks(citizen, id, '1')).toThrow('no result 1');
    await sand.api.answerInlineQuery(id, [article('1')]);
    expect(() => world.picks(officer, id, '1')).toThrow('did not ask');
    expect(() => world.picks(citizen, id, '2')).toThrow('no result 2');
  });
});

describe('an answer is refused', () => {
  const place = { type: 'photo', id: '1' };
  it.each<[why: string, results: readonly object[], more: object]>([
    ['too many inline query results specified', Array.from({ length: 51 }, (_, id) => article(`${id}`)), {}],
    ['RESULT_ID_INVALID', [article('')], {}],
    ['RESULT_ID_INVALID', [article('ক'.repeat(22))], {}],
    ['RESULT_ID_DUPLICATE', [article('1'), article('1')], {}],
    [`can't parse inline query result: Can't find field "title"`, [article('1', { title: undefined })], {}],
    ['nput message content is not specified', [{ type: 'article', id: '1', title: 'x' }], {}],
    [
      "can't parse inline query result: Can't parse entities",
      [article('1', { input_message_content: { message_text: '<br>', parse_mode: 'HTML' } })],
      {},
    ],
    [`Unknown field "caption"`, [article('1', { caption: 'x' })], {}],
    [`Can't find field "photo_file_id"`, [place], {}],
    ['Wrong file identifier specified', [{ ...place, photo_file_id: 'x' }], {}],
    ['WEBDOCUMENT_URL_INVALID', [{ ...place, photo_url: 'http://localhost/a.jpg' }], {}],
    ['PHOTO_THUMB_URL_EMPTY', [{ ...place, photo_url: 'https://example.com/a.jpg' }], {}],
    [
      'BUTTON_TYPE_INVALID',
      [
        article('1', {
          reply_markup: { inline_keyboard: [[{ text: 'x', web_app: { url: 'https://example.com' } }]] },
        }),
      ],
      {},
    ],
    ['does not play inline results of type gif', [{ type: 'gif', id: '1' }], {}],
    ['must have exactly one optional field', [], { button: { text: 'x' } }],
    ["can't use empty start_parameter", [], { button: { text: 'x', start_parameter: '' } }],
    ['too long start_parameter specified', [], { button: { text: 'x', start_parameter: 'a'.repeat(65) } }],
    ['unallowed characters in start_parameter', [], { button: { text: 'x', start_parameter: 'e.otp' } }],
    ['NEXT_OFFSET_INVALID', [], { next_offset: 'x'.repeat(65) }],
    ['unknown parameter "switch_pm_text"', [], { switch_pm_text: 'x' }],
  ])('%s', async (why, results, more) => {
    const response = await fetch(`${sand.sandbox.root}/bot${sand.sandbox.token}/answerInlineQuery`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ inline_query_id: ask(), results, ...more }),
    });
    expect(await response.json()).toMatchObject({ ok: false, description: expect.stringContaining(why) });
  });
});
