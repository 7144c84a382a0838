import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import type { RepliesTo } from '../../desk/continue.ts';
import type { DeskContext } from '../context.ts';
import { ticketUnder } from '../replied-to.ts';
import { isCommand, personOf, saidOf } from '../said.ts';
import { emergencyText } from '../say/emergency.ts';
import { ticketList } from '../say/ticket.ts';
import { onPress } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

/**
 * A citizen's own tickets: the list, what is written on, edits, and the buttons under receipts and replies. What a
 * message is written on to: the ticket of the message that it replies to, or whose *answer back* was pressed.
 */
export function createTickets({ desk }: FeatureParts): Composer<DeskContext> {
  const feature = new Composer<DeskContext>();
  const chats = feature.chatType('private');

  chats.command('tickets', async (ctx) => {
    await ctx.show(ctx.chat.id, ticketList(await desk.tickets.ofCitizen(ctx.chat.id), ctx.voice));
  });

  chats.on('message', async (ctx, next) => {
    const person = personOf(ctx);
    if (person === undefined || isCommand(ctx.message.text)) return next();
    const said = saidOf(person, ctx.message);
    if (said.text === '' && said.attachments.length === 0) return next();
    if (said.albumId !== undefined && (await desk.collect.more(said))) return;
    const continued = await desk.continue(said, repliesTo(ctx.message.reply_to_message, ctx.me.id));
    if (continued === null) return next();
    if (continued.danger) {
      await ctx.show(ctx.chat.id, emergencyText(desk.library.knowledge, ctx.voice));
    }
    if (continued.is === 'blocked') {
      await ctx.show(ctx.chat.id, ctx.voice.html('answer.blocked'));
      return;
    }
    const { ticket } = continued;
    const places = await ctx.show(ctx.chat.id, ctx.voice.html('ticket.added', { number: ticket.number }), {
      replyTo: said.messageId,
    });
    await desk.link(ticket.number, 'citizen', places);
  });

  chats.on('edited_message', async (ctx, next) => {
    const { message_id: messageId } = ctx.editedMessage;
    const text = ctx.editedMessage.text ?? ctx.editedMessage.caption;
    if (text === undefined) return;
    const edited = await desk.turn.edit(ctx.chat.id, messageId, text);
    if (edited === null) return next();
    if (edited.is === 'blocked') {
      await ctx.show(ctx.chat.id, ctx.voice.html('answer.blocked'));
      return;
    }
    if (desk.consider(text).danger) {
      await ctx.show(ctx.chat.id, emergencyText(desk.library.knowledge, ctx.voice));
    }
    const { number } = edited.ticket;
    const words = ctx.voice.html('ticket.editNoted', { number });
    await desk.link(number, 'citizen', await ctx.show(ctx.chat.id, words, { replyTo: messageId }));
  });

  onPress(feature, 'undo', async (ctx, { details: [number], place }) => {
    const withdrawn = await desk.turn.withdraw(place.chatId, number);
    if (withdrawn === null) return ctx.notice(ctx.voice.text('oldButton'));
    if (withdrawn === 'replied') return ctx.notice(ctx.voice.text('ticket.tooLateToWithdraw'));
    await ctx.turnInto(place, ctx.voice.html('ticket.withdrawn', { number }));
  });

  onPress(feature, 'solved', async (ctx, { details: [number], place }) => {
    if ((await desk.turn.solve(place.chatId, number)) === null)
      return ctx.notice(ctx.voice.text('oldButton'));
    await ctx.rekey(place, []);
    await ctx.notice(ctx.voice.text('ticket.thanksSolved', { number }));
  });

  onPress(feature, 'back', async (ctx, { details: [number], place }) => {
    const ticket = await desk.turn.answerBack(place.chatId, number);
    if (ticket === null) return ctx.notice(ctx.voice.text('oldButton'));
    const places = await ctx.show(place.chatId, ctx.voice.html('ticket.writeNow', { number }));
    await desk.link(number, 'citizen', places);
  });

  return feature;
}

function repliesTo(message: Message | undefined, me: number): RepliesTo | undefined {
  if (message === undefined) return undefined;
  const under = ticketUnder(message, me);
  return {
    messageId: message.message_id,
    ticket: under?.side === 'citizen' ? under.number : undefined,
  };
}
