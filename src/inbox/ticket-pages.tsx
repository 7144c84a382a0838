import { randomUUID } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { fillIn } from '../desk/canned.ts';
import type { CannedReply } from '../desk/canned-reply.ts';
import { longestReply } from '../desk/escalation.ts';
import { givenFile, largestFile } from '../desk/files/given-file.ts';
import type { SentFiles } from '../desk/files/sent-files.ts';
import type { InboxDesk } from '../desk/inbox.ts';
import { AnsweredMeanwhile, NoteTakesNoFile } from '../desk/refusals.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { inDigitsOf } from '../language/digits.ts';
import { noteIn } from '../tickets/note-mark.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { ticketNumber } from '../tickets/ticket.ts';
import { plainAnswer } from '../wording/answer.ts';
import { voiceOf } from '../wording/voice.ts';
import type { Wording } from '../wording/wording.ts';
import { fileField } from './file-field.ts';
import type { Guard } from './guard.ts';
import { found, numberOf, readForm, typedText, unknownTicket } from './ticket-forms.ts';
import type { Scenes } from './ticket-scene.ts';
import { draw } from './views/layout.tsx';
import type { Draft } from './views/reply.tsx';
import { TicketView } from './views/ticket.tsx';
import type { OfficerVisit } from './visit.ts';

const chosenNumber = z.coerce.number().pipe(ticketNumber);
const sending = { key: z.uuid(), after: z.string().max(200).optional() };

const replyForm = z.object({
  ...sending,
  text: typedText,
  /** A form with one box checked sends no list. */
  also: z.union([chosenNumber.transform((one) => [one]), z.array(chosenNumber).max(50)]).default([]),
  canned: z.string().max(100).optional(),
  file: fileField,
  do: z.enum(['send', 'insert']).default('send'),
});

/** A file, and room for the words beside it. */
const largestReplyForm = largestFile + 1024 * 1024;

const entryForm = z.object({ ...sending, entry: z.string().max(200) });

/** The page of a ticket, and the replies that are sent from it. */
export function ticketPages({
  desk,
  sentFiles,
  scenes,
  guard,
  knowledge,
  wording,
}: {
  readonly desk: Pick<InboxDesk, 'get' | 'reply' | 'closing' | 'handling' | 'canned'>;
  readonly sentFiles: Pick<SentFiles, 'enclose'>;
  readonly scenes: Scenes;
  readonly guard: Guard;
  readonly knowledge: () => Knowledge;
  readonly wording: Wording;
}): Router {
  const router = Router();

  const ticketOf = async (request: Request): Promise<Ticket> => {
    const ticket = await desk.get(numberOf(request));
    if (ticket === undefined) throw unknownTicket();
    return ticket;
  };

  async function show(visit: OfficerVisit, response: Response, ticket: Ticket, draft: Draft): Promise<void> {
    const scene = await scenes.of(ticket, visit.session.officer);
    response.type('html').send(draw(<TicketView visit={visit} scene={scene} draft={draft} />));
  }

  /** An entry's answer in the language in which the citizen asked. */
  const answerOf = (id: string, { language }: Ticket): string | undefined => {
    const entry = knowledge().entry(id);
    return entry === undefined ? undefined : plainAnswer(entry, voiceOf(wording, language));
  };

  /** A canned reply as this ticket's citizen would get it. */
  const filled = (kept: CannedReply, { language, citizen, number }: Ticket): string =>
    fillIn(kept, language, {
      name: citizen.name,
      ticket: inDigitsOf(language, number),
      office: knowledge().office.name[language],
    });

  /** Sends the draft, or shows the page again with what is in the way. */
  async function send(
    visit: OfficerVisit,
    request: Request,
    response: Response,
    draft: Draft & { readonly after: string | undefined; readonly file?: File | undefined },
    how: 'reply' | 'refer' = 'reply',
  ): Promise<void> {
    const { key, text, also = [], after, file } = draft;
    const wrong = faultOf(text, file);
    if (wrong !== undefined) {
      response.status(422);
      return show(visit, response, await ticketOf(request), {
        ...draft,
        hadFile: file !== undefined,
        fault: wrong,
      });
    }
    const number = numberOf(request);
    const reply = {
      ticket: number,
      also,
      text,
      author: visit.session,
      key,
      ...(after === undefined ? {} : { after }),
    };
    try {
      if (file !== undefined) {
        const given = givenFile(file.name, new Uint8Array(await file.arrayBuffer()));
        await found(sentFiles.enclose([given], (attachments) => desk.reply({ ...reply, attachments })));
      } else await found<unknown>(how === 'reply' ? desk.reply(reply) : desk.closing.refer(reply));
    } catch (error) {
      const fault = refused(error);
      response.status(fault === 'crossed' ? 409 : 422);
      return show(visit, response, await ticketOf(request), { ...draft, hadFile: file !== undefined, fault });
    }
    response.redirect(303, `/inbox/tickets/${number}#latest`);
  }

  router.get(
    '/tickets/:number',
    guard.page(async (visit, request, response) => {
      const ticket = await found(desk.handling.see(numberOf(request), visit.session.officer));
      const { use } = request.query;
      const text = typeof use === 'string' ? (answerOf(use, ticket) ?? '') : '';
      await show(visit, response, ticket, { key: randomUUID(), text });
    }),
  );

  router.get(
    '/tickets/:number/canned',
    guard.page(async (_visit, request, response) => {
      const ticket = await ticketOf(request);
      const kept = await desk.canned.all();
      response.json(kept.map((one) => ({ name: one.name, text: filled(one, ticket) })));
    }, 'tickets'),
  );

  router.post(
    '/tickets/:number/reply',
    guard.upload(largestReplyForm, async (visit, request, response) => {
      const { do: what, canned, ...draft } = readForm(request, replyForm);
      if (what === 'send') return send(visit, request, response, { after: undefined, ...draft });
      const ticket = await ticketOf(request);
      const kept = canned === undefined ? undefined : await desk.canned.get(canned);
      const words = kept === undefined ? '' : filled(kept, ticket);
      const text = [draft.text, words].filter((part) => part !== '').join('\n\n');
      await show(visit, response, ticket, { ...draft, text, hadFile: draft.file !== undefined });
    }),
  );

  router.post(
    '/tickets/:number/send-entry',
    guard.form(async (visit, request, response) => {
      const { entry, key, after } = readForm(request, entryForm);
      const text = answerOf(entry, await ticketOf(request)) ?? '';
      await send(visit, request, response, { key, after, text });
    }),
  );

  router.post(
    '/tickets/:number/not-ours',
    guard.form(async (visit, request, response) => {
      const { entry, key, after } = readForm(request, entryForm);
      const number = numberOf(request);
      const text = entry === '' ? undefined : answerOf(entry, await ticketOf(request));
      if (text !== undefined) return send(visit, request, response, { key, after, text }, 'refer');
      await found(desk.closing.close(number, 'not-ours', visit.session));
      response.redirect(303, `/inbox/tickets/${number}`);
    }),
  );

  return router;
}

/** What is wrong with a reply, if anything is. */
function faultOf(text: string, file: File | undefined): Draft['fault'] {
  if ((text === '' && file === undefined) || noteIn(text) === '') return 'empty';
  if (text.length > longestReply) return 'tooLong';
  if (file?.size === 0) return 'emptyFile';
  return file !== undefined && file.size > largestFile ? 'largeFile' : undefined;
}

/** Why the desk did not take a reply. What is no refusal is thrown on. */
function refused(error: unknown): NonNullable<Draft['fault']> {
  if (error instanceof AnsweredMeanwhile) return 'crossed';
  if (error instanceof NoteTakesNoFile) return 'noteFile';
  throw error;
}
