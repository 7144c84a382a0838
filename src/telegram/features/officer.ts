import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { TicketNotFound, TicketWithdrawn } from '../../desk/refusals.ts';
import type { Ticket, TicketNumber } from '../../tickets/ticket.ts';
import { sideOf } from '../../tickets/transitions.ts';
import type { Html } from '../../wording/html.ts';
import type { Voice } from '../../wording/voice.ts';
import { isByOfficer } from '../by-officer.ts';
import { registerOfficer } from '../commands.ts';
import type { DeskContext } from '../context.ts';
import { ticketUnder } from '../replied-to.ts';
import { attachmentOf, fullName, isCommand } from '../said.ts';
import { officerKeys } from '../say/notice.ts';
import { onPressBy } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

/**
 * The officers' side: signing up, the link to the inbox, replies to announced tickets, and the buttons under them.
 * For everybody else it is as if none of this existed: their messages go on to the other features.
 */
export function createOfficer({ desk, signIn, wording, inboxUrl }: FeatureParts): Composer<DeskContext> {
  const { officers, closing } = desk;
  const feature = new Composer<DeskContext>();
  const byOfficer = (ctx: DeskContext) => isByOfficer(officers, ctx);

  /** The ticket that an officer answers with a reply to this message. */
  const ticketRepliedTo = async (chatId: number, message: Message | undefined, me: number) => {
    if (message === undefined) return undefined;
    const place = { chatId, messageId: message.message_id };
    const known = await desk.tickets.at(place);
    if (known !== undefined) return sideOf(known, place) === 'officer' ? known.number : undefined;
    const under = ticketUnder(message, me);
    return under?.side === 'officer' ? under.number : undefined;
  };

  feature.chatType('private').command('claim', async (ctx, next) => {
    if (!(await officers.claim(ctx.match, { id: ctx.from.id, name: fullName(ctx.from) }))) return next();
    await ctx.show(ctx.chat.id, ctx.voice.html('notice.welcome'));
    await registerOfficer(ctx.api, wording, ctx.chat.id);
    await desk.welcomeOfficer(ctx.chat.id);
  });

  feature.chatType('private').command('inbox', async (ctx, next) => {
    if ((await officers.roleOf(ctx.from.id)) === undefined) return next();
    const secret = await signIn.link({ id: ctx.from.id, name: fullName(ctx.from) });
    // Telegram refuses buttons to this computer's own address, so the link is text.
    await ctx.show(
      ctx.chat.id,
      ctx.voice.html('notice.inboxLink', { link: `${inboxUrl()}/sign-in/${secret}` }),
    );
  });

  feature.on('message:migrate_to_chat_id', async (ctx) => {
    await officers.officeChatMoved(ctx.chat.id, ctx.message.migrate_to_chat_id);
  });

  feature.on('message', async (ctx, next) => {
    const { message, chat } = ctx;
    const author = message.sender_chat?.title ?? fullName(message.from);
    if (!(await byOfficer(ctx))) return next();
    const number = await ticketRepliedTo(chat.id, message.reply_to_message, ctx.me.id);
    if (number === undefined) return next();
    const attachment = attachmentOf(message);
    const text = message.text ?? message.caption ?? '';
    if ((text === '' && attachment === undefined) || isCommand(text)) return next();
    try {
      await desk.reply({
        ticket: number,
        text,
        author,
        attachments: attachment === undefined ? [] : [attachment],
        // The parts of an album are one reply.
        key: `t${chat.id}.${message.media_group_id ?? message.message_id}`,
        origin: { chatId: chat.id, messageId: message.message_id },
      });
    } catch (error) {
      await ctx.show(chat.id, refusalText(error, number, ctx.voice), { replyTo: message.message_id });
    }
  });

  // A reply that is on its way can't be changed any more: better said than thought to be.
  feature.on('edited_message', async (ctx, next) => {
    const place = { chatId: ctx.chat.id, messageId: ctx.editedMessage.message_id };
    const ticket = await desk.tickets.at(place);
    if (ticket === undefined || sideOf(ticket, place) !== 'officer') return next();
    await ctx.show(place.chatId, ctx.voice.html('notice.editNotCarried'), { replyTo: place.messageId });
  });

  const act = (
    verb: 'close' | 'notours' | 'block' | 'unblock',
    change: (number: TicketNumber, author: string) => Promise<Ticket>,
  ) =>
    onPressBy(feature, verb, byOfficer, async (ctx, { details: [number], place, by }) => {
      try {
        const before = await desk.tickets.get(number);
        const isClosed = isOver(before) && (verb === 'close' || verb === 'notours');
        const ticket = await change(number, fullName(by));
        await ctx.rekey(place, officerKeys(ticket, ctx.voice, verb === 'block'));
        const reopened = verb === 'unblock' && isOver(before) && !isOver(ticket);
        const done = reopened ? 'notice.done.reopen' : `notice.done.${verb}`;
        await ctx.notice(ctx.voice.text(isClosed ? 'notice.alreadyClosed' : done, { number }));
      } catch (error) {
        await ctx.notice(refusalText(error, number, ctx.voice).toString());
      }
    });
  act('close', (number, author) => closing.close(number, 'closed', author));
  act('notours', (number, author) => closing.close(number, 'not-ours', author));
  act('block', (number, author) => closing.block(number, author));
  act('unblock', (number, author) => closing.unblock(number, author));

  return feature;
}

const isOver = (ticket: Ticket | undefined): boolean => ticket?.status.is === 'closed';

/** What an officer hears when a ticket is not to be answered. Anything else is a fault, and thrown on. */
function refusalText(error: unknown, number: TicketNumber, voice: Voice): Html {
  if (error instanceof TicketNotFound) return voice.html('notice.forgottenTicket');
  if (error instanceof TicketWithdrawn) return voice.html('notice.withdrawnTicket', { number });
  throw error;
}
