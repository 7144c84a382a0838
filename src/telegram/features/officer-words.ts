import { Composer, GrammyError } from 'grammy';
import type { Message, User } from 'grammy/types';
import { TicketNotFound, TicketWithdrawn } from '../../desk/refusals.ts';
import type { Author } from '../../tickets/author.ts';
import type { TicketNumber } from '../../tickets/ticket.ts';
import { sideOf } from '../../tickets/transitions.ts';
import type { Html } from '../../wording/html.ts';
import type { Voice } from '../../wording/voice.ts';
import { isByOfficer } from '../by-officer.ts';
import type { DeskContext } from '../context.ts';
import { ticketUnder } from '../replied-to.ts';
import { attachmentOf, fullName, isCommand } from '../said.ts';
import type { FeatureParts } from './parts.ts';

/** What officers write to a ticket: replies, notes, and later changes of both. */
export function createOfficerWords({ desk }: FeatureParts): Composer<DeskContext> {
  const feature = new Composer<DeskContext>();
  const officers = feature.filter((ctx) => isByOfficer(desk.officers, ctx));

  /** The ticket that an officer answers with a reply to this message. */
  const ticketRepliedTo = async (chatId: number, message: Message | undefined, me: number) => {
    if (message === undefined) return undefined;
    const place = { chatId, messageId: message.message_id };
    const known = await desk.tickets.at(place);
    if (known !== undefined) return sideOf(known, place) === 'officer' ? known.number : undefined;
    const under = ticketUnder(message, me);
    return under?.side === 'officer' ? under.number : undefined;
  };

  /** A topic goes by the id of the message with which it begins. */
  const ticketOfTopic = async (chatId: number, thread: number) =>
    (await desk.tickets.at({ chatId, messageId: thread }))?.number;

  // An officer is done with it, by the means of the group.
  officers.on('message:forum_topic_closed', async (ctx, next) => {
    const { message_thread_id: thread, from } = ctx.message;
    const number = thread === undefined ? undefined : await ticketOfTopic(ctx.chat.id, thread);
    if (number === undefined || from.id === ctx.me.id) return next();
    await desk.closing.close(number, 'closed', writerOf(ctx.message));
  });

  officers.on('message', async (ctx, next) => {
    const { message, chat } = ctx;
    const thread = message.is_topic_message ? message.message_thread_id : undefined;
    const number =
      (await ticketRepliedTo(chat.id, message.reply_to_message, ctx.me.id)) ??
      (thread === undefined ? undefined : await ticketOfTopic(chat.id, thread));
    if (number === undefined || isByBot(message)) return next();
    const attachment = attachmentOf(message);
    const text = message.text ?? message.caption ?? '';
    if ((text === '' && attachment === undefined) || isCommand(text)) return next();
    const said = {
      text,
      author: writerOf(message),
      attachments: attachment === undefined ? [] : [attachment],
      // The parts of an album are one message.
      key: `t${chat.id}.${message.media_group_id ?? message.message_id}`,
      origin: { chatId: chat.id, messageId: message.message_id },
    };
    try {
      const { as } = await desk.reply({ ticket: number, ...said });
      if (as === 'note') await acknowledge(ctx);
    } catch (error) {
      await ctx.show(chat.id, refusalText(error, number, ctx.voice), {
        replyTo: message.message_id,
        thread,
      });
    }
  });

  officers.on('edited_message', async (ctx, next) => {
    const place = { chatId: ctx.chat.id, messageId: ctx.editedMessage.message_id };
    const ticket = await desk.tickets.at(place);
    if (ticket === undefined || sideOf(ticket, place) !== 'officer') return next();
    const text = ctx.editedMessage.text ?? ctx.editedMessage.caption ?? '';
    const amended = await desk.amend(place, text);
    if (amended === 'note') return acknowledge(ctx);
    if (amended === 'reply') return;
    await ctx.show(place.chatId, ctx.voice.html('notice.editNotCarried'), { replyTo: place.messageId });
  });

  return feature;
}

/** A sign on the note is enough; where signs are not allowed, a line. */
async function acknowledge(ctx: DeskContext): Promise<void> {
  if (ctx.chat === undefined || ctx.msgId === undefined) return;
  try {
    await ctx.api.setMessageReaction(ctx.chat.id, ctx.msgId, [{ type: 'emoji', emoji: '✍' }]);
  } catch (error) {
    if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
    await ctx.show(ctx.chat.id, ctx.voice.html('notice.noted'), { replyTo: ctx.msgId });
  }
}

/** Whoever writes as the group is known by its name alone. */
const writerOf = ({ sender_chat: group, from }: Message & { from: User }): Author =>
  group?.title ?? { officer: from.id, name: fullName(from) };

/** Other bots talk, too. Whoever writes as the group itself does so by a bot's name, and is none. */
const isByBot = ({ from, sender_chat: group }: Message): boolean =>
  from?.is_bot === true && group === undefined;

/** What an officer hears when a ticket is not to be answered. Anything else is a fault, and thrown on. */
export function refusalText(error: unknown, number: TicketNumber, voice: Voice): Html {
  if (error instanceof TicketNotFound) return voice.html('notice.forgottenTicket');
  if (error instanceof TicketWithdrawn) return voice.html('notice.withdrawnTicket', { number });
  throw error;
}
