import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Carrier } from '../desk/carrier.ts';
import type { OfficeTime } from '../desk/hours/office-time.ts';
import type { Notebook } from '../desk/store.ts';
import { voiceOf } from '../wording/voice.ts';
import type { Wording } from '../wording/wording.ts';
import { addressesOf } from './addresses.ts';
import { createMailCarrier, noMailCarrier } from './carrier.ts';
import type { MailboxServer, MailServer } from './mail-url.ts';
import { createPost } from './post.ts';
import { createTags } from './tag.ts';

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
}

/** No mailbox is set up. */
export const noMail: Mail = { carrier: noMailCarrier };

/** The officer's mailbox as a way into the inbox. */
export async function openMail(options: {
  readonly settings: MailSettings;
  readonly notebook: Notebook<MailNotes>;
  readonly officeTime: Pick<OfficeTime, 'expected'>;
  readonly wording: Wording;
  readonly inboxUrl: () => string;
}): Promise<Mail> {
  const { settings, notebook, officeTime, wording, inboxUrl } = options;
  const tags = createTags(await secretIn(notebook));
  const addresses = addressesOf(settings);
  const voice = voiceOf(wording, 'bn');
  const post = createPost(settings.smtp);
  return { carrier: createMailCarrier({ post, addresses, tags, officeTime, voice, inboxUrl }) };
}

/** Made at the first start: with another one, no mail that is under way would be known any more. */
async function secretIn(notebook: Notebook<MailNotes>): Promise<string> {
  const kept = await notebook.read();
  if (kept !== undefined) return kept.secret;
  const made = { secret: randomBytes(32).toString('base64url') };
  await notebook.write(made);
  return made.secret;
}
