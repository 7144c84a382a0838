import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Audit } from '../desk/audit/audit.ts';
import { type AuditRecord, deedKinds } from '../desk/audit/audit-record.ts';
import { csv } from './csv.ts';
import type { Guard } from './guard.ts';
import { AuditView, objectText } from './views/audit.tsx';
import { draw } from './views/layout.tsx';
import type { OfficerVisit } from './visit.ts';

/** Lines on one page. */
const pageLength = 50;

const auditQuery = z.object({
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  /** An empty choice means anybody, or anything. */
  person: z
    .string()
    .max(200)
    .transform((name) => name || undefined)
    .optional()
    .catch(undefined),
  kind: z.enum(deedKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});

/** What people of the desk did, month by month: on a page, and for a spreadsheet. */
export function auditPages({ audit, guard }: { readonly audit: Audit; readonly guard: Guard }): Router {
  const router = Router();

  const asked = async (request: Request) => {
    const { month: wanted, person, kind, page } = auditQuery.parse(request.query);
    const months = await audit.months();
    const month = wanted ?? months[0] ?? '2026-01';
    const place = { month, person, kind, page };
    return {
      place,
      months: months.includes(month) ? months : [month, ...months],
      found: await audit.look(place),
    };
  };

  router.get(
    '/audit',
    guard.page(async (visit, request, response) => {
      const { place, months, found } = await asked(request);
      const pages = Math.max(1, Math.ceil(found.lines.length / pageLength));
      const page = Math.min(place.page, pages);
      const lines = found.lines.slice((page - 1) * pageLength, page * pageLength);
      const view = (
        <AuditView
          visit={visit}
          place={{ ...place, page }}
          months={months}
          found={{ ...found, lines }}
          pages={pages}
        />
      );
      response.type('html').send(draw(view));
    }, 'audit'),
  );

  router.get(
    '/audit/csv',
    guard.page(async (visit, request, response) => {
      const { place, found } = await asked(request);
      const { t } = visit;
      const head = ['at', 'who', 'officer', 'what', 'on'].map((column) => t(`audit.column.${column}`));
      const rows = found.lines.map((line) => rowOf(visit, line));
      response
        .attachment(`audit-${place.month}.csv`)
        .type('text/csv')
        .send(csv([head, ...rows]));
    }, 'audit'),
  );

  return router;
}

const rowOf = (visit: OfficerVisit, { at, who, what, on }: AuditRecord): readonly string[] => [
  at,
  who.name,
  who.officer === null ? '' : String(who.officer),
  visit.t(`audit.did.${what}`),
  objectText(visit, on),
];
