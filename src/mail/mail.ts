import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Carrier } from '../desk/carrier.ts';
import type { Clock } from '../desk/clock.ts';
import type { Desk } from '../desk/desk.ts';
import type { SentFiles } from '../desk/files/sent-files.ts';
import type { Log } from '../desk/log.ts';
import type { Notebook } from '../desk/store.ts';
import { voiceOf } from '../wording/voice.ts';
import type { Wording } from '../wording/wording.ts';
import { addressesOf } from './addresses.ts';
import { createAnswers } from './answers.ts';
import { createMailCarrier, noMailCarrier } from './carrier.ts';
import type { MailboxServer, MailServer } from './mail-url.ts';
import { createPost } from './post.ts';
import { createMailReader } from './read-mail.ts';
import { createTags } from './tag.ts';
import { createWatch } from './watch.ts';

/** What mail must remember by itself: the secret behind the tickets' tags. */
export const mailNotes = z.object({ secret: z.string().min(32) });
type MailNotes = z.infer<typeof mailNotes>;

/** Whose mailbox, and over which servers. */
export interface MailSettings {
  readonly officer: string;
  readonly smtp: MailServer;
  readonly imap: MailboxServer | undefined;
}

export interface Mail {
  readonly carrier: Carrier;
  /** Begins to read answers, if there is a mailbox to read. */
  start(): void;
  stop(): Promise<void>;
}

const nothingToRead = { start() {}, stop: async () => {} };

/** No mailbox is set up. */
export const noMail: Mail = { carrier: noMailCarrier, ...nothingToRead };

/** The officer's mailbox as a way into the inbox. */
export async function openMail(options: {
  readonly settings: MailSettings;
  readonly desk: Pick<Desk, 'mailbox' | 'tickets' | 'office' | 'officeLanguage'>;
  readonly sentFiles: Pick<SentFiles, 'enclose'>;
  readonly notebook: Notebook<MailNotes>;
  readonly wording: Wording;
  readonly inboxUrl: () => string;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<Mail> {
  const { settings, desk, sentFiles, notebook, wording, inboxUrl, clock, log } = options;
  const { officer, smtp, imap } = settings;
  const tags = createTags(await secretIn(notebook));
  const carrier = createMailCarrier({
    post: createPost(smtp),
    addresses: addressesOf(settings),
    tags,
    officeTime: desk.office.time,
    voice: async () => voiceOf(wording, await desk.officeLanguage()),
    inboxUrl,
  });
  if (imap === undefined) return { carrier, ...nothingToRead };
  const reader = createMailReader({ officer, tags });
  const { mailbox, tickets } = desk;
  const look = createAnswers({ officer, reader, mailbox, sentFiles, tickets, now: clock.now, log });
  return { carrier, ...createWatch({ server: imap, look, clock, log }) };
}

/** Made at the first start: with another one, no mail that is under way would be known any more. */
async function secretIn(notebook: Notebook<MailNotes>): Promise<string> {
  const kept = await notebook.read();
  if (kept !== undefined) return kept.secret;
  const made = { secret: randomBytes(32).toString('base64url') };
  await notebook.write(made);
  return made.secret;
}
