import { type Api, GrammyError } from 'grammy';
import type { InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters } from 'grammy/types';
import type { TelegramMessage } from '../tickets/ticket.ts';
import type { Html } from '../wording/html.ts';
import { split } from './split.ts';

export type Keyboard = readonly (readonly InlineKeyboardButton[])[];

export interface ShowOptions {
  readonly keyboard?: Keyboard;
  /** The message that this answers; if it is deleted, the answer comes all the same. */
  readonly replyTo?: number | undefined;
  /** The topic that it belongs to. */
  readonly thread?: number | undefined;
}

/** Puts text into a chat as one message or, if it is long, as several; the keyboard stands under the last. */
export interface Show {
  show(chatId: number, text: Html, options?: ShowOptions): Promise<readonly TelegramMessage[]>;
  /** Turns a message of ours into this text and keyboard; what does not fit follows below. */
  turnInto(place: TelegramMessage, text: Html, keyboard?: Keyboard): Promise<readonly TelegramMessage[]>;
  /**
   * Gives messages of ours, which were one text, another one. @returns those that were added
   * @throws GrammyError if Telegram does not let them be changed
   */
  amend(
    places: readonly TelegramMessage[],
    text: Html,
    keyboard: Keyboard,
  ): Promise<readonly TelegramMessage[]>;
  /** Changes or takes away the keyboard alone. */
  rekey(place: TelegramMessage, keyboard: Keyboard): Promise<void>;
}

/** How many messages' last looks are remembered, so that the same is not shown twice. */
const remembered = 1000;

export function createShow(api: Api): Show {
  // Two presses of one button come as two updates, and what is happening shows itself meanwhile; Telegram refuses an
  // edit that changes nothing.
  const looks = new Map<string, string>();
  const unlessShown = async (
    { chatId, messageId }: TelegramMessage,
    look: string,
    edit: () => Promise<unknown>,
  ): Promise<void> => {
    const key = `${chatId}:${messageId}`;
    if (looks.get(key) === look) return;
    looks.delete(key);
    looks.set(key, look);
    try {
      await forgivingly(edit);
    } catch (error) {
      if (looks.get(key) === look) looks.delete(key);
      throw error;
    }
    const [oldest] = looks.keys();
    if (looks.size > remembered && oldest !== undefined) looks.delete(oldest);
  };

  const show: Show['show'] = async (chatId, text, { keyboard = [], replyTo, thread } = {}) => {
    const places: TelegramMessage[] = [];
    const pieces = split(text);
    for (const [index, piece] of pieces.entries()) {
      const sent = await api.sendMessage(chatId, piece.toString(), {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        ...(thread === undefined ? {} : { message_thread_id: thread }),
        ...(index === 0 && replyTo !== undefined ? { reply_parameters: replying(replyTo) } : {}),
        ...(index === pieces.length - 1 ? markup(keyboard) : {}),
      });
      places.push({ chatId, messageId: sent.message_id });
    }
    return places;
  };

  return {
    show,
    async turnInto(place, text, keyboard = []) {
      const [first, ...rest] = split(text);
      if (first === undefined) return [];
      await unlessShown(place, `${first} ${JSON.stringify(keyboard)}`, () =>
        api.editMessageText(place.chatId, place.messageId, first.toString(), {
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          ...(rest.length === 0 ? markup(keyboard) : {}),
        }),
      );
      const places: TelegramMessage[] = [place];
      for (const [index, piece] of rest.entries()) {
        places.push(...(await show(place.chatId, piece, index === rest.length - 1 ? { keyboard } : {})));
      }
      return places;
    },
    async amend(places, text, keyboard) {
      const chat = places[0]?.chatId;
      if (chat === undefined) return [];
      const pieces = split(text);
      const added: TelegramMessage[] = [];
      for (const [index, { chatId, messageId }] of places.entries()) {
        const piece = pieces[index];
        if (piece === undefined) {
          await api.deleteMessage(chatId, messageId);
          continue;
        }
        looks.delete(`${chatId}:${messageId}`);
        await unlessTheSame(() =>
          api.editMessageText(chatId, messageId, piece.toString(), {
            parse_mode: 'HTML',
            link_preview_options: { is_disabled: true },
            ...(index === pieces.length - 1 ? markup(keyboard) : {}),
          }),
        );
      }
      for (const [index, piece] of pieces.slice(places.length).entries()) {
        const isLast = places.length + index === pieces.length - 1;
        added.push(...(await show(chat, piece, isLast ? { keyboard } : {})));
      }
      return added;
    },
    async rekey(place, keyboard) {
      await unlessShown(place, JSON.stringify(keyboard), () =>
        api.editMessageReplyMarkup(place.chatId, place.messageId, markup(keyboard)),
      );
    },
  };
}

export function replying(messageId: number): ReplyParameters {
  return { message_id: messageId, allow_sending_without_reply: true };
}

/** No keyboard is said by silence: Telegram takes an old one away then. */
function markup(keyboard: Keyboard): { reply_markup?: InlineKeyboardMarkup } {
  if (keyboard.length === 0) return {};
  return { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } };
}

async function unlessTheSame(edit: () => Promise<unknown>): Promise<void> {
  try {
    await edit();
  } catch (error) {
    if (!(error instanceof GrammyError && /message is not modified/.test(error.description))) throw error;
  }
}

/** A message that was deleted meanwhile, or looks like that already, needs no edit. */
async function forgivingly(edit: () => Promise<unknown>): Promise<void> {
  try {
    await edit();
  } catch (error) {
    const harmless = /message is not modified|message to edit not found|message can't be edited/;
    if (!(error instanceof GrammyError && error.error_code === 400 && harmless.test(error.description)))
      throw error;
  }
}
