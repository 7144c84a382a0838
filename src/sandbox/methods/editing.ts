import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import { badRequest } from '../refusal.ts';
import type { Content, StoredMessage } from '../stored.ts';
import { checkButtons } from './deliver.ts';
import { inlineMarkup } from './markup.ts';
import { type Methods, method } from './method.ts';
import { chatId, flag, messageId } from './parameters.ts';
import { reachChat, reachMessage } from './reach.ts';
import { linkPreview } from './sending.ts';
import { captionParameters, captionText, messageText, type Noted, textParameters } from './words.ts';

/** Either a message of a chat, or one that a person sent from the bot's inline mode. */
const target = {
  chat_id: chatId.optional(),
  message_id: messageId.optional(),
  inline_message_id: z.string().optional(),
  reply_markup: inlineMarkup,
};
type Target = z.infer<z.ZodObject<typeof target>>;

/** Changing what the bot sent. An edit without `reply_markup` takes the buttons away, as Telegram does. */
export function editingMethods(backstage: Backstage, noted: Noted): Methods {
  function find(given: Target): StoredMessage {
    if (given.inline_message_id !== undefined) {
      const sent = backstage.inline.messages.get(given.inline_message_id);
      if (sent === undefined) throw badRequest('MESSAGE_ID_INVALID');
      return sent;
    }
    const { chat_id, message_id } = given;
    if (chat_id === undefined) throw badRequest('chat_id is empty');
    if (message_id === undefined) throw badRequest('message identifier is not specified');
    const message = reachMessage(reachChat(backstage, chat_id), message_id, 'to edit');
    const isOwn = message.from.kind === 'bot' && message.forwardOf === undefined;
    if (!isOwn || message.withReplyKeyboard) throw badRequest("message can't be edited");
    return message;
  }

  function change(message: StoredMessage, content: Content, keyboard: StoredMessage['keyboard']): unknown {
    checkButtons(message.chat, keyboard);
    if (isDeepStrictEqual(content, message.content) && isDeepStrictEqual(keyboard, message.keyboard)) {
      throw badRequest(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    }
    message.content = content;
    if (keyboard === undefined) delete message.keyboard;
    else message.keyboard = keyboard;
    message.editedAt = backstage.seconds();
    backstage.changed(message);
    return message.viaBot || backstage.wire.message(message);
  }

  return {
    editMessageText: method({ ...target, ...textParameters, link_preview_options: linkPreview }, (given) => {
      const text = messageText(given, noted);
      const message = find(given);
      if (message.content.is !== 'text') throw badRequest('there is no text in the message to edit');
      return change(message, { is: 'text', ...text }, given.reply_markup);
    }),
    editMessageCaption: method(
      { ...target, ...captionParameters, show_caption_above_media: flag.optional() },
      (given) => {
        const caption = captionText(given, noted);
        const message = find(given);
        const { content } = message;
        if (content.is !== 'file') throw badRequest('there is no caption in the message to edit');
        return change(message, { is: 'file', file: content.file, ...caption }, given.reply_markup);
      },
    ),
    editMessageReplyMarkup: method(target, (given) => {
      const message = find(given);
      return change(message, message.content, given.reply_markup);
    }),
  };
}
