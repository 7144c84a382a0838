import { Composer } from 'grammy';
import type { Author } from '../../tickets/author.ts';
import type { Ticket, TicketNumber } from '../../tickets/ticket.ts';
import { isByOfficer } from '../by-officer.ts';
import { registerOfficer } from '../commands.ts';
import type { DeskContext } from '../context.ts';
import { fullName } from '../said.ts';
import { officerKeys } from '../say/notice.ts';
import { refusalText } from './officer-words.ts';
import { onPressBy } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

/**
 * The officers' side: signing up, the link to the inbox, and the buttons under announced tickets.
 * For everybody else it is as if none of this existed: their messages go on to the other features.
 */
export function createOfficer({ desk, signIn, wording, inboxUrl }: FeatureParts): Composer<DeskContext> {
  const { officers, closing } = desk;
  const feature = new Composer<DeskContext>();
  const byOfficer = (ctx: DeskContext) => isByOfficer(officers, ctx);

  feature.chatType('private').command('claim', async (ctx, next) => {
    if (!(await officers.claim(ctx.match, { id: ctx.from.id, name: fullName(ctx.from) }))) return next();
    await ctx.show(ctx.chat.id, ctx.voice.html('notice.welcome'));
    await registerOfficer({
      api: ctx.api,
      wording,
      chatId: ctx.chat.id,
      inboxUrl: inboxUrl(),
      language: ctx.voice.language,
    });
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

  const act = (
    verb: 'close' | 'notours' | 'block' | 'unblock',
    change: (number: TicketNumber, author: Author) => Promise<Ticket>,
  ) =>
    onPressBy(feature, verb, byOfficer, async (ctx, { details: [number], place, by }) => {
      try {
        const before = await desk.tickets.get(number);
        const isClosed = isOver(before) && (verb === 'close' || verb === 'notours');
        const ticket = await change(number, { officer: by.id, name: fullName(by) });
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
