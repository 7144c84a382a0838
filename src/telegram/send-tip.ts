import type { Api } from 'grammy';
import type { Article } from '../knowledge/model.ts';
import type { TelegramMessage } from '../tickets/ticket.ts';
import { tipText } from '../wording/unasked.ts';
import type { Voice } from '../wording/voice.ts';
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

/** Sends tips as text or picture. A picture is given to Telegram once: others wait until it is there. */
export function createSendTip(options: {
  api: Api;
  pictures: TipPictures;
  /** The bot's name, without the @. */
  bot: () => string;
}) {
  const { api, pictures, bot } = options;
  const uploads = new Map<string, Promise<unknown>>();

  const lookOf = ({ entry, nth, voice, topic, keys = [] }: TipToSend) => ({
    parse_mode: 'HTML' as const,
    reply_markup: { inline_keyboard: [...tipKeys(entry, nth, bot(), voice), ...keys].map((row) => [...row]) },
    ...(topic === null ? {} : { message_thread_id: topic }),
  });

  const sendPicture = async (tip: TipToSend) => {
    const { entry, nth, voice, chatId } = tip;
    const caption = tipText(entry, nth, voice.language).toString();
    const sent = await api.sendPhoto(chatId, await pictures.picture(entry, nth, voice), {
      ...lookOf(tip),
      caption,
    });
    const fileId = sent.photo.at(-1)?.file_id;
    if (fileId !== undefined) await pictures.note(entry, nth, voice, fileId);
    return sent;
  };

  /** The first one brings the picture; who comes meanwhile waits, and then names it. */
  const inTurn = async (tip: TipToSend) => {
    const { entry, nth, voice } = tip;
    const key = `${entry.id} ${nth} ${voice.language}`;
    while ((await pictures.known(entry, nth, voice)) === undefined) {
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
    const { entry, nth, look, voice, chatId } = tip;
    const sent =
      look === 'text'
        ? await api.sendMessage(chatId, tipText(entry, nth, voice.language).toString(), lookOf(tip))
        : await inTurn(tip);
    return [{ chatId, messageId: sent.message_id }];
  };
}
