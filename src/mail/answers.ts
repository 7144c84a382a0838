import type { SentFiles } from '../desk/files/sent-files.ts';
import type { Log } from '../desk/log.ts';
import type { OfficersMail, OfficersMailbox } from '../desk/mailbox/take-mail.ts';
import type { Tickets } from '../desk/store.ts';
import type { Enclosed } from './enclosed.ts';
import type { createMailReader, Head } from './read-mail.ts';
import { readUntil } from './thread.ts';
import type { OpenMailbox } from './watch.ts';

/** A head longer than this is cut off: what counts stands at its beginning. */
const longestHead = 64 * 1024;
/** A mail bigger than this is not fetched: the largest file fits in, as mails have it, with words beside it. */
const biggestMail = 30 * 1024 * 1024;
/** Nor is one whose head has no tag, and which anybody may have sent. */
const biggestUntagged = 1024 * 1024;
/** So far back a mailbox is looked through that was never read, or whose UIDs mean nothing any more. */
const lookBackMs = 14 * 24 * 60 * 60_000;

type OfficersHead = Extract<Head, { is: 'officers' }>;

/**
 * Takes officers' answers out of an open mailbox. What belongs to no ticket stays as it lies there, unread: it may be
 * somebody's own mailbox.
 */
export function createAnswers(options: {
  readonly officer: string;
  readonly reader: ReturnType<typeof createMailReader>;
  readonly mailbox: OfficersMailbox;
  readonly sentFiles: Pick<SentFiles, 'enclose'>;
  readonly tickets: Pick<Tickets, 'get'>;
  readonly now: () => Date;
  readonly log: Log;
}) {
  const { officer, reader, mailbox, sentFiles, tickets, now, log } = options;

  /** What the mail says; undefined if it belongs to no ticket. */
  const read = async (
    open: OpenMailbox,
    uid: number,
    size: number,
    head: OfficersHead,
  ): Promise<(Pick<OfficersMail, 'ticket' | 'says'> & { enclosed: Enclosed }) | undefined> => {
    const none = { enclosed: { files: [], left: [] } };
    const tooBig =
      head.ticket === undefined
        ? undefined
        : ({ ...none, ticket: head.ticket, says: { not: 'big' } } as const);
    if (size > (tooBig === undefined ? biggestUntagged : biggestMail)) return tooBig;
    const whole = await open.peek(uid, biggestMail);
    if (whole === undefined) return undefined;
    const body = await reader.body(whole.source).catch(() => undefined);
    if (body === 'big') return tooBig;
    const ticket = head.ticket ?? body?.ticket;
    if (ticket === undefined) return undefined;
    if (head.unproven) return { ...none, ticket, says: { not: 'unproven' } };
    if (body === undefined) return { ...none, ticket, says: { not: 'unreadable' } };
    return { ticket, says: { text: body.text }, enclosed: body.enclosed };
  };

  const takeOne = async (open: OpenMailbox, uid: number): Promise<void> => {
    const peeked = await open.peek(uid, longestHead);
    if (peeked === undefined) return;
    const head = await reader.head(headIn(peeked.source)).catch(() => undefined);
    if (head?.is !== 'officers') {
      log.info({ uid, why: head?.why ?? 'unreadable' }, 'a mail is left alone');
      return;
    }
    const words = await read(open, uid, peeked.size, head);
    if (words === undefined) {
      log.info({ uid, why: 'no tag' }, 'a mail is left alone');
      return;
    }
    const { id, messageId, author, inReplyTo } = head;
    const ticket = await tickets.get(words.ticket);
    const until = ticket === undefined || inReplyTo === undefined ? undefined : readUntil(inReplyTo, ticket);
    const { enclosed, ...said } = words;
    await sentFiles.enclose(enclosed.files, (uploads) =>
      mailbox.take({
        id,
        messageId,
        author,
        readUntil: until,
        ...said,
        enclosed: uploads,
        left: enclosed.left,
      }),
    );
    await open.markSeen(uid);
  };

  return async (open: OpenMailbox): Promise<void> => {
    const { validity } = open;
    const place = await mailbox.place();
    const since =
      place?.validity === validity ? { uid: place.uid + 1 } : { day: new Date(now().getTime() - lookBackMs) };
    const uids = await open.find(officer, since);
    let fault: unknown;
    for (const uid of uids) {
      // One that can't be taken holds up none of the others, and is met again.
      await takeOne(open, uid).catch((error: unknown) => {
        fault ??= error;
      });
    }
    if (fault !== undefined) throw fault;
    const last = uids.at(-1);
    if (last !== undefined) await mailbox.readUpTo({ validity, uid: last });
  };
}

/** What stands before the first empty line. */
function headIn(source: Buffer): Buffer {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => source.indexOf(end)).filter((at) => at >= 0);
  return source.subarray(0, ends.length === 0 ? source.length : Math.min(...ends) + 2);
}
