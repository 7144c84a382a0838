import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { document, photo, voice } from '../stage/files.ts';
import { freshSandbox } from './news.ts';

const sand = freshSandbox();

describe('what the bot is told of people', () => {
  it('is a message as Telegram sends it', async () => {
    const { world, citizen } = sand.sandbox;
    world.says(citizen, citizen.id, '/start ক');
    expect(await sand.news()).toEqual([
      {
        update_id: expect.any(Number),
        message: {
          message_id: 1,
          from: {
            id: citizen.id,
            is_bot: false,
            first_name: 'রহিমা',
            last_name: 'বেগম',
            language_code: 'bn',
          },
          chat: { id: citizen.id, type: 'private', first_name: 'রহিমা', last_name: 'বেগম' },
          date: 1_795_500_000,
          text: '/start ক',
          entities: [{ type: 'bot_command', offset: 0, length: 6 }],
        },
      },
    ]);
    expect(citizen.id).toBeGreaterThan(2 ** 32);
  });

  it('is the message that they answer, but not the one before it', async () => {
    const { world, citizen } = sand.sandbox;
    const first = world.says(citizen, citizen.id, 'one');
    const second = world.says(citizen, citizen.id, 'two', { replyTo: first.id });
    world.says(citizen, citizen.id, 'three', { replyTo: second.id });
    const third = (await sand.news()).at(-1)?.message;
    expect(third?.reply_to_message).toMatchObject({ message_id: second.id, text: 'two' });
    expect(third?.reply_to_message).not.toHaveProperty('reply_to_message');
  });

  it('is what they changed', async () => {
    const { world, citizen } = sand.sandbox;
    const said = world.says(citizen, citizen.id, 'kobe');
    world.edits(citizen, said.id, citizen.id, 'কবে');
    expect((await sand.news()).at(-1)).toMatchObject({
      edited_message: { message_id: said.id, text: 'কবে', edit_date: 1_795_500_000 },
    });
  });

  it('is each part of an album, with the words on the first', async () => {
    const { world, citizen } = sand.sandbox;
    world.sends(citizen, citizen.id, [photo('two pages'), photo()]);
    const parts = (await sand.news()).map(({ message }) => message);
    expect(parts.map((part) => part?.caption)).toEqual(['two pages', undefined]);
    expect(parts[0]?.media_group_id).toMatch(/^\d{17}$/);
    expect(parts[1]?.media_group_id).toBe(parts[0]?.media_group_id);
    expect(parts[0]?.photo).toMatchObject([{ width: 1, height: 1 }]);
  });

  it('is their files, which it can fetch for an hour', async () => {
    const { world, citizen } = sand.sandbox;
    world.sends(citizen, citizen.id, [document('আবেদন.pdf', 'my paper')]);
    world.sends(citizen, citizen.id, [voice()]);
    const [paper, words] = await sand.news();
    expect(paper?.message).toMatchObject({
      caption: 'my paper',
      document: { file_name: 'আবেদন.pdf', mime_type: 'application/pdf', file_size: 12 },
    });
    expect(words?.message?.voice?.mime_type).toBe('audio/ogg');
    const { file_path } = await sand.api.getFile(paper?.message?.document?.file_id ?? '');
    const response = await fetch(`${sand.sandbox.root}/file/bot${sand.sandbox.token}/${file_path}`);
    expect(await response.text()).toBe('কাগজ');
  });

  it('is where they are and whom to ring', async () => {
    const { world, citizen } = sand.sandbox;
    world.sendsLocation(citizen, citizen.id, 24.41, 88.98);
    world.sendsContact(citizen, citizen.id, '+8801700000000', 'করিম');
    expect((await sand.news()).map(({ message }) => message)).toMatchObject([
      { location: { latitude: 24.41, longitude: 88.98 } },
      { contact: { phone_number: '+8801700000000', first_name: 'করিম' } },
    ]);
  });

  it('is the button that they pressed', async () => {
    const { world, citizen } = sand.sandbox;
    world.says(citizen, citizen.id, '/start');
    const { message_id: id } = await sand.api.sendMessage(citizen.id, 'choose', {
      reply_markup: { inline_keyboard: [[{ text: 'ক', callback_data: 'a' }]] },
    });
    world.presses(citizen, citizen.id, id, 'a');
    const query = (await sand.news()).at(-1)?.callback_query;
    expect(query).toMatchObject({
      data: 'a',
      from: { id: citizen.id },
      message: { message_id: id, text: 'choose', from: { is_bot: true } },
    });
    await sand.api.answerCallbackQuery(query?.id ?? '');
    expect(sand.sandbox.audit()).toEqual([]);
  });

  it('is that they stopped it, and came back', async () => {
    const { world, citizen } = sand.sandbox;
    world.says(citizen, citizen.id, '/start');
    await sand.news();
    world.blocks(citizen);
    await expect(sand.api.sendMessage(citizen.id, 'x')).rejects.toThrow('blocked by the user');
    world.unblocks(citizen);
    await sand.api.sendMessage(citizen.id, 'x');
    expect((await sand.news()).map((update) => update.my_chat_member?.new_chat_member.status)).toEqual([
      'kicked',
      'member',
    ]);
  });

  it('is that it came into a group', async () => {
    const { world, officer } = sand.sandbox;
    const group = world.addGroup('অফিস', [officer]);
    expect(await sand.news()).toMatchObject([
      {
        my_chat_member: {
          chat: { id: group.id, type: 'group', title: 'অফিস' },
          from: { id: officer.id },
          old_chat_member: { status: 'left' },
          new_chat_member: { status: 'member' },
        },
      },
      { message: { new_chat_members: [{ id: world.bot.id }] } },
    ]);
    expect(world.messages(group.id)).toEqual([]);
  });
});

describe('in a group, with privacy on, the bot', () => {
  it.each([
    ['hears a command', '/help', true],
    ['hears a command to it by name', '/help@sheba_desk_bot', true],
    ['hears its name', 'ask @Sheba_Desk_Bot', true],
    ['does not hear talk', 'আদাব', false],
    ['does not hear a command to another bot', '/help@other_bot', false],
    ['does not hear another name', 'ask @nazmul_haque', false],
  ])('%s', async (_, text, hears) => {
    const { world, citizen, group } = sand.sandbox;
    world.says(citizen, group.id, text);
    expect((await sand.news()).length).toBe(hears ? 1 : 0);
  });

  it('hears answers to what it said', async () => {
    const { world, citizen, officer, group } = sand.sandbox;
    const { message_id: id } = await sand.api.sendMessage(group.id, 'a tip');
    const thanks = world.says(citizen, group.id, 'thanks', { replyTo: id });
    world.says(officer, group.id, 'you are welcome', { replyTo: thanks.id });
    expect((await sand.news()).map(({ message }) => message?.text)).toEqual(['thanks']);
  });
});

describe('people can not', () => {
  it.each<[what: string, why: RegExp, act: (sandbox: Sandbox) => void]>([
    ['send nothing', /empty/, ({ world, citizen }) => world.says(citizen, citizen.id, ' ')],
    ['send too much', /4096/, ({ world, citizen }) => world.says(citizen, citizen.id, 'ক'.repeat(4097))],
    [
      'write in others’ chats',
      /not in the chat/,
      ({ world, citizen, officer }) => world.says(citizen, officer.id, 'x'),
    ],
    ['write nowhere', /no chat/, ({ world, citizen }) => world.says(citizen, 1, 'x')],
    [
      'answer what is not there',
      /no message 9/,
      ({ world, citizen }) => world.says(citizen, citizen.id, 'x', { replyTo: 9 }),
    ],
    [
      'edit what others wrote',
      /not by Karim/,
      ({ world, citizen, otherCitizen, group }) => {
        const { id } = world.says(citizen, group.id, 'x');
        world.edits(otherCitizen, id, group.id, 'y');
      },
    ],
    [
      'press what is not there',
      /no button/,
      ({ world, citizen }) => {
        const { id } = world.says(citizen, citizen.id, 'x');
        world.presses(citizen, citizen.id, id, 'a');
      },
    ],
    [
      'mix papers and pictures in an album',
      /one album/,
      ({ world, citizen }) => world.sends(citizen, citizen.id, [photo(), document('a.txt')]),
    ],
    [
      'write to a bot that they stopped',
      /has stopped the bot/,
      ({ world, citizen }) => {
        world.says(citizen, citizen.id, 'x');
        world.blocks(citizen);
        world.says(citizen, citizen.id, 'y');
      },
    ],
    ['stop a bot that they never wrote to', /does not talk/, ({ world, citizen }) => world.blocks(citizen)],
  ])('%s', (_, why, act) => {
    expect(() => act(sand.sandbox)).toThrow(why);
  });
});
