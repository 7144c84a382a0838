import type { Api } from 'grammy';
import type { Arrived, Carrier, Delivered } from '../desk/carrier.ts';
import type { Clock } from '../desk/clock.ts';
import { type Delivery, sideTold } from '../desk/delivery.ts';
import type { SentFiles } from '../desk/files/sent-files.ts';
import type { OfficeTime } from '../desk/hours/office-time.ts';
import type { Library } from '../desk/library.ts';
import type { Officers } from '../desk/officers.ts';
import type { Preferences } from '../desk/preferences.ts';
import type { Message, Side, TelegramMessage, Ticket } from '../tickets/ticket.ts';
import { isUnanswered } from '../tickets/transitions.ts';
import type { Html } from '../wording/html.ts';
import { isolated } from '../wording/isolated.ts';
import { voiceOf } from '../wording/voice.ts';
import type { Wording } from '../wording/wording.ts';
import { createNoticeKeeper } from './notices.ts';
import { receiptFor } from './receipt.ts';
import { knownNotice } from './say/known.ts';
import { dueNotice, editedNotice, fateKeys, fateNotice, turnedNotice } from './say/notice.ts';
import { ratingQuestion } from './say/rating.ts';
import { closedForCitizen, replyToCitizen } from './say/ticket.ts';
import { createSendFiles } from './send-files.ts';
import { replying, type Show, type ShowOptions } from './show.ts';
import { createTopicKeeper, isTopicGone } from './topics.ts';

/** Carries deliveries into Telegram chats: finds the words, and tells from Telegram's answer what became of them. */
export function createMessenger(options: {
  api: Api;
  show: Show;
  wording: Wording;
  library: Library;
  preferences: Preferences;
  officers: Officers;
  officeTime: Pick<OfficeTime, 'expected'>;
  sentFiles: Pick<SentFiles, 'open'>;
  isBlocked: (chatId: number) => Promise<boolean>;
  clock: Clock;
}): Carrier {
  const { api, show, wording, library, preferences, officers, officeTime } = options;
  const sendFiles = createSendFiles(options);
  const topics = createTopicKeeper(options);
  const notices = createNoticeKeeper(options);

  /** What must happen with the ticket's topic before, or instead of, sending something to the office's group. */
  const atTopic = async ({ target, content }: Delivery, ticket: Ticket): Promise<Delivered | undefined> => {
    if (target.channel !== 'telegram' || sideTold(content) !== 'officer') return undefined;
    const { chatId } = target;
    const voice = voiceOf(wording, await preferences.language(chatId));
    const topic = ticket.topic?.chatId === chatId ? ticket.topic : null;
    if (content.kind === 'topic') {
      if (topic === null) return { is: 'arrived', messages: [] };
      return { is: 'arrived', messages: [], topic: await topics.update(ticket, topic, voice) };
    }
    // Only supergroups have topics, and only the office's group is ours to order.
    if (topic !== null || chatId > 0 || !(await officers.isOfficeChat(chatId))) return undefined;
    const opened = await topics.open(ticket, chatId, voice);
    return opened === null ? undefined : { is: 'topic', topic: opened };
  };

  const send = async (delivery: Delivery, ticket: Ticket | null): Promise<Delivered> => {
    const { content } = delivery;
    if (
      ticket !== null &&
      (content.kind === 'filed' || content.kind === 'continued' || content.kind === 'notices')
    )
      return { is: 'arrived', ...(await notice(content, delivery, ticket)) };
    if (ticket === null || (content.kind !== 'attachment' && content.kind !== 'enclosure')) {
      return { is: 'arrived', messages: await say(delivery, ticket) };
    }
    const message = ticket.messages.find(({ id }) => id === content.message);
    const files = message?.attachments.slice(content.index, content.index + content.count) ?? [];
    if (delivery.target.channel !== 'telegram') return { is: 'arrived', messages: [] };
    const { chatId } = delivery.target;
    const anchor = anchorOf(ticket, chatId, sideTold(content));
    const thread = threadOf(ticket, chatId, sideTold(content));
    return sendFiles(files, {
      chatId,
      how: {
        ...(anchor === undefined ? {} : { reply_parameters: replying(anchor) }),
        ...(thread === undefined ? {} : { message_thread_id: thread }),
      },
    });
  };

  /** What is kept up to date after it has come. */
  const notice = async (
    content: Extract<Delivery['content'], { kind: 'filed' | 'continued' | 'notices' }>,
    { target }: Delivery,
    ticket: Ticket,
  ): Promise<Omit<Arrived, 'is'>> => {
    if (target.channel !== 'telegram') return { messages: [] };
    const { chatId } = target;
    const voice = voiceOf(wording, await preferences.language(chatId));
    if (content.kind === 'notices') return notices.refresh(ticket, chatId, voice);
    const isNew = content.kind === 'filed';
    const message = isNew ? ticket.messages.findLast(({ by }) => by === 'citizen')?.id : content.message;
    if (message === undefined) return { messages: [] };
    return notices.put(ticket, { chatId, of: content.kind, message }, voice, {
      thread: threadOf(ticket, chatId, 'officer'),
      ...(isNew ? {} : { replyTo: anchorOf(ticket, chatId, 'officer') }),
    });
  };

  const say = async (
    { content, target }: Delivery,
    ticket: Ticket | null,
  ): Promise<readonly TelegramMessage[]> => {
    if (target.channel !== 'telegram') return [];
    const { chatId } = target;
    if (content.kind === 'known') {
      const entry = library.knowledge.entry(content.entry);
      if (entry === undefined) return [];
      const voice = voiceOf(wording, ticket?.language ?? (await preferences.language(chatId)));
      const { text, keyboard } = knownNotice(entry, ticket?.number ?? null, content, voice);
      return show.show(chatId, text, { keyboard, replyTo: content.question ?? undefined });
    }
    if (content.kind === 'silenced') {
      const voice = voiceOf(wording, await preferences.language(chatId));
      return show.show(chatId, voice.html('group.silenced', { title: isolated(content.title) }));
    }
    if (ticket === null) return [];
    const side = sideTold(content);
    const voice = voiceOf(wording, side === 'citizen' ? ticket.language : await preferences.language(chatId));
    const anchor = anchorOf(ticket, chatId, side);
    const thread = threadOf(ticket, chatId, side);
    const put = (text: Html, how: ShowOptions = {}) => show.show(chatId, text, { ...how, thread });

    switch (content.kind) {
      case 'escalation':
      case 'event':
      case 'mail':
      case 'topic':
      case 'filed':
      case 'continued':
      case 'notices':
      case 'broadcast':
      case 'tip':
      case 'attachment':
      case 'enclosure':
        return [];
      case 'edited': {
        const message = messageOf(ticket, content.message, 'citizen');
        if (message === undefined) return [];
        return put(editedNotice(ticket, message, voice), { replyTo: anchor });
      }
      case 'fate': {
        const message = messageOf(ticket, content.message, 'officer');
        if (message === undefined) return [];
        return put(fateNotice(ticket, message, voice), {
          keyboard: fateKeys(ticket, message, voice),
          replyTo: message.origin?.messageId,
        });
      }
      case 'turned':
        return put(turnedNotice(ticket, content.into, voice), { replyTo: anchor });
      case 'due': {
        // Answered while the reminder was on its way.
        if (!isUnanswered(ticket)) return [];
        const { due } = await officeTime.expected(ticket);
        const { text, keyboard } = dueNotice(ticket, content.is, due, voice);
        return put(text, { keyboard, replyTo: anchor });
      }
      case 'reply': {
        const message = messageOf(ticket, content.message, 'officer');
        if (message === undefined) return [];
        const office = library.knowledge.office.name[voice.language];
        const { text, keyboard } = replyToCitizen(ticket, message, office, voice);
        return put(text, { keyboard, replyTo: anchor });
      }
      case 'amended': {
        const message = messageOf(ticket, content.message, 'officer');
        // It goes out with its new words.
        if (message === undefined || message.delivery.state === 'pending') return [];
        const office = library.knowledge.office.name[voice.language];
        const { text, keyboard } = replyToCitizen(ticket, message, office, voice);
        return show.amend(message.copies, text, keyboard);
      }
      case 'amendment': {
        const message = messageOf(ticket, content.message, 'officer');
        if (message === undefined) return [];
        const words = content.is === 'carried' ? 'notice.editCarried' : 'notice.editNotCarried';
        return put(voice.html(words), { replyTo: message.origin?.messageId });
      }
      case 'closed': {
        const { text, keyboard } = closedForCitizen(ticket, content.because, library.knowledge.office, voice);
        return put(text, { keyboard, replyTo: anchor });
      }
      case 'rate': {
        const { text, keyboard } = ratingQuestion(ticket, voice);
        return put(text, { keyboard, replyTo: anchor });
      }
    }
  };

  return {
    async takeBack(messages) {
      for (const { chatId, messageId } of messages)
        await api.deleteMessage(chatId, messageId).catch(() => {});
    },
    async carry(delivery, ticket) {
      if (ticket !== null && isOutOfReach(delivery, ticket))
        return { is: 'undeliverable', reason: 'refused' };
      try {
        const topic = ticket === null ? undefined : await atTopic(delivery, ticket);
        return topic ?? (await send(delivery, ticket));
      } catch (error) {
        if (isTopicGone(error) && ticket !== null && ticket.topic !== null)
          return { is: 'topic', topic: null };
        const receipt = receiptFor(error);
        if (receipt.is === 'moved' && delivery.target.channel === 'telegram')
          await officers.officeChatMoved(delivery.target.chatId, receipt.chatId);
        return receipt;
      }
    },
  };
}

/** A reply arrived before it was noted where: its words can't be changed there. */
function isOutOfReach({ content }: Delivery, ticket: Ticket): boolean {
  if (content.kind !== 'amended') return false;
  const message = messageOf(ticket, content.message, 'officer');
  return message?.delivery.state === 'delivered' && message.copies.length === 0;
}

/** The ticket's first message on that side of the chat, to stand under. */
function anchorOf({ telegram }: Ticket, chatId: number, side: Side): number | undefined {
  return telegram.find((place) => place.chatId === chatId && place.side === side)?.messageId;
}

/** The ticket's topic, if that is where officers are told. */
function threadOf({ topic }: Ticket, chatId: number, side: Side): number | undefined {
  return side === 'officer' && topic?.chatId === chatId ? topic.thread : undefined;
}

function messageOf<By extends Message['by']>(
  { messages }: Ticket,
  id: string,
  by: By,
): Extract<Message, { by: By }> | undefined {
  const is = (message: Message): message is Extract<Message, { by: By }> =>
    message.id === id && message.by === by;
  return messages.find(is);
}
