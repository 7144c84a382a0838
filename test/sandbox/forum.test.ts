import { expect, it } from 'vitest';
import type { Right } from '../../src/sandbox/groups/standing.ts';
import { freshSandbox } from './news.ts';

const sand = freshSandbox();

async function openForum(rights: readonly Right[] = ['can_manage_topics', 'can_delete_messages']) {
  const { world, officer } = sand.sandbox;
  const { id } = world.addGroup('অফিস', [officer], 'forum');
  world.places(officer, id, 'bot', { is: 'administrator', rights });
  await sand.news();
  return id;
}

it('makes a topic, writes in it, and hears who writes there', async () => {
  const { world, officer } = sand.sandbox;
  const id = await openForum();
  const made = await sand.api.createForumTopic(id, 'টিকিট ১০১');
  expect(made).toMatchObject({ name: 'টিকিট ১০১', icon_color: 0x6fb9f0 });
  const { message_thread_id: thread } = made;
  const where = { message_thread_id: thread, is_topic_message: true };
  const sent = await sand.api.sendMessage(id, 'আদাব', { message_thread_id: thread });
  expect(sent).toMatchObject(where);
  // An answer stands where the message that it answers does.
  const answer = await sand.api.sendMessage(id, 'ও', { reply_parameters: { message_id: sent.message_id } });
  expect(answer).toMatchObject(where);
  world.says(officer, id, 'কাল আসুন', { thread });
  expect((await sand.news()).at(-1)?.message).toMatchObject({ text: 'কাল আসুন', ...where });
  world.says(officer, id, 'সাধারণ');
  expect((await sand.news()).at(-1)?.message).not.toHaveProperty('message_thread_id');
});

it('is told who closes and opens a topic, and not who deletes it', async () => {
  const { world, officer } = sand.sandbox;
  const id = await openForum();
  const { message_thread_id: thread } = await sand.api.createForumTopic(id, 'টিকিট');
  world.closesTopic(officer, id, thread);
  world.reopensTopic(officer, id, thread);
  world.deletesTopic(officer, id, thread);
  expect((await sand.news()).map(({ message }) => message)).toMatchObject([
    { forum_topic_closed: {}, message_thread_id: thread, from: { id: officer.id } },
    { forum_topic_reopened: {} },
  ]);
  await expect(sand.api.sendMessage(id, 'x', { message_thread_id: thread })).rejects.toThrow(
    'message thread not found',
  );
});

it('is refused what changes nothing, and what it may not do', async () => {
  const id = await openForum();
  const { message_thread_id: thread } = await sand.api.createForumTopic(id, 'টিকিট');
  await sand.api.editForumTopic(id, thread, { name: 'বন্ধ' });
  await expect(sand.api.editForumTopic(id, thread, { name: 'বন্ধ' })).rejects.toThrow('TOPIC_NOT_MODIFIED');
  await expect(sand.api.reopenForumTopic(id, thread)).rejects.toThrow('TOPIC_NOT_MODIFIED');
  await sand.api.closeForumTopic(id, thread);
  await expect(sand.api.createForumTopic(id, ' ')).rejects.toThrow('TOPIC_TITLE_EMPTY');
  await sand.api.deleteForumTopic(id, thread);
  await expect(sand.api.closeForumTopic(id, thread)).rejects.toThrow('message thread not found');
  const { group } = sand.sandbox;
  await expect(sand.api.createForumTopic(group.id, 'x')).rejects.toThrow('the chat is not a forum');
  const other = await openForum([]);
  await expect(sand.api.createForumTopic(other, 'x')).rejects.toThrow('not enough rights');
});
