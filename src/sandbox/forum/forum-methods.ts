import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import { mayAsAdmin, type Right } from '../groups/standing.ts';
import { type Methods, method } from '../methods/method.ts';
import { chatId, integer } from '../methods/parameters.ts';
import { reachChat } from '../methods/reach.ts';
import { badRequest } from '../refusal.ts';
import type { Service, StoredChat, StoredMessage } from '../stored.ts';
import { iconColors, longestTopicName, type Topic } from './topic.ts';

const topicOf = { chat_id: chatId, message_thread_id: integer };

/** Topics as the bot makes and keeps them (https://core.telegram.org/bots/api#createforumtopic). */
export function forumMethods(backstage: Backstage): Methods {
  function reachForum(id: number): StoredChat {
    const stored = reachChat(backstage, id);
    if (stored.chat.type !== 'supergroup' || !stored.chat.forum) throw badRequest('the chat is not a forum');
    return stored;
  }

  function reachTopic(stored: StoredChat, thread: number): Topic {
    const topic = stored.topics.get(thread);
    if (topic === undefined) throw badRequest('message thread not found');
    return topic;
  }

  function announce(stored: StoredChat, thread: number | undefined, service: Service): StoredMessage {
    return backstage.post(stored, {
      from: { kind: 'bot' },
      content: { is: 'service', service },
      ...(thread !== undefined && { thread }),
    });
  }

  const turn = (closed: boolean) =>
    method(topicOf, (given) => {
      const stored = mayManage(reachForum(given.chat_id));
      const topic = reachTopic(stored, given.message_thread_id);
      if (topic.closed === closed) throw badRequest('TOPIC_NOT_MODIFIED');
      topic.closed = closed;
      announce(stored, topic.thread, { tells: closed ? 'topic-closed' : 'topic-reopened' });
      return true;
    });

  return {
    createForumTopic: method(
      {
        chat_id: chatId,
        name: z.string(),
        icon_color: integer.optional(),
        icon_custom_emoji_id: z.string().optional(),
      },
      (given) => {
        const stored = mayManage(reachForum(given.chat_id));
        const name = checkName(given.name);
        const iconColor = given.icon_color ?? 0x6fb9f0;
        if (!iconColors.includes(iconColor)) throw badRequest('TOPIC_ICON_COLOR_INVALID');
        const { id: thread } = announce(stored, stored.nextMessageId, {
          tells: 'topic-created',
          name,
          iconColor,
        });
        stored.topics.set(thread, { thread, name, iconColor, closed: false });
        return { message_thread_id: thread, name, icon_color: iconColor };
      },
    ),
    editForumTopic: method(
      { ...topicOf, name: z.string().optional(), icon_custom_emoji_id: z.string().optional() },
      (given) => {
        const stored = mayManage(reachForum(given.chat_id));
        const topic = reachTopic(stored, given.message_thread_id);
        // An empty name keeps the old one.
        const name = given.name === undefined || given.name === '' ? topic.name : checkName(given.name);
        if (name === topic.name) throw badRequest('TOPIC_NOT_MODIFIED');
        topic.name = name;
        announce(stored, topic.thread, { tells: 'topic-edited', name });
        return true;
      },
    ),
    closeForumTopic: turn(true),
    reopenForumTopic: turn(false),
    deleteForumTopic: method(topicOf, (given) => {
      const stored = mayManage(reachForum(given.chat_id), 'can_delete_messages');
      const { thread } = reachTopic(stored, given.message_thread_id);
      dropTopic(backstage, stored, thread);
      return true;
    }),
  };
}

/** Takes a topic away with all that stands in it. */
export function dropTopic(backstage: Backstage, stored: StoredChat, thread: number): void {
  stored.topics.delete(thread);
  for (const message of [...stored.messages.values()]) {
    if (message.thread === thread) backstage.remove(message);
  }
}

function mayManage(stored: StoredChat, right: Right = 'can_manage_topics'): StoredChat {
  if (mayAsAdmin(stored.bot, right)) return stored;
  throw badRequest(
    `not enough rights to ${right === 'can_manage_topics' ? 'manage topics' : 'delete a topic'}`,
  );
}

function checkName(name: string): string {
  const kept = name.trim();
  if (kept === '') throw badRequest('TOPIC_TITLE_EMPTY');
  if ([...kept].length > longestTopicName) throw badRequest('topic name is too long');
  return kept;
}
