import { Router } from 'express';
import { z } from 'zod';
import { holidayForm } from '../desk/hours/holiday-book.ts';
import type { OfficeDesk } from '../desk/hours/office-desk.ts';
import { readHolidays } from '../office-hours/ical.ts';
import { fileField } from './file-field.ts';
import type { Guard } from './guard.ts';
import { Refusal } from './refusal.ts';
import { readForm } from './ticket-forms.ts';
import { HolidaysView, type Said } from './views/holidays.tsx';
import { draw } from './views/layout.tsx';
import type { OfficerVisit } from './visit.ts';

const pageQuery = z.object({
  imported: z.coerce.number().int().min(1).max(1_000).optional().catch(undefined),
});
const removal = holidayForm.pick({ day: true });
const calendarForm = z.object({
  file: fileField,
  text: z.string().default(''),
  /** A calendar is looked at before it is taken: each wrong day would have to be removed by hand. */
  do: z.enum(['look', 'import']).default('look'),
});
/** The most bytes of a calendar: one of many years. */
const largestCalendar = 512 * 1024;

/** The office's hours, and its holidays as a list that officers edit. */
export function holidayPages({
  office: { holidays, hours, time },
  guard,
}: {
  readonly office: OfficeDesk;
  readonly guard: Guard;
}): Router {
  const router = Router();

  const page = async (visit: OfficerVisit, said: Said): Promise<string> => {
    const { dayOf } = await time.calendar();
    const list = await holidays.list();
    return draw(
      <HolidaysView visit={visit} hours={hours()} holidays={list} today={dayOf(visit.now)} said={said} />,
    );
  };

  router.get(
    '/holidays',
    guard.page(async (visit, request, response) => {
      const { imported } = pageQuery.parse(request.query);
      const said: Said = imported === undefined ? { is: 'nothing' } : { is: 'imported', days: imported };
      response.type('html').send(await page(visit, said));
    }),
  );

  router.post(
    '/holidays',
    guard.form(async (visit, request, response) => {
      const form = holidayForm.safeParse(request.body);
      if (!form.success) {
        response
          .status(422)
          .type('html')
          .send(await page(visit, { is: 'not-added' }));
        return;
      }
      await holidays.add(form.data.day, form.data.name, visit.session);
      response.redirect(303, '/inbox/holidays');
    }, 'holidays'),
  );

  router.post(
    '/holidays/remove',
    guard.form(async (visit, request, response) => {
      const form = removal.safeParse(request.body);
      if (!form.success) throw new Refusal(400, 'The form is incomplete.');
      await holidays.remove(form.data.day, visit.session);
      response.redirect(303, '/inbox/holidays');
    }, 'holidays'),
  );

  router.post(
    '/holidays/import',
    guard.upload(
      largestCalendar,
      async (visit, request, response) => {
        const { file, text: pasted, do: what } = readForm(request, calendarForm);
        const text = (await file?.text()) || pasted;
        const read = what === 'look' ? readHolidays(text) : await holidays.import(text, visit.session);
        if (read.success && what === 'import') {
          return response.redirect(303, `/inbox/holidays?imported=${read.holidays.length}`);
        }
        const said: Said = read.success
          ? { is: 'read', days: read.holidays, text }
          : { is: 'not-imported', faults: read.faults, text };
        response
          .status(read.success ? 200 : 422)
          .type('html')
          .send(await page(visit, said));
      },
      'holidays',
    ),
  );

  return router;
}
