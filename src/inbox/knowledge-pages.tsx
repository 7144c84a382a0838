import { type Request, Router } from 'express';
import { z } from 'zod';
import { EarNotMade } from '../desk/ears.ts';
import type { Curator, Effects } from '../desk/learning/curator.ts';
import type { EntryDraft } from '../desk/learning/draft.ts';
import type { Learn } from '../desk/learning/learn.ts';
import { EntryChanged, EntryFault, EntryNotFound } from '../desk/learning/refusals.ts';
import type { Library } from '../desk/library.ts';
import type { InboxSession } from '../desk/sign-in.ts';
import type { Fault } from '../knowledge/fault.ts';
import { ticketNumber } from '../tickets/ticket.ts';
import type { Voice } from '../wording/voice.ts';
import { emptyFields, type FieldProblem, problemOf, readEntryForm, type SentForm } from './entry-form.ts';
import type { Guard } from './guard.ts';
import { shelfMarks, shown } from './knowledge-list.ts';
import { Refusal } from './refusal.ts';
import { EntryView } from './views/entry.tsx';
import { EntryFormView } from './views/entry-form.tsx';
import { KnowledgeView } from './views/knowledge.tsx';
import { draw } from './views/layout.tsx';
import { UnansweredView } from './views/unanswered.tsx';
import type { OfficerVisit } from './visit.ts';

/** What the pages of the knowledge ask of the desk. */
export interface KnowledgeDesk {
  readonly curator: Curator;
  readonly learn: Learn;
  readonly library: Library;
}

const listQuery = z.object({
  q: z.string().trim().max(400).catch(''),
  show: z.enum(['all', 'due', 'review', 'officers', 'withdrawn']).catch('all'),
});
const newQuery = z.object({
  ticket: z.coerce.number().pipe(ticketNumber).optional().catch(undefined),
  reply: z.string().max(200).optional().catch(undefined),
  unanswered: z.string().max(100).optional().catch(undefined),
});
const versionForm = z.object({ version: z.coerce.number().int().nonnegative() });
const restoreForm = versionForm.extend({ wanted: z.coerce.number().int().positive() });

/** The knowledge: the list, an entry with its history, the form, and what nobody answered. */
export function knowledgePages({
  desk: { curator, learn, library },
  guard,
  voices,
}: {
  readonly desk: KnowledgeDesk;
  readonly guard: Guard;
  /** The wording as Telegram has it, for the preview. */
  readonly voices: readonly Voice[];
}): Router {
  const router = Router();

  router.get(
    '/knowledge',
    guard.page(async (visit, request, response) => {
      const { q, show } = listQuery.parse(request.query);
      const marks = await shelfMarks(library.knowledge, curator, learn.today());
      const list = shown(library, marks, { q, show });
      const faults = curator.faults();
      response
        .type('html')
        .send(draw(<KnowledgeView visit={visit} q={q} show={show} list={list} faults={faults} />));
    }),
  );

  router.get(
    '/knowledge/new',
    guard.page(async (visit, request, response) => {
      const { ticket, reply, unanswered } = newQuery.parse(request.query);
      const made =
        ticket === undefined || reply === undefined ? undefined : await learn.madeFrom(ticket, reply);
      if (made !== undefined) return response.redirect(303, entryAddress(made));
      const draft =
        ticket !== undefined && reply !== undefined
          ? await learn.fromReply(ticket, reply)
          : await learn.fromUnanswered(unanswered ?? '', visit.session.name);
      if (draft === null) throw unknownEntry();
      response.type('html').send(await formPage(visit, { draft, same: false }));
    }, 'knowledge'),
  );

  router.get(
    '/knowledge/entries/:id/edit',
    guard.page(async (visit, request, response) => {
      const draft = await found(curator.draftOf(idOf(request)));
      response.type('html').send(await formPage(visit, { draft, same: false }));
    }, 'knowledge'),
  );

  router.post(
    '/knowledge/draft',
    guard.form(async (visit, request, response) => {
      const sent = await readEntryForm(request.body, learn.today(), curator.draftOf);
      if (sent === undefined) throw new Refusal(400, 'The form is incomplete.');
      const problems = emptyFields(sent.draft);
      if (problems.length > 0) {
        response
          .status(422)
          .type('html')
          .send(await formPage(visit, { ...sent, problems }));
        return;
      }
      try {
        if (sent.wants === 'publish' && sent.wasPreviewed) {
          const { told } = await curator.publish(sent.draft, editor(visit.session));
          return response.redirect(303, `${entryAddress(sent.draft.id)}?told=${told}`);
        }
        const effects = await curator.weigh(sent.draft);
        response.type('html').send(await formPage(visit, { ...sent, effects }));
      } catch (error) {
        const page = await refused(visit, sent, error);
        response.status(page.status).type('html').send(page.html);
      }
    }, 'knowledge'),
  );

  const formPage = async (
    visit: OfficerVisit,
    form: Pick<SentForm, 'draft' | 'same'> & {
      readonly problems?: readonly FieldProblem[];
      readonly effects?: Effects;
      readonly changed?: EntryChanged;
      readonly notReady?: true;
    },
  ): Promise<string> =>
    draw(
      <EntryFormView
        visit={visit}
        form={form}
        topics={curator.topics}
        personal={await learn.personalIn(form.draft)}
        voices={voices}
        titleOf={(id) => library.knowledge.entry(id)?.title}
      />,
    );

  /** The form again, with what is wrong beside its fields, and nothing that was written lost. */
  const refused = async (visit: OfficerVisit, sent: SentForm, error: unknown) => {
    if (error instanceof EntryFault) {
      const problems = await Promise.all(error.faults.map((fault) => problemIn(sent.draft, fault)));
      return { status: 422, html: await formPage(visit, { ...sent, problems }) };
    }
    if (error instanceof EntryChanged)
      return { status: 409, html: await formPage(visit, { ...sent, changed: error }) };
    if (error instanceof EarNotMade)
      return { status: 503, html: await formPage(visit, { ...sent, notReady: true }) };
    throw error;
  };

  const problemIn = async ({ id }: EntryDraft, fault: Fault): Promise<FieldProblem> => {
    const problem = problemOf(fault);
    if (problem.field !== 'id' || problem.is === 'empty') return problem;
    return { ...problem, is: (await curator.isTaken(id)) ? 'taken' : 'badId' };
  };

  router.get(
    '/knowledge/entries/:id',
    guard.page(async (visit, request, response) => {
      const id = idOf(request);
      const draft = await found(curator.draftOf(id));
      const view = (
        <EntryView
          visit={visit}
          draft={draft}
          entry={library.knowledge.entry(id)}
          document={await curator.document(id)}
          faults={curator.faults().filter(({ entry }) => entry === id)}
          told={z.coerce.number().int().nonnegative().optional().catch(undefined).parse(request.query.told)}
          voices={voices}
        />
      );
      response.type('html').send(draw(view));
    }),
  );

  router.post(
    '/knowledge/entries/:id/withdraw',
    guard.form(async (visit, request, response) => {
      const { version } = fieldsOf(versionForm, request);
      await found(curator.withdraw(idOf(request), version, editor(visit.session)));
      response.redirect(303, entryAddress(idOf(request)));
    }, 'knowledge'),
  );

  router.post(
    '/knowledge/entries/:id/restore',
    guard.form(async (visit, request, response) => {
      const { version, wanted } = fieldsOf(restoreForm, request);
      await found(curator.restore(idOf(request), version, wanted, editor(visit.session)));
      response.redirect(303, entryAddress(idOf(request)));
    }, 'knowledge'),
  );

  router.get(
    '/unanswered',
    guard.page(async (visit, _request, response) => {
      const groups = await learn.unanswered();
      const titleOf = (id: string) => library.knowledge.entry(id)?.title;
      response.type('html').send(draw(<UnansweredView visit={visit} groups={groups} titleOf={titleOf} />));
    }),
  );

  return router;
}

const editor = ({ officer, name }: InboxSession) => ({ officer, name });

const entryAddress = (id: string) => `/inbox/knowledge/entries/${encodeURIComponent(id)}`;

const idOf = ({ params: { id } }: Request): string => (typeof id === 'string' ? id : '');

function fieldsOf<Fields>(schema: z.ZodType<Fields>, request: Request): Fields {
  const read = schema.safeParse(request.body);
  if (!read.success) throw new Refusal(400, 'The form is incomplete.');
  return read.data;
}

async function found<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof EntryNotFound) throw unknownEntry();
    if (error instanceof EntryChanged) throw new Refusal(409, 'Somebody else changed the entry meanwhile.');
    if (error instanceof EntryFault) throw new Refusal(422, 'This version is not sound any more.');
    throw error;
  }
}

const unknownEntry = () => new Refusal(404, 'There is no such entry.');
