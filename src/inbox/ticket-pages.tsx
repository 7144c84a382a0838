import { randomUUID } from 'node:crypto';
import { type Request, Router } from 'express';
import { z } from 'zod';
import { longestReply } from '../desk/escalation.ts';
import type { InboxDesk } from '../desk/inbox.ts';
import { TicketNotFound, TicketWithdrawn } from '../desk/refusals.ts';
import type { Bilingual } from '../language/language.ts';
import { type Ticket, type TicketNumber, ticketNumber } from '../tickets/ticket.ts';
import type { Guard } from './guard.ts';
import { Refusal } from './refusal.ts';
import { draw } from './views/layout.tsx';
import type { Draft } from './views/reply.tsx';
import { TicketView } from './views/ticket.tsx';
import type { OfficerVisit } from './visit.ts';

const digits = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(ticketNumber);

/** Browsers send line ends as CR LF, and Telegram counts each character. */
const replyForm = z.object({
  key: z.uuid(),
  text: z.string().transform((text) => text.replaceAll('\r\n', '\n').trim()),
});

/** One ticket, and what an officer does with it. */
export function ticketPages({
  desk,
  guard,
  titleOf,
}: {
  readonly desk: Pick<InboxDesk, 'get' | 'reply' | 'closing' | 'handling'>;
  readonly guard: Guard;
  readonly titleOf: (entryId: string) => Bilingual | undefined;
}): Router {
  const router = Router();

  const ticketPage = (visit: OfficerVisit, ticket: Ticket, draft: Draft): string =>
    draw(<TicketView visit={visit} ticket={ticket} draft={draft} titleOf={titleOf} />);

  async function ticketOf(request: Request): Promise<Ticket> {
    const ticket = await desk.get(numberOf(request));
    if (ticket === undefined) throw unknownTicket();
    return ticket;
  }

  router.get(
    '/tickets/:number',
    guard.page(async (visit, request, response) => {
      const ticket = await found(desk.handling.see(numberOf(request), visit.session.officer));
      response.type('html').send(ticketPage(visit, ticket, { key: randomUUID(), text: '' }));
    }),
  );

  router.post(
    '/tickets/:number/reply',
    guard.form(async (visit, request, response) => {
      const form = replyForm.safeParse(request.body);
      if (!form.success) throw new Refusal(400, 'The form is incomplete.');
      const { key, text } = form.data;
      const fault = text === '' ? 'empty' : text.length > longestReply ? 'tooLong' : undefined;
      if (fault !== undefined) {
        const page = ticketPage(visit, await ticketOf(request), { key, text, fault });
        response.status(422).type('html').send(page);
        return;
      }
      const number = numberOf(request);
      await found(desk.reply({ ticket: number, text, author: visit.session.name, key }));
      response.redirect(303, `/inbox/tickets/${number}#latest`);
    }),
  );

  for (const [end, because] of [
    ['close', 'closed'],
    ['not-ours', 'not-ours'],
  ] as const) {
    router.post(
      `/tickets/:number/${end}`,
      guard.form(async (visit, request, response) => {
        const number = numberOf(request);
        await found(desk.closing.close(number, because, visit.session.name));
        response.redirect(303, `/inbox/tickets/${number}`);
      }),
    );
  }

  return router;
}

function numberOf(request: Request): TicketNumber {
  const { number } = request.params;
  const read = digits.safeParse(number);
  if (!read.success) throw unknownTicket();
  return read.data;
}

async function found<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    // A page that was drawn before the citizen took the question back still has the form.
    throw error instanceof TicketNotFound || error instanceof TicketWithdrawn ? unknownTicket() : error;
  }
}

function unknownTicket(): Refusal {
  return new Refusal(404, 'There is no such ticket.');
}
