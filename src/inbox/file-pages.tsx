import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Fetched, FileSource } from '../desk/files/file-source.ts';
import type { SentFiles } from '../desk/files/sent-files.ts';
import type { InboxDesk } from '../desk/inbox.ts';
import { harmlessName } from '../media/file-name.ts';
import { bytesThatTell, mediaTypeOf } from '../media/media-type.ts';
import type { Enclosure } from '../tickets/ticket.ts';
import type { Guard } from './guard.ts';
import { Refusal } from './refusal.ts';
import { numberOf } from './ticket-forms.ts';
import { draw } from './views/layout.tsx';
import { NoticeView } from './views/notice.tsx';
import type { OfficerVisit } from './visit.ts';

const inAddress = z.object({
  message: z.string(),
  index: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number),
});

/** A browser may keep a file for itself for so many seconds; what an id stands for does not change. */
const keptFor = 3600;

/**
 * What was sent along with a ticket's messages, passed through: the browser learns nothing of where it lies. Pictures
 * and sound are shown in place, all else is downloaded; and what opens nevertheless can do nothing here.
 */
export function filePages({
  desk,
  files,
  sentFiles,
  guard,
}: {
  readonly desk: Pick<InboxDesk, 'get'>;
  readonly files: FileSource;
  readonly sentFiles: Pick<SentFiles, 'open'>;
  readonly guard: Guard;
}): Router {
  const router = Router();

  const enclosureOf = async (request: Request): Promise<Enclosure> => {
    const ticket = await desk.get(numberOf(request));
    const wanted = inAddress.safeParse(request.params);
    const message = ticket?.messages.find(({ id }) => id === wanted.data?.message);
    const enclosure = message?.attachments[wanted.data?.index ?? -1];
    if (enclosure === undefined) throw new Refusal(404, 'There is no such file.');
    return enclosure;
  };

  const fetch = async (enclosure: Enclosure): Promise<Fetched> => {
    if (enclosure.kind !== 'upload') {
      return enclosure.fileId === undefined ? { is: 'gone' } : files.fetch(enclosure.fileId);
    }
    const bytes = await sentFiles.open(enclosure.upload);
    return bytes === undefined ? { is: 'gone' } : { is: 'there', size: enclosure.size, bytes };
  };

  router.get(
    '/tickets/:number/files/:message/:index',
    guard.page(async (visit, request, response) => {
      const enclosure = await enclosureOf(request);
      const fetched = await fetch(enclosure);
      if (fetched.is === 'there') await pass(fetched, enclosure, response);
      else explain(visit, fetched.is, response);
    }),
  );

  return router;
}

async function pass(
  { bytes, size }: Extract<Fetched, { is: 'there' }>,
  { kind, fileName }: Enclosure,
  response: Response,
): Promise<void> {
  const { start, all } = await begun(bytes);
  const mediaType = mediaTypeOf(start);
  if (mediaType === undefined || mediaType.startsWith('video/')) {
    response.attachment(harmlessName(fileName ?? `${kind}${endings[mediaType ?? ''] ?? ''}`));
  }
  response.set({
    'Content-Type': mediaType ?? 'application/octet-stream',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': `private, max-age=${keptFor}`,
    ...(size === undefined ? {} : { 'Content-Length': String(size) }),
  });
  // A browser that leaves, or a file that breaks off, cuts the answer short: nobody is left to be told.
  await pipeline(Readable.from(all), response).catch(() => {});
}

const endings: Readonly<Record<string, string>> = { 'video/mp4': '.mp4', 'video/webm': '.webm' };

/** Waits for the first bytes, which tell what it is. */
async function begun(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly start: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const rest = bytes[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < bytesThatTell) {
    const { done, value } = await rest.next();
    if (done === true) break;
    start = Buffer.concat([start, value]);
  }
  return {
    start,
    all: (async function* () {
      if (start.length > 0) yield start;
      yield* { [Symbol.asyncIterator]: () => rest };
    })(),
  };
}

const statuses = { gone: 404, tooLarge: 404, later: 503 } as const;
const notices = { gone: 'fileGone', tooLarge: 'fileTooLarge', later: 'fileLater' } as const;

function explain(visit: OfficerVisit, why: keyof typeof statuses, response: Response): void {
  response
    .status(statuses[why])
    .type('html')
    .send(draw(<NoticeView visit={visit} notice={notices[why]} />));
}
