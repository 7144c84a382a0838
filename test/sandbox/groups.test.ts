import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Chat, GroupType } from '../../src/sandbox/world.ts';
import { photo } from '../stage/files.ts';
import { freshSandbox } from './news.ts';

const sand = freshSandbox();

describe('when people add the bot', () => {
  it.each<[type: GroupType, chat: object, standing: string, updates: number]>([
    ['group', { type: 'group' }, 'member', 2],
    ['supergroup', { type: 'supergroup' }, 'member', 2],
    ['forum', { type: 'supergroup', is_forum: true }, 'member', 2],
    ['channel', { type: 'channel' }, 'administrator', 1],
  ])('to a %s, it is told so', async (type, chat, standing, updates) => {
    const { world, officer } = sand.sandbox;
    const { id } = world.openGroup('অফিস', [officer], type);
    expect(await sand.news()).toEqual([]);
    world.addsBot(officer, id);
    const [change, arrival, ...more] = await sand.news();
    expect(change?.my_chat_member).toMatchObject({
      chat: { ...chat, id, title: 'অফিস' },
      from: { id: officer.id },
      old_chat_member: { status: 'left' },
      new_chat_member: { status: standing, user: { id: world.bot.id } },
    });
    expect([change, arrival, ...more].filter(Boolean)).toHaveLength(updates);
    if (updates > 1) expect(arrival?.message?.new_chat_members).toMatchObject([{ id: world.bot.id }]);
    await expect(sand.api.sendMessage(id, 'আদাব')).resolves.toMatchObject({ chat });
  });

  it.each<[type: GroupType, status: string, refusal: string]>([
    ['group', 'kicked', 'Forbidden: bot was kicked from the group chat'],
    ['supergroup', 'kicked', 'Forbidden: bot was kicked from the supergroup chat'],
    ['channel', 'left', 'Forbidden: bot is not a member of the channel chat'],
  ])('and take it out of a %s again, it is told so and refused', async (type, status, refusal) => {
    const { world, officer } = sand.sandbox;
    const { id } = world.addGroup('অফিস', [officer], type);
    await sand.news();
    world.removesBot(officer, id);
    const updates = await sand.news();
    expect(updates.at(-1)?.my_chat_member?.new_chat_member.status).toBe(status);
    expect(updates.filter(({ message }) => message?.left_chat_member)).toHaveLength(
      type === 'channel' ? 0 : 1,
    );
    await expect(sand.api.sendMessage(id, 'x')).rejects.toThrow(refusal);
    await expect(sand.api.getChatAdministrators(id)).rejects.toThrow(refusal);
    world.addsBot(officer, id);
    await expect(sand.api.sendMessage(id, 'x')).resolves.toBeDefined();
  });

  it('it hears nothing of groups that it is not in', async () => {
    const { world, officer } = sand.sandbox;
    const { id } = world.openGroup('অফিস', [officer]);
    world.says(officer, id, '/help@sheba_desk_bot');
    expect(await sand.news()).toEqual([]);
    await expect(sand.api.sendMessage(id, 'x')).rejects.toThrow('bot is not a member of the group chat');
  });
});

describe('the right to write', () => {
  it('is taken in a supergroup and given back', async () => {
    const { world, officer, group } = sand.sandbox;
    world.places(officer, group.id, 'bot', { is: 'restricted', may: ['can_send_photos'] });
    expect((await sand.news())[0]?.my_chat_member?.new_chat_member).toMatchObject({
      status: 'restricted',
      is_member: true,
      can_send_messages: false,
      can_send_photos: true,
    });
    await expect(sand.api.sendMessage(group.id, 'x')).rejects.toThrow(
      'Bad Request: not enough rights to send text messages to the chat',
    );
    await expect(sand.api.sendPoll(group.id, 'q', [{ text: 'a' }, { text: 'b' }])).rejects.toThrow(
      'Bad Request: not enough rights to send polls to the chat',
    );
    world.places(officer, group.id, 'bot', { is: 'member' });
    await expect(sand.api.sendMessage(group.id, 'x')).resolves.toBeDefined();
  });

  it('is taken in a channel and given back', async () => {
    const { world, officer } = sand.sandbox;
    const { id } = world.addGroup('খবর', [officer], 'channel');
    world.places(officer, id, 'bot', { is: 'administrator', rights: [] });
    expect((await sand.news()).at(-1)?.my_chat_member?.new_chat_member).toMatchObject({
      status: 'administrator',
      can_post_messages: false,
    });
    await expect(sand.api.sendMessage(id, 'x')).rejects.toThrow(
      'Bad Request: need administrator rights in the channel chat',
    );
    world.places(officer, id, 'bot', { is: 'administrator', rights: ['can_post_messages'] });
    await expect(sand.api.sendMessage(id, 'x')).resolves.not.toHaveProperty('from');
  });

  it('is taken from everybody without a word to the bot, but not from administrators', async () => {
    const { world, officer, group } = sand.sandbox;
    world.permits(officer, group.id, []);
    expect(await sand.news()).toEqual([]);
    expect(await sand.api.getChat(group.id)).toMatchObject({ permissions: { can_send_messages: false } });
    await expect(sand.api.sendMessage(group.id, 'x')).rejects.toThrow('not enough rights');
    world.places(officer, group.id, 'bot', { is: 'administrator', rights: [] });
    await expect(sand.api.sendMessage(group.id, 'x')).resolves.toBeDefined();
  });
});

describe('as an administrator the bot', () => {
  it('hears all, pins, and deletes what others wrote', async () => {
    const { world, citizen, officer, group } = sand.sandbox;
    world.places(officer, group.id, 'bot', {
      is: 'administrator',
      rights: ['can_pin_messages', 'can_delete_messages'],
    });
    const { id } = world.says(citizen, group.id, 'আদাব');
    expect((await sand.news()).at(-1)?.message?.text).toBe('আদাব');
    await sand.api.pinChatMessage(group.id, id);
    await sand.api.deleteMessage(group.id, id);
    expect(world.messages(group.id)).toEqual([]);
    world.places(officer, group.id, 'bot', { is: 'member' });
    const kept = world.says(citizen, group.id, 'আবার');
    await expect(sand.api.deleteMessage(group.id, kept.id)).rejects.toThrow("message can't be deleted");
  });

  it('is told of others who come and go, if it asks to be', async () => {
    const { world, officer, group } = sand.sandbox;
    await sand.api.getUpdates({ allowed_updates: ['chat_member'] });
    world.places(officer, group.id, 'bot', { is: 'administrator', rights: [] });
    const person = world.addPerson({ firstName: 'সালমা', languageCode: 'bn' });
    world.joins(person, group.id);
    world.leaves(person, group.id);
    expect((await sand.news()).map(({ chat_member: change }) => change?.new_chat_member.status)).toEqual([
      'member',
      'left',
    ]);
  });
});

describe('with privacy off the bot', () => {
  it('hears all', async () => {
    const { world, citizen, group } = sand.sandbox;
    world.settings.privacy = false;
    world.says(citizen, group.id, 'আদাব');
    expect(await sand.news()).toHaveLength(1);
    await expect(sand.api.getMe()).resolves.toMatchObject({ can_read_all_group_messages: true });
  });
});

describe('people in a group', () => {
  it('come and go with a word from Telegram', async () => {
    const { world, group } = sand.sandbox;
    const person = world.addPerson({ firstName: 'সালমা', languageCode: 'bn' });
    world.joins(person, group.id);
    expect(await sand.api.getChatMemberCount(group.id)).toBe(5);
    world.leaves(person, group.id);
    expect(await sand.api.getChatMemberCount(group.id)).toBe(4);
    expect(await sand.news()).toMatchObject([
      { message: { new_chat_members: [{ id: person.id }] } },
      { message: { left_chat_member: { id: person.id } } },
    ]);
    expect(await sand.api.getChatMember(group.id, person.id)).toMatchObject({ status: 'left' });
  });

  it('have their standing', async () => {
    const { world, citizen, officer, group } = sand.sandbox;
    world.places(officer, group.id, citizen, { is: 'administrator', rights: ['can_invite_users'] });
    expect(await sand.api.getChatAdministrators(group.id)).toMatchObject([
      { status: 'creator', user: { id: officer.id } },
      { status: 'administrator', user: { id: citizen.id }, can_invite_users: true, can_pin_messages: false },
    ]);
    world.places(officer, group.id, 'bot', { is: 'administrator', rights: [] });
    expect(await sand.api.getChatAdministrators(group.id)).toHaveLength(3);
  });

  it('may stay anonymous, but press buttons under their own names', async () => {
    const { world, officer, group } = sand.sandbox;
    world.places(officer, group.id, officer, { is: 'creator', anonymous: true });
    const { message_id } = await sand.api.sendMessage(group.id, 'tips?', {
      reply_markup: { inline_keyboard: [[{ text: 'on', callback_data: 'on' }]] },
    });
    const said = world.says(officer, group.id, '/tips@sheba_desk_bot');
    world.presses(officer, group.id, message_id, 'on');
    expect(said.from).toEqual({ kind: 'chat', title: group.type === 'private' ? '' : group.title });
    expect(await sand.news()).toMatchObject([
      {
        message: {
          from: { id: 1_087_968_824, is_bot: true, username: 'GroupAnonymousBot' },
          sender_chat: { id: group.id, type: 'supergroup' },
        },
      },
      { callback_query: { from: { id: officer.id } } },
    ]);
  });
});

describe('a group that becomes a supergroup', () => {
  it('tells both ids, and the old one is of no use', async () => {
    const { world, citizen, officer } = sand.sandbox;
    const old = world.addGroup('অফিস', [officer, citizen]);
    await sand.news();
    const next = world.upgrades(officer, old.id);
    expect(next).toMatchObject({ type: 'supergroup', title: 'অফিস' });
    const updates = await sand.news();
    expect(updates.flatMap(({ message }) => message ?? [])).toMatchObject([
      { chat: { id: old.id }, migrate_to_chat_id: next.id },
      { chat: { id: next.id, type: 'supergroup' }, migrate_from_chat_id: old.id },
    ]);
    await expect(sand.api.sendMessage(old.id, 'x')).rejects.toMatchObject({
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: next.id },
    });
    expect(await sand.api.getChatMemberCount(next.id)).toBe(3);
    expect(await sand.api.getChatMember(next.id, officer.id)).toMatchObject({ status: 'creator' });
    expect(() => world.says(citizen, old.id, 'x')).toThrow(/has become the supergroup/);
    world.says(citizen, next.id, '/help');
    expect((await sand.news()).map(({ message }) => message?.chat.id)).toEqual([next.id]);
  });
});

describe('a channel', () => {
  it('tells the bot what is posted and edited', async () => {
    const { world, officer } = sand.sandbox;
    const { id } = world.addGroup('খবর', [officer], 'channel');
    await sand.news();
    const post = world.says(officer, id, 'আজ ছুটি');
    world.edits(officer, post.id, id, 'কাল ছুটি');
    world.sends(officer, id, [photo('নোটিশ')]);
    const updates = await sand.news();
    expect(updates).toMatchObject([
      { channel_post: { chat: { type: 'channel' }, sender_chat: { id }, text: 'আজ ছুটি' } },
      { edited_channel_post: { text: 'কাল ছুটি' } },
      { channel_post: { caption: 'নোটিশ' } },
    ]);
    expect(updates[0]?.channel_post).not.toHaveProperty('from');
  });

  it('is posted to by the bot, in its own name', async () => {
    const { world, officer, citizen } = sand.sandbox;
    const { id } = world.addGroup('খবর', [officer, citizen], 'channel');
    const sent = await sand.api.sendMessage(id, 'আজকের পরামর্শ');
    expect(sent).toMatchObject({ sender_chat: { id, title: 'খবর' } });
    await sand.api.editMessageText(id, sent.message_id, 'আগামীকালের পরামর্শ');
    await expect(
      sand.api.sendPoll(id, 'q', [{ text: 'a' }, { text: 'b' }], { is_anonymous: false }),
    ).rejects.toThrow("non-anonymous polls can't be sent to channel chats");
    expect(await sand.api.forwardMessage(citizen.id, id, sent.message_id).catch(String)).toContain(
      "bot can't initiate conversation",
    );
    const forwarded = await sand.api.forwardMessage(sand.sandbox.group.id, id, sent.message_id);
    expect(forwarded.forward_origin).toMatchObject({ type: 'channel', chat: { id } });
  });
});

describe('people can not', () => {
  const inOffice = (sandbox: Sandbox, type: GroupType = 'group'): Chat =>
    sandbox.world.addGroup('অফিস', [sandbox.officer, sandbox.citizen], type);
  it.each<[what: string, why: RegExp, act: (sandbox: Sandbox) => void]>([
    [
      'add the bot twice',
      /already/,
      (sandbox) => sandbox.world.addsBot(sandbox.citizen, inOffice(sandbox).id),
    ],
    [
      'take the bot out as members',
      /no administrator/,
      (sandbox) => sandbox.world.removesBot(sandbox.citizen, inOffice(sandbox).id),
    ],
    [
      'restrict in a group',
      /Only supergroups/,
      (sandbox) =>
        sandbox.world.places(sandbox.officer, inOffice(sandbox).id, 'bot', { is: 'restricted', may: [] }),
    ],
    [
      'have a bot that only reads a channel',
      /administrator or not there/,
      (sandbox) =>
        sandbox.world.places(sandbox.officer, inOffice(sandbox, 'channel').id, 'bot', { is: 'member' }),
    ],
    [
      'post in a channel as readers',
      /may not post/,
      (sandbox) => sandbox.world.says(sandbox.citizen, inOffice(sandbox, 'channel').id, 'x'),
    ],
    [
      'place who is not there',
      /who is in the chat/,
      (sandbox) => {
        const chat = inOffice(sandbox);
        sandbox.world.places(sandbox.officer, chat.id, sandbox.otherCitizen, { is: 'member' });
      },
    ],
    [
      'upgrade a supergroup',
      /Only a group/,
      ({ world, officer, group }) => world.upgrades(officer, group.id),
    ],
    ['leave a private chat', /no group/, ({ world, officer }) => world.leaves(officer, officer.id)],
  ])('%s', (_, why, act) => {
    expect(() => act(sand.sandbox)).toThrow(why);
  });
});

describe('a channel and its group', () => {
  it('bring each post into the group, from Telegram itself, in the channel’s name', async () => {
    const { world, officer, group } = sand.sandbox;
    const { id } = world.openGroup('খবর', [officer], 'channel');
    world.links(officer, id, group.id);
    world.says(officer, id, `@${world.bot.username} ওটিপি কী?`);
    expect(await sand.news()).toMatchObject([
      {
        message: {
          from: { id: 777_000, is_bot: false },
          sender_chat: { id, type: 'channel' },
          is_automatic_forward: true,
          forward_origin: { type: 'channel', chat: { id } },
        },
      },
    ]);
    expect(world.messages(group.id).at(-1)?.from).toEqual({ kind: 'chat', title: 'খবর' });
  });

  it('let its administrators write in its name, and nobody else', async () => {
    const { world, officer, citizen, group } = sand.sandbox;
    const { id } = world.openGroup('খবর', [officer], 'channel');
    expect(() => world.says(citizen, group.id, 'x', { as: id })).toThrow('has no channel');
    expect(() => world.links(officer, group.id, id)).toThrow('A channel is linked to a supergroup.');
    world.says(officer, group.id, '/tip', { as: id });
    const [update] = await sand.news();
    expect(update?.message).toMatchObject({
      from: { id: 136_817_688, is_bot: true, username: 'Channel_Bot' },
      sender_chat: { id, type: 'channel' },
    });
    expect(update?.message).not.toHaveProperty('is_automatic_forward');
  });
});
