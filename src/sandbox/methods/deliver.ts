import type { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import type { Topic } from '../forum/topic.ts';
import { mayAsAdmin } from '../groups/standing.ts';
import { badRequest } from '../refusal.ts';
import type { Content, StoredChat, StoredMessage } from '../stored.ts';
import { anyMarkup } from './markup.ts';
import { chatId, flag, integer, replyParameters } from './parameters.ts';
import { reachChat } from './reach.ts';
import { maySend } from './rights.ts';

/** Parameters of everything that is sent, albums too. */
export const whereto = {
  chat_id: chatId,
  message_thread_id: integer.optional(),
  disable_notification: flag.optional(),
  protect_content: flag.optional(),
  reply_parameters: replyParameters,
  reply_to_message_id: integer.optional(),
};

/** Parameters of everything that is sent as one message. */
export const delivery = { ...whereto, reply_markup: anyMarkup };

type Whereto = z.infer<z.ZodObject<typeof whereto>>;
type Delivery = z.infer<z.ZodObject<typeof delivery>>;

/** The chat and the message to answer, if both can be reached. */
export function destination(
  backstage: Backstage,
  given: Whereto,
): {
  readonly chat: StoredChat;
  readonly replyTo: StoredMessage | undefined;
  readonly thread: number | undefined;
} {
  const chat = reachChat(backstage, given.chat_id);
  const topic = topicFor(chat, given.message_thread_id);
  const { reply_parameters: reply } = given;
  const replyTo = reply?.message_id ?? given.reply_to_message_id;
  if (replyTo === undefined) return { chat, replyTo: undefined, thread: topic?.thread };
  const home = reply?.chat_id === undefined ? chat : reachChat(backstage, reply.chat_id);
  const message = home.messages.get(replyTo);
  if (message === undefined && !reply?.allow_sending_without_reply) {
    throw badRequest('message to be replied not found');
  }
  // An answer stands where the message that it answers does.
  const isHere = message !== undefined && home === chat;
  return { chat, replyTo: message, thread: topic?.thread ?? (isHere ? message.thread : undefined) };
}

/** The topic to send to. The bot writes in closed ones where it may manage them. */
function topicFor(chat: StoredChat, thread: number | undefined): Topic | undefined {
  if (!thread) return undefined;
  const topic = chat.topics.get(thread);
  if (topic === undefined) throw badRequest('message thread not found');
  if (topic.closed && !mayAsAdmin(chat.bot, 'can_manage_topics')) throw badRequest('TOPIC_CLOSED');
  return topic;
}

/** Sends one message as the bot. */
export function deliver(
  backstage: Backstage,
  given: Delivery,
  content: Content,
  forwardOf?: StoredMessage,
): StoredMessage {
  const { chat, replyTo, thread } = destination(backstage, given);
  const { reply_markup: markup } = given;
  maySend(chat, content);
  checkButtons(chat, markup?.is === 'inline' ? markup.keyboard : undefined);
  return backstage.post(chat, {
    from: { kind: 'bot' },
    content,
    ...(replyTo !== undefined && { replyTo }),
    ...(thread !== undefined && { thread }),
    ...(forwardOf !== undefined && { forwardOf }),
    withReplyKeyboard: markup?.is === 'reply',
    ...(markup?.is === 'inline' && markup.keyboard !== undefined && { keyboard: markup.keyboard }),
  });
}

/** Mini Apps open from buttons in private chats only. */
export function checkButtons(chat: StoredChat, keyboard: StoredMessage['keyboard']): void {
  const opensApp = keyboard?.inline_keyboard.flat().some((button) => 'web_app' in button) ?? false;
  if (opensApp && chat.chat.type !== 'private') throw badRequest('BUTTON_TYPE_INVALID');
}
