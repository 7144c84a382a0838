import { type Api, GrammyError } from 'grammy';
import type { Message } from 'grammy/types';
import type { Log } from '../desk/log.ts';
import type { Article } from '../knowledge/model.ts';
import type { TelegramMessage } from '../tickets/ticket.ts';
import { tipText } from '../wording/unasked.ts';
import type { Voice } from '../wording/voice.ts';
import { faultOf } from './fault.ts';
import { isNoTopic } from './in-topic.ts';
import { tipKeys } from './say/tip.ts';
import type { Keyboard } from './show.ts';
import type { TipPictures } from './tip-pictures.ts';

/** A tip, and how a chat gets it. */
export interface TipToSend {
  readonly entry: Article;
  readonly nth: number;
  readonly look: 'text' | 'picture';
  readonly voice: Voice;
  readonly chatId: number;
  /** Of a forum. */
  readonly topic: number | null;
  /** Further buttons below it. */
  readonly keys?: Keyboard;
}

/**
 * Sends tips as text or picture. A picture is given to Telegram once: others wait until it is there. What can't be drawn,
 * or is not taken as a picture (many groups allow text alone), goes as text: the same words stand under a picture.
 */
export function createSendTip(options: {
  api: Api;
  pictures: TipPictures;
  /** The bot's name, without the @. */
  bot: () => string;
  log: Log;
}) {
  const { api, pictures, bot, log } = options;
  const uploads = new Map<string, Promise<unknown>>();

  const lookOf = ({ entry, nth, voice, topic, keys = [] }: TipToSend) => ({
    parse_mode: 'HTML' as const,
    reply_markup: { inline_keyboard: [...tipKeys(entry, nth, bot(), voice), ...keys].map((row) => [...row]) },
    ...(topic === null ? {} : { message_thread_id: topic }),
  });

  const wordsOf = ({ entry, nth, voice }: TipToSend) => tipText(entry, nth, voice.language).toString();

  const sendText = (tip: TipToSend): Promise<Message> =>
    api.sendMessage(tip.chatId, wordsOf(tip), lookOf(tip));

  const sendPicture = async (tip: TipToSend): Promise<Message> => {
    const { entry, nth, voice, chatId } = tip;
    const picture = await pictures.picture(entry, nth, voice);
    if (picture === undefined) return sendText(tip);
    try {
      const sent = await api.sendPhoto(chatId, picture, { ...lookOf(tip), caption: wordsOf(tip) });
      const fileId = sent.photo.at(-1)?.file_id;
      if (fileId !== undefined) await pictures.note(entry, nth, voice, fileId);
      return sent;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      log.warn({ chat: chatId, ...faultOf(error) }, 'a tip’s picture was not taken and goes as text');
      return sendText(tip);
    }
  };

  /** The first one brings the picture; who comes meanwhile waits, and then names it. */
  const inTurn = async (tip: TipToSend) => {
    const { entry, nth, voice } = tip;
    const key = `${entry.id} ${nth} ${voice.language}`;
    while ((await pictures.known(entry, nth, voice)) === undefined) {
      if (pictures.isHopeless(entry, nth, voice)) return sendText(tip);
      const upload = uploads.get(key);
      if (upload === undefined) {
        const sending = sendPicture(tip).finally(() => uploads.delete(key));
        uploads.set(key, sending);
        return sending;
      }
      await upload.catch(() => {});
    }
    return sendPicture(tip);
  };

  return async (tip: TipToSend): Promise<readonly TelegramMessage[]> => {
    const sent = tip.look === 'text' ? await sendText(tip) : await inTurn(tip);
    return [{ chatId: tip.chatId, messageId: sent.message_id }];
  };
}

/** Telegram does not take it as it is, while the chat and its topic are there. */
const isRefusal = (error: unknown): boolean =>
  error instanceof GrammyError &&
  error.error_code === 400 &&
  error.parameters.migrate_to_chat_id === undefined &&
  !isNoTopic(error);
