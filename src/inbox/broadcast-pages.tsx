import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Broadcasts } from '../desk/broadcast/broadcasts.ts';
import type { Progress } from '../desk/broadcast/progress.ts';
import { tipsOf } from '../desk/groups/next-tip.ts';
import type { Knowledge } from '../knowledge/model.ts';
import {
  type BroadcastFault,
  emptyForm,
  readBroadcast,
  type TypedBroadcast,
  typedOf,
} from './broadcast-form.ts';
import type { Guard } from './guard.ts';
import { Refusal } from './refusal.ts';
import { readForm } from './ticket-forms.ts';
import { BroadcastView } from './views/broadcast.tsx';
import { BroadcastFormView } from './views/broadcast-form.tsx';
import { BroadcastsView } from './views/broadcasts.tsx';
import { draw } from './views/layout.tsx';
import type { OfficerVisit } from './visit.ts';

const id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const version = z.coerce.number().int().nonnegative();
const about = z.object({ id });
const confirmation = z.object({ id, version });
/** A draft that is changed; none: a new one. */
const edited = z.object({ id: id.optional(), version: version.optional() });
const pageQuery = z.object({ said: z.enum(['stale', 'nobody', 'before']).optional().catch(undefined) });

/** What is sent to many: written, looked at, confirmed, followed, stopped. */
export function broadcastPages({
  broadcasts,
  knowledge,
  guard,
}: {
  readonly broadcasts: Broadcasts;
  readonly knowledge: () => Knowledge;
  readonly guard: Guard;
}): Router {
  const router = Router();

  const wanted = async (request: Request): Promise<Progress> => {
    const asked = id.safeParse(request.params.id);
    const found = asked.success ? await broadcasts.get(asked.data) : undefined;
    if (found === undefined) throw new Refusal(404, 'There is no such broadcast.');
    return found;
  };

  const form = async (
    visit: OfficerVisit,
    typed: TypedBroadcast,
    of?: { readonly id: string; readonly version: number },
    fault?: BroadcastFault,
  ) =>
    draw(
      <BroadcastFormView
        visit={visit}
        typed={typed}
        groups={await broadcasts.groups()}
        tips={tipsOf(knowledge())}
        citizens={(await broadcasts.count({ groups: [], citizens: true })).citizens}
        of={of}
        fault={fault}
      />,
    );

  router.get(
    '/broadcasts',
    guard.page(async (visit, _request, response) => {
      const list = await broadcasts.all();
      response.type('html').send(draw(<BroadcastsView visit={visit} list={list} knowledge={knowledge()} />));
    }),
  );

  router.get(
    '/broadcasts/new',
    guard.page(async (visit, _request, response) => {
      response.type('html').send(await form(visit, emptyForm));
    }, 'broadcasts'),
  );

  router.get(
    '/broadcasts/:id',
    guard.page(async (visit, request, response) => {
      const progress = await wanted(request);
      const { state } = progress.broadcast;
      const counted = state.is === 'draft' ? await broadcasts.count(state.audience) : undefined;
      const { said } = pageQuery.parse(request.query);
      response
        .type('html')
        .send(
          draw(
            <BroadcastView
              visit={visit}
              progress={progress}
              counted={counted}
              said={said}
              knowledge={knowledge()}
            />,
          ),
        );
    }),
  );

  router.get(
    '/broadcasts/:id/edit',
    guard.page(async (visit, request, response) => {
      const { broadcast } = await wanted(request);
      const { id, version, state, message } = broadcast;
      if (state.is !== 'draft') return response.redirect(303, `/inbox/broadcasts/${id}`);
      response.type('html').send(await form(visit, typedOf(message, state.audience), { id, version }));
    }, 'broadcasts'),
  );

  router.post(
    '/broadcasts',
    guard.form(async (visit, request, response) => {
      const { id, version } = readForm(request, edited);
      const of = id === undefined || version === undefined ? undefined : { id, version };
      const read = readBroadcast(request.body, knowledge());
      if (read.is === 'faulty') {
        response
          .status(422)
          .type('html')
          .send(await form(visit, read.typed, of, read.fault));
        return;
      }
      const { message, audience } = read;
      const made =
        of === undefined
          ? await broadcasts.draft(message, audience, visit.session)
          : await broadcasts.change(of.id, of.version, { message, audience });
      const next = made === undefined ? `${of?.id}?said=stale` : made.id;
      response.redirect(303, `/inbox/broadcasts/${next}`);
    }, 'broadcasts'),
  );

  router.post(
    '/broadcasts/start',
    guard.form(async (visit, request, response) => {
      const { id, version } = readForm(request, confirmation);
      const started = await broadcasts.start(id, version, visit.session);
      if (started === 'unknown') throw new Refusal(404, 'There is no such broadcast.');
      const said = started === 'started' ? '' : `?said=${started}`;
      response.redirect(303, `/inbox/broadcasts/${id}${said}`);
    }, 'broadcasts'),
  );

  router.post(
    '/broadcasts/stop',
    guard.form(async (visit, request, response) => {
      const { id } = readForm(request, about);
      await broadcasts.stop(id, visit.session);
      response.redirect(303, `/inbox/broadcasts/${id}`);
    }, 'broadcasts'),
  );

  router.post(
    '/broadcasts/resume',
    guard.form(async (visit, request, response) => {
      const { id } = readForm(request, about);
      await broadcasts.resume(id, visit.session);
      response.redirect(303, `/inbox/broadcasts/${id}`);
    }, 'broadcasts'),
  );

  router.post(
    '/broadcasts/discard',
    guard.form(async (_visit, request, response) => {
      await broadcasts.discard(readForm(request, about).id);
      response.redirect(303, '/inbox/broadcasts');
    }, 'broadcasts'),
  );

  return router;
}
