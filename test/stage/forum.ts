import { z } from 'zod';
import { isBotApiThere, openEmulator } from './botapi.ts';
import { openSandboxStage } from './sandbox-stage.ts';
import type { Stage } from './stage.ts';

/** A stage with an office's group that has topics. */
export interface ForumStage extends Stage {
  /** The group's id. */
  readonly forum: number;
  topics(): readonly { readonly thread: number; readonly name: string; readonly closed: boolean }[];
  /** The bot's messages in a topic, or outside of any. */
  said(thread: number | undefined): readonly string[];
  /** What the group's owner does. */
  writes(thread: number, text: string): Promise<void>;
  closes(thread: number): Promise<void>;
  deletes(thread: number): void;
}

const inTopic = z.looseObject({
  thread: z.number().optional(),
  text: z.string().optional(),
  from: z.looseObject({ token: z.string().optional() }),
});

/** A stand-in on which forums are played, if it is there. @param mayManage whether the bot may manage topics */
export const forumStandIns: readonly {
  readonly name: string;
  readonly there: boolean;
  open(mayManage: boolean): Promise<ForumStage>;
}[] = [
  { name: 'the sandbox', there: true, open: openForumInSandbox },
  { name: 'a stricter emulator', there: isBotApiThere, open: openForumInEmulator },
];

async function openForumInEmulator(mayManage: boolean): Promise<ForumStage> {
  const { stage, tg } = await openEmulator();
  const chat = tg.world.addForum({
    title: 'আইসিটি কার্যালয়',
    admin: { can_manage_topics: mayManage },
  });
  return {
    ...stage,
    forum: chat.id,
    topics: () => [...chat.topics].map(([thread, { name, closed }]) => ({ thread, name, closed })),
    said: (thread) =>
      [...chat.messages.values()]
        .map((message) => inTopic.parse(message))
        .filter(({ from, text }) => from.token !== undefined && text !== undefined)
        .filter((message) => message.thread === thread)
        .map(({ text = '' }) => text),
    async writes(thread, text) {
      await chat.owner().say(text, { chat, thread });
    },
    async closes(thread) {
      chat.setTopicClosed(thread, true);
    },
    deletes(thread) {
      chat.topics.delete(thread);
    },
  };
}

async function openForumInSandbox(mayManage: boolean): Promise<ForumStage> {
  const stage = await openSandboxStage();
  const { world, officer } = stage.sandbox;
  const { id } = world.addGroup('আইসিটি কার্যালয়', [officer], 'forum');
  world.places(officer, id, 'bot', {
    is: 'administrator',
    rights: mayManage ? ['can_manage_topics', 'can_delete_messages'] : [],
  });
  return {
    ...stage,
    forum: id,
    topics: () => world.topics(id),
    said: (thread) =>
      world
        .messages(id)
        .filter((message) => message.from.kind === 'bot' && message.thread === thread)
        .map(({ text }) => text),
    async writes(thread, text) {
      world.says(officer, id, text, { thread });
    },
    async closes(thread) {
      world.closesTopic(officer, id, thread);
    },
    deletes(thread) {
      world.deletesTopic(officer, id, thread);
    },
  };
}
