import { Router } from 'express';
import { z } from 'zod';
import type { InboxDesk } from '../desk/inbox.ts';
import { queueViews } from '../desk/queue/view.ts';
import { ticketNumber } from '../tickets/ticket.ts';
import type { Guard } from './guard.ts';
import { Refusal } from './refusal.ts';
import { draw } from './views/layout.tsx';
import { longestSearch, QueueView, queueAddress } from './views/queue.tsx';

/** Tickets on one page of the list: a page stays under 60 KB. */
const pageLength = 30;

const queueQuery = z.object({
  view: z.enum(queueViews).catch('waiting'),
  q: z
    .string()
    .transform((words) => words.trim().slice(0, longestSearch))
    .catch(''),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  closed: z.coerce.number().int().min(0).max(pageLength).optional().catch(undefined),
});

const chosenNumber = z.coerce.number().pipe(ticketNumber);
const closeForm = z.object({
  /** A form with one box checked sends no list. */
  number: z
    .union([chosenNumber.transform((one) => [one]), z.array(chosenNumber).max(pageLength)])
    .default([]),
  /** The page of the list that it was sent from. */
  from: z.string().regex(/^\/inbox(\?[^\\]*)?$/),
});

/** The list of tickets. */
export function queuePages({
  desk,
  guard,
}: {
  readonly desk: Pick<InboxDesk, 'queue' | 'closing'>;
  readonly guard: Guard;
}): Router {
  const router = Router();

  router.get(
    '/',
    guard.page(async (visit, request, response) => {
      const { view, q: words, page, closed } = queueQuery.parse(request.query);
      const { officer } = visit.session;
      const offset = (page - 1) * pageLength;
      const list = await desk.queue.look({ view, words, officer, offset, limit: pageLength });
      const pages = Math.max(1, Math.ceil(list.counts[view] / pageLength));
      if (page > pages) return response.redirect(303, queueAddress({ view, words, page: pages }));
      const place = { view, words, page };
      const drawn = <QueueView visit={visit} place={place} list={list} pages={pages} closed={closed} />;
      response.type('html').send(draw(drawn));
    }),
  );

  router.post(
    '/close-some',
    guard.form(async (visit, request, response) => {
      const form = closeForm.safeParse(request.body);
      if (!form.success) throw new Refusal(400, 'The form is incomplete.');
      const { number: chosen, from } = form.data;
      const closed = await desk.closing.closeAll(chosen, visit.session);
      response.redirect(303, `${from}${from.includes('?') ? '&' : '?'}closed=${closed}`);
    }),
  );

  return router;
}
