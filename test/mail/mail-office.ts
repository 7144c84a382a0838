import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { onTestFinished } from 'vitest';
import type { Delivered } from '../../src/desk/carrier.ts';
import { createDeliveries } from '../../src/desk/deliver.ts';
import type { Delivery } from '../../src/desk/delivery.ts';
import { createSentFiles, type SentFiles } from '../../src/desk/files/sent-files.ts';
import type { Notebook } from '../../src/desk/store.ts';
import { mailNotes, openMail } from '../../src/mail/mail.ts';
import type { MailboxServer } from '../../src/mail/mail-url.ts';
import { openUploads } from '../../src/storage/uploads.ts';
import type { Enclosure } from '../../src/tickets/ticket.ts';
import { wording } from '../inbox/office.ts';
import { type OfficeDesk, openOfficeDesk } from '../inbox/office-desk.ts';
import { eventually } from './eventually.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

export const officerAddress = 'officer@natore.example';

export interface MailOffice extends OfficeDesk {
  readonly post: PostOffice;
  /** What the desk logged, as JSON. */
  readonly logged: readonly string[];
  readonly notebook: Notebook<{ secret: string }>;
  /** What went to citizens, as `chat text`; files as `chat kind name content`. */
  readonly toCitizens: readonly string[];
  /** What Telegram says to the next messages for citizens. */
  telegramSays: Delivered;
  /** Waits for the mail with this number, from 0 on. */
  mail(index: number): Promise<ParsedMail>;
  /** Waits until nothing lies in the outbox that is due. */
  quiet(): Promise<void>;
}

/** An office's desk that also tells its officers by mail, over a real SMTP server. It ends with the test. */
export async function openMailOffice(
  options: { imap?: MailboxServer; post?: PostOffice } = {},
): Promise<MailOffice> {
  const post = options.post ?? (await openPostOffice());
  const office = await openOfficeDesk({ alsoTold: [{ channel: 'mail' }] });
  const { store, outbox, officers, clock, desk } = office;
  const logged: string[] = [];
  const note = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  const log = { info: note, warn: note, error: note };
  const notebook = store.notebook('mail', mailNotes);
  const root = await mkdtemp(join(tmpdir(), 'sheba-mailed-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const sentFiles = createSentFiles({ store, uploads: await openUploads(root), newId: randomUUID });
  const mail = await openMail({
    settings: { officer: officerAddress, smtp: post.server, imap: options.imap },
    desk,
    sentFiles,
    notebook,
    wording,
    inboxUrl: () => 'https://desk.example.gov.bd/inbox',
    clock,
    log,
  });
  const toCitizens: string[] = [];
  const mine: MailOffice = {
    ...office,
    post,
    logged,
    notebook,
    toCitizens,
    telegramSays: { is: 'arrived', messages: [] },
    async mail(index) {
      const raw = await eventually(() => {
        const taken = post.taken[index];
        if (taken === undefined) throw new Error(`no mail ${index}`);
        return taken.raw;
      });
      return simpleParser(raw);
    },
    async quiet() {
      await eventually(async () => {
        const left = await store.deliveries.all();
        const due = left.filter(({ notBefore }) => Date.parse(notBefore) <= clock.now().getTime());
        if (due.length > 0) throw new Error(`${due.length} deliveries are left`);
      });
    },
  };
  const toChat = async ({ content, ticket, target }: Delivery): Promise<Delivered> => {
    const isForThem = content.kind === 'reply' || content.kind === 'enclosure';
    if (!isForThem || target.channel !== 'telegram') return { is: 'arrived', messages: [] };
    const said = (await office.ticket(Number(ticket))).messages.find(({ id }) => id === content.message);
    if (mine.telegramSays.is !== 'arrived') return mine.telegramSays;
    const what =
      content.kind === 'reply' ? said?.text : await fileOf(said?.attachments[content.index], sentFiles);
    toCitizens.push(`${target.chatId} ${what}`);
    return mine.telegramSays;
  };
  const chats = { carry: toChat, takeBack: async () => {} };
  const deliveries = createDeliveries({
    store,
    outbox,
    officers,
    clock,
    log,
    sentFiles,
    carriers: { telegram: chats, webhook: chats, events: chats, mail: mail.carrier, mass: chats },
  });
  deliveries.start();
  mail.start();
  onTestFinished(async () => {
    await mail.stop();
    await deliveries.stop();
  });
  return mine;
}

/** A file as the citizen gets it; of a large one its size. */
async function fileOf(file: Enclosure | undefined, { open }: Pick<SentFiles, 'open'>): Promise<string> {
  if (file?.kind !== 'upload') return 'nothing';
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await open(file.upload)) ?? []) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return `${file.as} ${file.fileName} ${bytes.length > 100 ? bytes.length : bytes.toString('base64')}`;
}
