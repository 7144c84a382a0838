import { GrammyError } from 'grammy';
import type { Arrived } from '../desk/carrier.ts';
import type { Library } from '../desk/library.ts';
import { isOutOfDate, lastDeed, withNotice } from '../tickets/deeds.ts';
import type { Notice } from '../tickets/notice.ts';
import type { TelegramMessage, Ticket } from '../tickets/ticket.ts';
import type { Voice } from '../wording/voice.ts';
import { continuedNotice, filedNotice, officerKeys } from './say/notice.ts';
import type { Show, ShowOptions } from './show.ts';

type Put = Omit<Arrived, 'is'>;

/** Notices of questions in officers' chats, which say what was done about them when somebody has done something. */
export interface NoticeKeeper {
  /** @param about the notice, as far as it is known before it is there */
  put(
    ticket: Ticket,
    about: Pick<Notice, 'chatId' | 'of' | 'message'>,
    voice: Voice,
    how: ShowOptions,
  ): Promise<Put>;
  /** Those of this chat that say something else. One that Telegram lets nobody change is left as it is for good. */
  refresh(ticket: Ticket, chatId: number, voice: Voice): Promise<Put>;
}

export function createNoticeKeeper(options: {
  show: Show;
  library: Library;
  /** Whether the office's ear is closed to the citizen with this chat. */
  isBlocked: (chatId: number) => Promise<boolean>;
}): NoticeKeeper {
  const { show, library, isBlocked } = options;

  const lookOf = async (ticket: Ticket, notice: Pick<Notice, 'of' | 'message' | 'shows'>, voice: Voice) => {
    const text =
      notice.of === 'filed'
        ? filedNotice(ticket, notice, library.knowledge, voice)
        : continuedNotice(ticket, notice, voice);
    return { text, keyboard: officerKeys(ticket, voice, await isBlocked(ticket.citizen.chatId)) };
  };

  const amend = async (ticket: Ticket, notice: Notice, voice: Voice) => {
    const { text, keyboard } = await lookOf(ticket, notice, voice);
    const places = notice.messages.map((messageId) => ({ chatId: notice.chatId, messageId }));
    try {
      return await show.amend(places, text, keyboard);
    } catch (error) {
      if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) return null;
      throw error;
    }
  };

  return {
    async put(ticket, about, voice, how) {
      const shows = lastDeed(ticket);
      const { text, keyboard } = await lookOf(ticket, { ...about, shows }, voice);
      const messages = await show.show(about.chatId, text, { ...how, keyboard });
      // In a topic of its own the topic's name says it.
      if (how.thread !== undefined) return { messages };
      const notice = { ...about, shows, messages: messages.map(({ messageId }) => messageId) };
      return { messages, notices: withNotice(ticket, notice) };
    },

    async refresh(ticket, chatId, voice) {
      const added: TelegramMessage[] = [];
      const notices: Notice[] = [];
      for (const notice of ticket.notices.filter((one) => one.chatId === chatId)) {
        if (!isOutOfDate(notice, ticket)) {
          notices.push(notice);
          continue;
        }
        const shown = { ...notice, shows: lastDeed(ticket) };
        const more = await amend(ticket, shown, voice);
        if (more === null) continue;
        added.push(...more);
        notices.push({ ...shown, messages: [...notice.messages, ...more.map(({ messageId }) => messageId)] });
      }
      return { messages: added, notices };
    },
  };
}
