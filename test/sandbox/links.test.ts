import { describe, expect, it } from 'vitest';
import { freshSandbox } from './news.ts';

const sand = freshSandbox();

describe('a link to the bot', () => {
  it.each([
    ['https://t.me/sheba_desk_bot', '/start'],
    ['https://t.me/Sheba_Desk_Bot?start=e_cyber_2fa', '/start e_cyber_2fa'],
    ['tg://resolve?domain=sheba_desk_bot&start=ticket-7', '/start ticket-7'],
  ])('%s says %s', async (link, text) => {
    const { world, citizen } = sand.sandbox;
    expect(world.opensLink(citizen, link)).toMatchObject({ chatId: citizen.id, text });
    expect((await sand.news()).map(({ message }) => message?.text)).toEqual([text]);
  });

  it('starts a stopped bot again', async () => {
    const { world, citizen } = sand.sandbox;
    world.says(citizen, citizen.id, '/start');
    world.blocks(citizen);
    world.opensLink(citizen, 'https://t.me/sheba_desk_bot?start=x');
    expect((await sand.news()).slice(-2)).toMatchObject([
      { my_chat_member: { new_chat_member: { status: 'member' } } },
      { message: { text: '/start x' } },
    ]);
  });

  it('adds the bot to a group, with what it says there', async () => {
    const { world, officer } = sand.sandbox;
    const { id } = world.openGroup('অফিস', [officer]);
    const link = 'https://t.me/sheba_desk_bot?startgroup=office-7';
    expect(world.opensLink(officer, link, id)?.text).toBe('/start@sheba_desk_bot office-7');
    world.opensLink(officer, link, id);
    expect(await sand.news()).toMatchObject([
      { my_chat_member: { chat: { id } } },
      { message: { new_chat_members: [{ id: world.bot.id }] } },
      { message: { chat: { id }, text: '/start@sheba_desk_bot office-7' } },
      { message: { chat: { id }, text: '/start@sheba_desk_bot office-7' } },
    ]);
  });

  it('adds it without a word where the link has none', async () => {
    const { world, officer } = sand.sandbox;
    const { id } = world.openGroup('অফিস', [officer]);
    expect(world.opensLink(officer, 'https://t.me/sheba_desk_bot?startgroup', id)).toBeUndefined();
    expect(await sand.news()).toHaveLength(2);
  });

  it.each([
    ['https://t.me/other_bot?start=x', /not to the bot/],
    ['https://example.com/sheba_desk_bot', /no link to Telegram/],
    ['https://t.me/sheba_desk_bot?start=a.b', /letters, digits/],
    [`https://t.me/sheba_desk_bot?start=${'a'.repeat(65)}`, /letters, digits/],
    ['https://t.me/sheba_desk_bot?startgroup=x', /asks for a group/],
  ])('can not be %s', (link, why) => {
    const { world, citizen } = sand.sandbox;
    expect(() => world.opensLink(citizen, link)).toThrow(why);
  });
});
