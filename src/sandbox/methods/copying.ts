import { z } from 'zod';
import { type Backstage, isVisible } from '../backstage.ts';
import { badRequest } from '../refusal.ts';
import type { Content, StoredMessage } from '../stored.ts';
import { deliver, delivery, destination, whereto } from './deliver.ts';
import { type Methods, method } from './method.ts';
import { chatId, flag, messageId, nested } from './parameters.ts';
import { reachChat, reachMessage } from './reach.ts';
import { maySend } from './rights.ts';
import { captionParameters, captionText, type Noted } from './words.ts';

const from = { from_chat_id: chatId, message_id: messageId };
const { reply_parameters: _, reply_to_message_id: __, ...forwarding } = whereto;

/** Passing messages on: copied as the bot's own, or forwarded with their sender's name. */
export function copyingMethods(backstage: Backstage, noted: Noted): Methods {
  function source(given: { from_chat_id: number; message_id: number }, verb: string): StoredMessage {
    const message = reachMessage(reachChat(backstage, given.from_chat_id), given.message_id, `to ${verb}`);
    if (message.content.is === 'service') {
      throw badRequest(verb === 'copy' ? "message can't be copied" : "message can't be forwarded");
    }
    return message;
  }

  return {
    copyMessage: method(
      { ...delivery, ...captionParameters, ...from, show_caption_above_media: flag.optional() },
      (given) => {
        const { content } = source(given, 'copy');
        const copied: Content =
          content.is === 'file' && given.caption !== undefined
            ? { ...content, ...captionText(given, noted) }
            : content;
        return { message_id: deliver(backstage, given, copied).id };
      },
    ),
    copyMessages: method(
      {
        ...forwarding,
        from_chat_id: chatId,
        message_ids: nested(z.array(messageId).min(1).max(100)),
        remove_caption: flag.optional(),
      },
      (given) => {
        const home = reachChat(backstage, given.from_chat_id);
        const { chat, thread } = destination(backstage, given);
        const messages = given.message_ids.flatMap((id) => home.messages.get(id) ?? []).filter(isVisible);
        if (messages.length === 0) throw badRequest('there are no messages to copy');
        for (const { content } of messages) maySend(chat, content);
        // One new album for each old one.
        const first = chat.nextMessageId;
        return messages.map(({ content, albumId }) => {
          const plain = given.remove_caption && content.is === 'file';
          const copy = backstage.post(chat, {
            from: { kind: 'bot' },
            content: plain ? { ...content, text: '', entities: [] } : content,
            ...(thread !== undefined && { thread }),
            ...(albumId !== undefined && { albumId: `${albumId}${first}` }),
          });
          return { message_id: copy.id };
        });
      },
    ),
    forwardMessage: method({ ...forwarding, ...from }, (given) => {
      const message = source(given, 'forward');
      return backstage.wire.message(deliver(backstage, given, message.content, message.forwardOf ?? message));
    }),
  };
}
