import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { createTrials } from './aside/open-trial.ts';
import { botApiOf } from './bot-api.ts';
import { type Config, elsewhereOf, eventsReceiverOf, mailSettingsOf } from './config.ts';
import { notingTicketDeeds } from './desk/audit/ticket-deeds.ts';
import type { Clock } from './desk/clock.ts';
import { createDeliveries } from './desk/deliver.ts';
import { createDesk } from './desk/desk.ts';
import { createSentFiles } from './desk/files/sent-files.ts';
import { createCurator } from './desk/learning/curator.ts';
import { layOfficersEntries } from './desk/learning/lay.ts';
import { createLibrary } from './desk/library.ts';
import { createOfficers } from './desk/officers.ts';
import { createOutbox } from './desk/outbox.ts';
import { announceEvents } from './desk/outside/announce-events.ts';
import { createSignIn } from './desk/sign-in.ts';
import { createApiDocument } from './inbox/api-pages.tsx';
import { createInboxPages } from './inbox/pages.tsx';
import { createEscalationCarrier } from './inbox/webhooks/escalation-carrier.ts';
import { createEventCarrier, noEvents } from './inbox/webhooks/event-carrier.ts';
import { createInboxWebhooks } from './inbox/webhooks/incoming.ts';
import { openKnowledge } from './knowledge/load.ts';
import { mailNotes, noMail, openMail } from './mail/mail.ts';
import { keptIndex } from './storage/kept-index.ts';
import { readKnowledgeFiles } from './storage/knowledge-files.ts';
import { readLocaleFiles } from './storage/locale-files.ts';
import { openLowdbStore } from './storage/lowdb-store.ts';
import { openUploads } from './storage/uploads.ts';
import type { Receiving } from './telegram/connect.ts';
import { createInitDataReader } from './telegram/init-data.ts';
import { intakeNotes } from './telegram/intake.ts';
import { quizNotes } from './telegram/quizzes.ts';
import { createTelegram } from './telegram/telegram.ts';
import { pictureNotes } from './telegram/tip-pictures.ts';
import { createWebServer } from './web/server.ts';
import { createWording } from './wording/wording.ts';

export interface App {
  /** Where browsers reach this server, without a slash at the end. */
  readonly url: string;
  /** The code that makes the first officer; undefined if there is one. */
  readonly claimCode: string | undefined;
  /** Ends when the app is stopped; fails when it can't go on, with what to do in the error's message. */
  readonly finished: Promise<void>;
  /** Takes nothing new, finishes what is in flight, lets the store go. */
  stop(): Promise<void>;
}

const localesFolder = fileURLToPath(new URL('../locales', import.meta.url));

/** Puts all parts together and starts them. Throws, with what to do, before anything half works. */
export async function startApp(options: {
  config: Config;
  log: Logger;
  clock: Clock;
  /** This process's number, for the lock on the data. */
  pid: number;
}): Promise<App> {
  const { config, log, clock, pid } = options;

  // What the desk says and knows.
  const wording = createWording(await readLocaleFiles(localesFolder));
  const files = openKnowledge(await readKnowledgeFiles(config.KNOWLEDGE_DIR));
  // What is wrong in the files is told before anything is opened.
  files.with([]);

  // What it keeps, and, without a token, a Telegram of its own.
  const store = notingTicketDeeds(await openLowdbStore(config.DATA_DIR, pid));
  const settings = await store.settings.get();
  const laid = await layOfficersEntries(files, store);
  for (const { entry, field } of laid.faults)
    log.error({ entry, field }, 'an officers’ entry has a fault and is not used');
  const library = createLibrary(
    laid.knowledge,
    await keptIndex(join(config.DATA_DIR, 'kept'), laid.knowledge),
  );
  const api = await botApiOf(config, clock);

  // The desk.
  const mailSettings = mailSettingsOf(config);
  const events = eventsReceiverOf(config);
  const outbox = createOutbox({
    store,
    clock,
    ...(events === undefined ? {} : { consequences: announceEvents(randomUUID) }),
  });
  const officers = createOfficers({
    store,
    clock,
    named: api.officers,
    officeChat: config.OFFICER_CHAT_ID,
  });
  const curator = createCurator({
    files,
    laid,
    library,
    store,
    outbox,
    clock,
    openTrial: createTrials({ log }),
  });
  const desk = createDesk({
    library,
    curator,
    store,
    outbox,
    officers,
    clock,
    zone: config.TZ,
    log,
    newId: randomUUID,
    alsoTold: mailSettings === undefined ? [] : [{ channel: 'mail' }],
  });
  const sentFiles = createSentFiles({
    store,
    uploads: await openUploads(config.DATA_DIR),
    newId: randomUUID,
  });
  const inboxDesk = { ...desk, get: store.tickets.get };
  const signIn = createSignIn({ store, officers, clock });

  // Its doors: Telegram, the inbox's webhooks and pages, the officer's mailbox.
  const secret = config.ESCALATION_WEBHOOK_SECRET ?? settings.escalationSecret;
  const webhookSecret =
    (config.BOT_MODE === 'webhook' ? config.WEBHOOK_SECRET : undefined) ?? settings.webhookSecret;
  let url = '';
  let ownUrl = '';
  const inboxUrl = () => `${url}/inbox`;
  const telegram = createTelegram({
    token: api.token,
    apiRoot: api.root,
    desk,
    signIn,
    wording,
    inboxUrl,
    elsewhere: elsewhereOf(config),
    sentFiles,
    webhookSecret,
    notebook: store.notebook('intake', intakeNotes),
    pictureNotebook: store.notebook('tip-pictures', pictureNotes),
    quizNotebook: store.notebook('quizzes', quizNotes),
    clock,
    log,
  });
  const inbox = createInboxPages({
    desk: inboxDesk,
    office: desk.office,
    reports: desk.reports,
    broadcasts: desk.broadcasts,
    learning: desk,
    files: telegram.files,
    people: desk.people,
    sessions: desk.sessions,
    sentFiles,
    audit: desk.audit,
    signIn,
    readInitData: createInitDataReader({ token: api.token, now: clock.now }),
    wording,
    knowledge: () => library.knowledge,
    secureCookies: config.PUBLIC_URL?.startsWith('https:') ?? false,
    now: clock.now,
    changed: store.changed,
  });
  const mail =
    mailSettings === undefined
      ? noMail
      : await openMail({
          settings: mailSettings,
          desk,
          sentFiles,
          notebook: store.notebook('mail', mailNotes),
          wording,
          inboxUrl,
          clock,
          log,
        });
  const web = createWebServer({
    log,
    ready: {
      store: () => Promise.race([store.broken, Promise.resolve()]),
      telegram: telegram.ready,
    },
    mounts: [
      { at: '/inbox', ...inbox },
      { at: '/', router: createApiDocument() },
      { at: '/webhooks', router: createInboxWebhooks({ desk: inboxDesk, secret }) },
      ...(config.BOT_MODE === 'webhook' ? [{ at: '/', router: telegram.router }] : []),
      ...api.mounts,
    ],
  });
  const deliveries = createDeliveries({
    store,
    outbox,
    officers,
    clock,
    log,
    sentFiles,
    carriers: {
      telegram: telegram.carrier,
      mass: telegram.massCarrier,
      webhook: createEscalationCarrier({
        url: () => config.ESCALATION_WEBHOOK_URL ?? `${ownUrl}/webhooks/escalations`,
        secret,
        clock,
      }),
      events: events === undefined ? noEvents : createEventCarrier({ ...events, clock }),
      mail: mail.carrier,
    },
  });

  const stopAll = async () => {
    await mail.stop();
    await desk.reminders.stop();
    desk.shown.stop();
    await desk.groups.stop();
    await desk.broadcasts.end();
    await telegram.stop();
    await deliveries.stop();
    await web.stop();
    // What came in while the server was still open.
    await telegram.stop();
    await api.stop();
    await store.close();
  };

  try {
    await telegram.load();
    ({ url: ownUrl } = await web.listen({ host: config.HOST, port: config.PORT }));
    url = config.PUBLIC_URL ?? ownUrl;
  } catch (error) {
    await stopAll();
    throw error;
  }
  await sentFiles.sweep();
  deliveries.start();
  mail.start();
  void desk.queue.warmUp();
  await desk.reminders.start();
  await desk.shown.start();
  await desk.groups.start();
  desk.broadcasts.begin();
  const receiving: Receiving =
    config.BOT_MODE === 'webhook'
      ? { mode: 'webhook', url: `${url}/telegram`, secret: webhookSecret }
      : { mode: 'polling' };
  const running = telegram.run(receiving);
  let stopping: Promise<void> | undefined;
  let tellStopped = () => {};
  const stopped = new Promise<void>((resolve) => {
    tellStopped = resolve;
  });

  return {
    url,
    claimCode: await officers.claimCode(),
    // What ends well ends by being stopped.
    finished: Promise.race([running.then(() => stopped), store.broken]),
    stop: () => (stopping ??= stopAll().finally(tellStopped)),
  };
}
