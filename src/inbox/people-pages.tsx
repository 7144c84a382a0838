import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Actor } from '../desk/audit/audit-record.ts';
import { AlreadyThere, LastAdmin, NamedByOperator, NobodyThere, type People } from '../desk/people/people.ts';
import { telegramId } from '../desk/people/person.ts';
import { role } from '../desk/people/role.ts';
import { asciiDigits } from '../language/digits.ts';
import type { Guard } from './guard.ts';
import { Refusal } from './refusal.ts';
import { readForm } from './ticket-forms.ts';
import { draw } from './views/layout.tsx';
import { longestPersonName, PeopleView, type Trouble } from './views/people.tsx';

const typedId = z
  .string()
  .transform((text) => asciiDigits(text).trim())
  .pipe(z.string().regex(/^\d{1,15}$/))
  .transform(Number)
  .pipe(telegramId);
const addForm = z.object({
  id: typedId,
  name: z.string().trim().min(1).max(longestPersonName),
  role,
});
const typedForm = z.object({ id: z.string(), name: z.string(), role: role.catch('officer') });
const roleForm = z.object({ role });

/** Who works at the desk: a list for admins, with forms to add, change and send away. */
export function peoplePages({ people, guard }: { readonly people: People; readonly guard: Guard }): Router {
  const router = Router();

  router.get(
    '/people',
    guard.page(async (visit, _request, response) => {
      response.type('html').send(draw(<PeopleView visit={visit} people={await people.list()} />));
    }, 'people'),
  );

  router.post(
    '/people',
    guard.form(async (visit, request, response) => {
      const form = addForm.safeParse(request.body);
      const trouble: Trouble | undefined = form.success
        ? await troubleOf(people.add(form.data, visit.session))
        : { is: 'notAdded' };
      if (trouble === undefined) return response.redirect(303, '/inbox/people');
      const typed = readForm(request, typedForm);
      const view = <PeopleView visit={visit} people={await people.list()} trouble={trouble} typed={typed} />;
      response.status(422).type('html').send(draw(view));
    }, 'people'),
  );

  /** Changes one person, or says on the page why not. */
  const change = (name: string, act: (id: number, by: Actor, request: Request) => Promise<void>) => {
    router.post(
      `/people/:id/${name}`,
      guard.form(async (visit, request, response) => {
        const id = typedId.safeParse(request.params.id);
        if (!id.success) throw unknownPerson();
        const trouble = await troubleOf(act(id.data, visit.session, request));
        if (trouble === undefined) return response.redirect(303, '/inbox/people');
        const view = <PeopleView visit={visit} people={await people.list()} trouble={trouble} />;
        response.status(409).type('html').send(draw(view));
      }, 'people'),
    );
  };
  change('role', (id, by, request) => people.setRole(id, readForm(request, roleForm).role, by));
  change('remove', (id, by) => people.remove(id, by));

  return router;
}

/** Why the desk did not do it; undefined if it did. @throws Refusal 404 where there is nobody with this id */
async function troubleOf(work: Promise<void>): Promise<Trouble | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof LastAdmin) return { is: 'lastAdmin' };
    if (error instanceof NamedByOperator) return { is: 'named' };
    if (error instanceof AlreadyThere) return { is: 'already' };
    throw error instanceof NobodyThere ? unknownPerson() : error;
  }
}

const unknownPerson = () => new Refusal(404, 'There is nobody with this id.');
