import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Fetched } from '../../src/desk/files/file-source.ts';
import { createSentFiles } from '../../src/desk/files/sent-files.ts';
import type { StreamBounds } from '../../src/inbox/live/streams.ts';
import { createInboxPages } from '../../src/inbox/pages.tsx';
import { openUploads } from '../../src/storage/uploads.ts';
import { createInitDataReader } from '../../src/telegram/init-data.ts';
import { keptLog, serve } from '../web/serve.ts';
import { wording } from './office.ts';
import { openOfficeDesk } from './office-desk.ts';
import { createVisitor } from './visitor.ts';

/** The token of the inbox's bot. */
export const token = `123456789:${'AbCdE'.repeat(7)}`;

/** An inbox that really listens, over a desk that keeps its tickets on disk. */
export async function openInbox({
  secureCookies = false,
  streams = {},
  more = {},
}: {
  readonly secureCookies?: boolean;
  readonly streams?: StreamBounds;
  /** Files of the knowledge besides. */
  readonly more?: Readonly<Record<string, string>>;
} = {}) {
  const inbox = await openOfficeDesk({ more });
  const { office } = inbox.desk;
  const { signIn } = inbox;
  const { log, lines } = keptLog();
  const inTelegram = new Map<string, Fetched>();
  const root = await mkdtemp(join(tmpdir(), 'sheba-uploads-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const sentFiles = createSentFiles({
    store: inbox.store,
    uploads: await openUploads(root),
    newId: randomUUID,
  });
  const pages = createInboxPages({
    desk: inbox.desk,
    office,
    reports: inbox.desk.reports,
    broadcasts: inbox.desk.broadcasts,
    learning: inbox.desk,
    files: { fetch: async (id) => inTelegram.get(id) ?? { is: 'gone' } },
    people: inbox.desk.people,
    sessions: inbox.desk.sessions,
    sentFiles,
    audit: inbox.desk.audit,
    signIn,
    readInitData: createInitDataReader({ token, now: inbox.clock.now }),
    wording,
    knowledge: () => inbox.knowledge,
    secureCookies,
    now: inbox.clock.now,
    changed: inbox.store.changed,
    streams,
  });
  const { url, server } = await serve({ log, mounts: [{ at: '/inbox', ...pages }] });

  return {
    ...inbox,
    office,
    sentFiles,
    signIn,
    /** What Telegram says when it is asked for a file. */
    inTelegram,
    lines,
    url,
    server,
    router: pages.router,
    visitor: () => createVisitor(url),
    /** An officer who came in by their link. */
    async officer(name = 'নাজমুল হক', id = 1) {
      const visitor = createVisitor(url);
      await visitor.posts(`/inbox/sign-in/${await signIn.link({ id, name })}`);
      return visitor;
    },
  };
}
