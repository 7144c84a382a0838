import { randomUUID } from 'node:crypto';
import { type Request, Router } from 'express';
import { z } from 'zod';
import type { InboxDesk } from '../desk/inbox.ts';
import { MergedWithItself, TicketNotFound, TicketWithdrawn } from '../desk/refusals.ts';
import type { Author } from '../tickets/author.ts';
import type { Ticket, TicketNumber } from '../tickets/ticket.ts';
import type { Guard } from './guard.ts';
import { Refusal } from './refusal.ts';
import { found, numberOf, readForm, typedNumber, typedText, unknownTicket } from './ticket-forms.ts';
import type { Scenes } from './ticket-scene.ts';
import { draw } from './views/layout.tsx';
import { TicketView } from './views/ticket.tsx';
import type { MergeTry } from './views/ticket-tools.tsx';
import type { OfficerVisit } from './visit.ts';

/** A ticket is put aside for no longer than this. */
const longestSnoozeMs = 366 * 24 * 60 * 60_000;

const noteForm = z.object({ key: z.uuid(), text: typedText.pipe(z.string().min(1).max(4096)) });
const officerId = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number);
const assignForm = z.object({
  mine: officerId.optional(),
  to: z.union([z.literal(''), officerId]).default(''),
});
const snoozeForm = z.discriminatedUnion('until', [
  z.object({ until: z.enum(['now', 'morning', 'officeDay']) }),
  z.object({ until: z.literal('day'), day: z.iso.date() }),
]);
const urgentForm = z.object({ urgent: z.enum(['yes', 'no']) });
const mergeForm = z.object({ into: z.string().max(100) });

/** What officers do with a ticket besides answering it: each a form, and back to the ticket. */
export function ticketActions({
  desk,
  scenes,
  guard,
  now,
}: {
  readonly desk: Pick<InboxDesk, 'get' | 'closing' | 'handling' | 'officers'>;
  readonly scenes: Scenes;
  readonly guard: Guard;
  readonly now: () => Date;
}): Router {
  const { closing, handling } = desk;
  const router = Router();

  /** @param act gives the ticket to go to */
  const action = (
    name: string,
    act: (number: TicketNumber, visit: OfficerVisit, request: Request) => Promise<Ticket>,
  ) => {
    router.post(
      `/tickets/:number/${name}`,
      guard.form(async (visit, request, response) => {
        const { number } = await found(act(numberOf(request), visit, request));
        response.redirect(303, `/inbox/tickets/${number}`);
      }),
    );
  };

  action('close', async (number, { session }) => closing.close(number, 'closed', session));
  action('block', async (number, { session }) => closing.block(number, session));
  action('unblock', async (number, { session }) => closing.unblock(number, session));
  action('note', async (number, { session }, request) =>
    handling.note(number, { ...readForm(request, noteForm), author: session }),
  );
  action('urgent', async (number, { session }, request) =>
    handling.setUrgent(number, readForm(request, urgentForm).urgent === 'yes', session),
  );

  action('assign', async (number, { session }, request) => {
    const { mine, to } = readForm(request, assignForm);
    const wanted = mine === undefined ? to : session.officer;
    const assignee = (await desk.officers.colleagues()).find(({ officer }) => officer === wanted);
    if (wanted !== '' && assignee === undefined) throw new Refusal(400, 'There is no such officer.');
    const named = assignee?.officer === session.officer ? { ...assignee, name: session.name } : assignee;
    return handling.assign(number, named ?? null, session);
  });

  action('snooze', async (number, { session }, request) => {
    const until = await timeOf(readForm(request, snoozeForm));
    const ahead = until === null ? 1 : until.getTime() - now().getTime();
    if (ahead <= 0 || ahead > longestSnoozeMs) throw new Refusal(400, 'That day can not be waited for.');
    return handling.snooze(number, until, session);
  });

  router.post(
    '/tickets/:number/merge',
    guard.form(async (visit, request, response) => {
      const ticket = await desk.get(numberOf(request));
      if (ticket === undefined) throw unknownTicket();
      const { into } = readForm(request, mergeForm);
      const merged = await merge(ticket.number, into, visit.session);
      if ('number' in merged) return response.redirect(303, `/inbox/tickets/${merged.number}`);
      const scene = await scenes.of(ticket, visit.session.officer);
      const draft = { key: randomUUID(), text: '' };
      response
        .status(422)
        .type('html')
        .send(draw(<TicketView visit={visit} scene={scene} draft={draft} merge={merged} />));
    }),
  );

  async function merge(number: TicketNumber, into: string, author: Author): Promise<Ticket | MergeTry> {
    const target = typedNumber.safeParse(into);
    if (!target.success) return { into, fault: 'unclear' };
    try {
      return await handling.merge(number, target.data, author);
    } catch (error) {
      if (error instanceof MergedWithItself) return { into, fault: 'itself' };
      if (error instanceof TicketNotFound || error instanceof TicketWithdrawn)
        return { into, fault: 'unknown' };
      throw error;
    }
  }

  async function timeOf(form: z.infer<typeof snoozeForm>): Promise<Date | null> {
    switch (form.until) {
      case 'now':
        return null;
      case 'day':
        return scenes.opening(form.day);
      default:
        return (await scenes.later())[form.until];
    }
  }

  return router;
}
