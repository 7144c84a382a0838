import { GrammyError } from 'grammy';
import type { Message } from 'grammy/types';

/** The forum topic of a message. Replies elsewhere carry a thread too, which is none to write into. */
export const topicOf = ({
  is_topic_message: isInTopic,
  message_thread_id: thread,
}: Pick<Message, 'is_topic_message' | 'message_thread_id'>): number | undefined =>
  isInTopic ? thread : undefined;

/** Where an answer to a message belongs: under it, in its topic even if the message is deleted meanwhile. */
export const placeOf = (message: Message) => ({ replyTo: message.message_id, thread: topicOf(message) });

/** Whether Telegram refused because the topic was deleted, or topics were turned off. */
export const isNoTopic = (error: unknown): boolean =>
  error instanceof GrammyError && /thread not found|TOPIC_/i.test(error.description);
