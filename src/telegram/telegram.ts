import type { Router } from 'express';
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Carrier } from '../desk/carrier.ts';
import type { Clock } from '../desk/clock.ts';
import type { Desk } from '../desk/desk.ts';
import type { FileSource } from '../desk/files/file-source.ts';
import type { SentFiles } from '../desk/files/sent-files.ts';
import type { Log } from '../desk/log.ts';
import type { Notebook } from '../desk/store.ts';
import { createBot } from './bot.ts';
import { createBroadcastProgress } from './broadcast-progress.ts';
import { createBurst } from './burst.ts';
import { registerCommands } from './commands.ts';
import { connect, type Receiving } from './connect.ts';
import { faultOf } from './fault.ts';
import type { FeatureParts } from './features/parts.ts';
import { createFileSource } from './file-source.ts';
import { createIntake, type IntakeNotes } from './intake.ts';
import { createMassCarrier } from './mass-carrier.ts';
import { createMessenger } from './messenger.ts';
import { createPace } from './pace.ts';
import { createPolling } from './polling.ts';
import type { QuizNotes } from './quizzes.ts';
import { createTipPictures, type PictureNotes } from './tip-pictures.ts';
import { createTooFast } from './too-fast.ts';
import { createTurns } from './turns.ts';
import { createWebhook } from './webhook.ts';

/** Telegram's side of the desk. */
export interface Telegram {
  /** `POST /telegram`, for webhook mode. */
  readonly router: Router;
  /** Carries deliveries into chats. */
  readonly carrier: Carrier;
  /** Carries what goes to many chats, behind everything that somebody waits for. */
  readonly massCarrier: Carrier;
  /** Fetches what people sent. */
  readonly files: FileSource;
  /** Whether the Bot API answers. @throws if not */
  ready(): Promise<void>;
  /** Reads what a former process left. Before the server listens. */
  load(): Promise<void>;
  /**
   * Makes itself known to Telegram, works on what was left, then takes updates; in polling mode until stopped.
   * @throws TokenRefused, WebhookRefused, AnotherCopy
   */
  run(receiving: Receiving): Promise<void>;
  /** Takes no more updates, and finishes those that are being worked on. */
  stop(): Promise<void>;
}

export function createTelegram(
  options: FeatureParts & {
    token: string;
    apiRoot: string;
    webhookSecret: string;
    sentFiles: SentFiles;
    notebook: Notebook<IntakeNotes>;
    pictureNotebook: Notebook<PictureNotes>;
    quizNotebook: Notebook<QuizNotes>;
    clock: Clock;
    log: Log;
  },
): Telegram {
  const { desk, wording, notebook, clock, log, webhookSecret } = options;
  const { library, preferences, officers } = desk;
  const pace = createPace(createTurns());
  const pictures = createTipPictures({
    library,
    notebook: options.pictureNotebook,
    bot: () => bot.botInfo.username,
    log,
  });
  const { bot, show } = createBot({ ...options, pace: pace('answer'), pictures });
  const { api } = bot;
  const massApi = new Api(options.token, { apiRoot: options.apiRoot, timeoutSeconds: 60 });
  massApi.config.use(pace('mass'));
  const nameOf = () => bot.botInfo.username;
  const intake = createIntake({
    notebook,
    clock,
    log,
    burst: createBurst(),
    mayNotWait: (update) => mayNotWait(desk, update),
    work: (update) => bot.handleUpdate(update),
    tooFast: createTooFast({ api, preferences, wording }),
  });
  const polling = createPolling({ api, intake, clock, log });
  const progress = createBroadcastProgress({
    broadcasts: desk.broadcasts,
    preferences,
    show,
    wording,
    clock,
    log,
  });
  const stopping = new AbortController();
  let ended: Promise<unknown> = Promise.resolve();

  const run = async (receiving: Receiving) => {
    await connect({ bot, receiving, clock, log, known: intake.start, until: stopping.signal });
    if (stopping.signal.aborted) return;
    await registerCommands({ api, wording, knowledge: library.knowledge }).catch((error: unknown) => {
      log.warn(faultOf(error), 'the commands could not be registered');
    });
    progress.start();
    if (receiving.mode === 'polling') await polling.run();
  };

  return {
    router: createWebhook({ intake, secret: webhookSecret }),
    carrier: createMessenger({
      api,
      show,
      wording,
      library,
      preferences,
      officers,
      officeTime: desk.office.time,
      sentFiles: options.sentFiles,
      isBlocked: desk.closing.isBlocked,
      clock,
    }),
    massCarrier: createMassCarrier({
      api: massApi,
      wording,
      library,
      groups: desk.groups,
      broadcasts: desk.broadcasts,
      pictures,
      bot: nameOf,
      log,
    }),
    files: createFileSource({ api, token: options.token, apiRoot: options.apiRoot }),
    ready: async () => void (await api.getMe()),
    load: intake.load,

    run(receiving) {
      const running = run(receiving);
      ended = running.catch(() => {});
      return running;
    },

    async stop() {
      stopping.abort();
      await progress.stop();
      await polling.stop();
      await ended;
      await intake.stop();
    },
  };
}

/** Officers work; and who is in danger is heard, however fast they write. */
async function mayNotWait(
  { officers, consider }: Desk,
  { message, callback_query }: Update,
): Promise<boolean> {
  const sender = (message ?? callback_query)?.from;
  if (sender !== undefined && (await officers.isOfficer(sender.id))) return true;
  return message?.text !== undefined && consider(message.text).danger;
}
