import { Router } from 'express';
import { z } from 'zod';
import { longestReply } from '../desk/escalation.ts';
import type { InboxDesk } from '../desk/inbox.ts';
import type { Guard } from './guard.ts';
import { readForm, typedText } from './ticket-forms.ts';
import { CannedView } from './views/canned.tsx';
import { draw } from './views/layout.tsx';

/** Letters, digits and hyphens: what can be typed after a slash, in any script. */
const name = z
  .string()
  .transform((text) => text.trim().replace(/^\//, '').normalize('NFC').toLowerCase())
  .pipe(z.string().regex(/^[\p{L}\p{M}\p{N}-]{1,40}$/u));
const words = typedText.pipe(z.string().max(longestReply));
const keepForm = z.object({
  name,
  bn: words.pipe(z.string().min(1)),
  en: words,
  formerly: z.string().max(100).optional(),
});
const typedForm = z.object({
  name: z.string(),
  bn: z.string(),
  en: z.string(),
  formerly: z.string().optional(),
});
const deleteForm = z.object({ name: z.string().max(100) });

/** The replies that officers keep ready: a list to read, add to and change. */
export function cannedPages({
  desk,
  guard,
}: {
  readonly desk: Pick<InboxDesk, 'canned'>;
  readonly guard: Guard;
}): Router {
  const router = Router();

  router.get(
    '/canned',
    guard.page(async (visit, _request, response) => {
      response.type('html').send(draw(<CannedView visit={visit} kept={await desk.canned.all()} />));
    }, 'canned'),
  );

  router.post(
    '/canned',
    guard.form(async (visit, request, response) => {
      const form = keepForm.safeParse(request.body);
      if (!form.success) {
        const refused = readForm(request, typedForm);
        const view = <CannedView visit={visit} kept={await desk.canned.all()} refused={refused} />;
        response.status(422).type('html').send(draw(view));
        return;
      }
      const { name, bn, en, formerly } = form.data;
      await desk.canned.put({ name, text: { bn, en } }, visit.session, formerly);
      response.redirect(303, '/inbox/canned');
    }, 'canned'),
  );

  router.post(
    '/canned/delete',
    guard.form(async (visit, request, response) => {
      await desk.canned.delete(readForm(request, deleteForm).name, visit.session);
      response.redirect(303, '/inbox/canned');
    }, 'canned'),
  );

  return router;
}
