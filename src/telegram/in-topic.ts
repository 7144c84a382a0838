import type { Message } from 'grammy/types';

/** The forum topic of a message. Replies elsewhere carry a thread too, which is none to write into. */
export const topicOf = ({
  is_topic_message: isInTopic,
  message_thread_id: thread,
}: Pick<Message, 'is_topic_message' | 'message_thread_id'>): number | undefined =>
  isInTopic ? thread : undefined;
