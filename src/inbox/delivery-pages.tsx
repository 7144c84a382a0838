import { Router } from 'express';
import { z } from 'zod';
import type { InboxDesk } from '../desk/inbox.ts';
import { ticketNumber } from '../tickets/ticket.ts';
import type { Guard } from './guard.ts';
import { readForm } from './ticket-forms.ts';
import { DeliveriesView, shows } from './views/deliveries.tsx';
import { draw } from './views/layout.tsx';

const pageQuery = z.object({
  show: z.enum(shows).catch('all'),
  again: z.coerce.number().int().min(0).max(10_000).optional().catch(undefined),
});
const againForm = z.object({
  id: z.string().max(100),
  /** The ticket whose page it was sent from. */
  ticket: z.coerce.number().pipe(ticketNumber).optional(),
});

/** What the desk sends out, what became of it, and sending it again. */
export function deliveryPages({
  desk: { deliveryLog },
  guard,
}: {
  readonly desk: Pick<InboxDesk, 'deliveryLog'>;
  readonly guard: Guard;
}): Router {
  const router = Router();

  router.get(
    '/deliveries',
    guard.page(async (visit, request, response) => {
      const { show, again } = pageQuery.parse(request.query);
      const logged = await deliveryLog.all();
      const view = <DeliveriesView visit={visit} logged={logged} show={show} again={again} />;
      response.type('html').send(draw(view));
    }),
  );

  router.post(
    '/deliveries/again',
    guard.form(async (visit, request, response) => {
      const { id, ticket } = readForm(request, againForm);
      const sent = await deliveryLog.sendAgain(id, visit.session);
      const page = ticket === undefined ? `/inbox/deliveries?again=${sent ? 1 : 0}` : undefined;
      response.redirect(303, page ?? `/inbox/tickets/${ticket}`);
    }),
  );

  router.post(
    '/deliveries/all-again',
    guard.form(async (visit, _request, response) => {
      const sent = await deliveryLog.sendAllAgain(visit.session);
      response.redirect(303, `/inbox/deliveries?again=${sent}`);
    }),
  );

  return router;
}
