import type { Api } from 'grammy';
import type { Broadcasts } from '../desk/broadcast/broadcasts.ts';
import type { Carrier, Delivered } from '../desk/carrier.ts';
import type { Delivery } from '../desk/delivery.ts';
import type { Groups } from '../desk/groups/groups.ts';
import type { Library } from '../desk/library.ts';
import type { Log } from '../desk/log.ts';
import type { TelegramMessage } from '../tickets/ticket.ts';
import { broadcastText } from '../wording/unasked.ts';
import { voiceOf } from '../wording/voice.ts';
import type { Wording } from '../wording/wording.ts';
import { isNoTopic } from './in-topic.ts';
import { receiptFor } from './receipt.ts';
import { stopKeys } from './say/broadcast.ts';
import { createSendTip } from './send-tip.ts';
import type { TipPictures } from './tip-pictures.ts';

type Target = Extract<Delivery['target'], { channel: 'mass' }>;

/** Carries what goes to many chats. */
export function createMassCarrier(options: {
  /** Gives way to answers. */
  api: Api;
  wording: Wording;
  library: Library;
  groups: Pick<Groups, 'migrate'>;
  broadcasts: Pick<Broadcasts, 'open'>;
  pictures: TipPictures;
  /** The bot's name, without the @. */
  bot: () => string;
  log: Log;
}): Carrier {
  const { api, wording, library, groups, broadcasts } = options;

  const sendTip = createSendTip(options);

  /** @returns nothing, if the tip was withdrawn meanwhile */
  const tipOf = (entryId: string, nth: number) => {
    const entry = library.knowledge.entry(entryId);
    return entry?.kind === 'article' && entry.tips[nth] !== undefined ? entry : undefined;
  };

  const send = async ({ content }: Delivery, { chatId, topic }: Target): Promise<Delivered> => {
    if (content.kind === 'tip') {
      const { nth, look, language } = content;
      const entry = tipOf(content.entry, nth);
      if (entry === undefined) return nothingSent;
      const voice = voiceOf(wording, language);
      return arrived(await sendTip({ entry, nth, look, voice, chatId, topic }));
    }
    const opened = content.kind === 'broadcast' ? await broadcasts.open(content.id, chatId) : undefined;
    if (opened === undefined) return nothingSent;
    const { message, language, to, quietMs } = opened;
    if (quietMs > 0) return { is: 'later', afterMs: quietMs, why: 'quiet hours' };
    const voice = voiceOf(wording, language);
    const keys = to === 'citizen' ? stopKeys(voice) : [];
    if (message.is === 'tip') {
      const { nth, look } = message;
      const entry = tipOf(message.entry, nth);
      return entry === undefined
        ? nothingSent
        : arrived(await sendTip({ entry, nth, look, voice, chatId, topic, keys }));
    }
    const office = library.knowledge.office.name;
    const { message_id: messageId } = await api.sendMessage(
      chatId,
      broadcastText(message, office, language).toString(),
      {
        parse_mode: 'HTML',
        reply_markup: { inline_keyboard: keys.map((row) => [...row]) },
        ...(topic === null ? {} : { message_thread_id: topic }),
      },
    );
    return arrived([{ chatId, messageId }]);
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
        return await send(delivery, target).catch(withoutTopic(delivery, target));
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
      if (target.topic !== null && isNoTopic(error)) return send(delivery, { ...target, topic: null });
      throw error;
    };
  }
}

const arrived = (messages: readonly TelegramMessage[]): Delivered => ({ is: 'arrived', messages });
const nothingSent = arrived([]);
