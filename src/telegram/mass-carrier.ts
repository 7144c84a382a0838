import { type Api, GrammyError } from 'grammy';
import type { Carrier } from '../desk/carrier.ts';
import type { Delivery } from '../desk/delivery.ts';
import type { Groups } from '../desk/groups/groups.ts';
import type { Library } from '../desk/library.ts';
import type { TelegramMessage } from '../tickets/ticket.ts';
import { voiceOf } from '../wording/voice.ts';
import type { Wording } from '../wording/wording.ts';
import { receiptFor } from './receipt.ts';
import { tipKeys, tipText } from './say/tip.ts';
import type { TipPictures } from './tip-pictures.ts';

type Target = Extract<Delivery['target'], { channel: 'mass' }>;

/** Carries what goes to many chats. */
export function createMassCarrier(options: {
  /** Gives way to answers. */
  api: Api;
  wording: Wording;
  library: Library;
  groups: Pick<Groups, 'migrate'>;
  pictures: TipPictures;
  /** The bot's name, without the @. */
  bot: () => string;
}): Carrier {
  const { api, wording, library, groups, pictures, bot } = options;

  const send = async (delivery: Delivery, { chatId, topic }: Target): Promise<readonly TelegramMessage[]> => {
    const { content } = delivery;
    if (content.kind !== 'tip') return [];
    const entry = library.knowledge.entry(content.entry);
    // It was withdrawn meanwhile.
    if (entry?.kind !== 'article' || entry.tips[content.nth] === undefined) return [];
    const { nth } = content;
    const voice = voiceOf(wording, content.language);
    const text = tipText(entry, nth, voice).toString();
    const look = {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: tipKeys(entry, nth, bot(), voice).map((row) => [...row]) },
      ...(topic === null ? {} : { message_thread_id: topic }),
    } as const;
    if (content.look === 'text') {
      const { message_id: messageId } = await api.sendMessage(chatId, text, look);
      return [{ chatId, messageId }];
    }
    const sent = await api.sendPhoto(chatId, await pictures.picture(entry, nth, voice), {
      ...look,
      caption: text,
    });
    const fileId = sent.photo.at(-1)?.file_id;
    if (fileId !== undefined) await pictures.note(entry, nth, voice, fileId);
    return [{ chatId, messageId: sent.message_id }];
  };

  return {
    async takeBack(messages) {
      for (const { chatId, messageId } of messages)
        await api.deleteMessage(chatId, messageId).catch(() => {});
    },
    async carry(delivery) {
      const { target } = delivery;
      if (target.channel !== 'mass') return { is: 'undeliverable', reason: 'refused' };
      try {
        return {
          is: 'arrived',
          messages: await send(delivery, target).catch(withoutTopic(delivery, target)),
        };
      } catch (error) {
        const receipt = receiptFor(error);
        if (receipt.is === 'moved') await groups.migrate(target.chatId, receipt.chatId);
        return receipt;
      }
    },
  };

  /** The topic was deleted, or topics were turned off: the tip goes where messages without a topic go. */
  function withoutTopic(delivery: Delivery, target: Target) {
    return (error: unknown) => {
      if (target.topic !== null && error instanceof GrammyError && isNoTopic.test(error.description))
        return send(delivery, { ...target, topic: null });
      throw error;
    };
  }
}

const isNoTopic = /thread not found|TOPIC_/i;
