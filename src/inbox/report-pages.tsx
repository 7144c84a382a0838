import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Reports } from '../desk/reports/reports.ts';
import type { Wording } from '../wording/wording.ts';
import { csv } from './csv.ts';
import type { Guard } from './guard.ts';
import { reportTables } from './report-tables.ts';
import { draw } from './views/layout.tsx';
import { ReportView } from './views/report.tsx';
import { PaperView } from './views/report-paper.tsx';
import type { Visit } from './visit.ts';

/** Years that a month's report can be of. */
const monthQuery = z.object({
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});

/** What the desk did in a month: on a page, on paper, and for a spreadsheet. */
export function reportPages({
  reports,
  guard,
  wording,
}: {
  readonly reports: Reports;
  readonly guard: Guard;
  readonly wording: Wording;
}): Router {
  const router = Router();

  const asked = async (request: Request) => {
    const months = await reports.months();
    const month = monthQuery.parse(request.query).month ?? months[0] ?? '2026-01';
    return {
      months: months.includes(month) ? months : [month, ...months],
      report: await reports.month(month),
    };
  };

  router.get(
    '/reports',
    guard.page(async (visit, request, response) => {
      const { months, report } = await asked(request);
      const tables = reportTables(visit, report, reports.topicName);
      const page = <ReportView visit={visit} months={months} report={report} tables={tables} />;
      response.type('html').send(draw(page));
    }),
  );

  // Offices send their reports in Bangla, whatever language the officer reads the pages in.
  router.get(
    '/reports/paper',
    guard.page(async (visit, request, response) => {
      const { report } = await asked(request);
      const bangla: Visit = {
        ...visit,
        language: 'bn',
        t: (key, values) => wording.text('bn', `inbox.${key}`, values),
      };
      const tables = reportTables(bangla, report, reports.topicName);
      const page = (
        <PaperView
          visit={bangla}
          month={report.month}
          tables={tables}
          letterhead={await reports.letterhead()}
        />
      );
      response.type('html').send(draw(page));
    }),
  );

  router.get(
    '/reports/csv',
    guard.page(async (visit, request, response) => {
      const { report } = await asked(request);
      const tables = reportTables(visit, report, reports.topicName);
      const rows = tables.flatMap(({ title, head, rows }) => [
        [title],
        [...head],
        ...rows.map((row) => row.map((value) => value ?? '')),
        [''],
      ]);
      response.attachment(`report-${report.month}.csv`).type('text/csv').send(csv(rows));
    }),
  );

  return router;
}
