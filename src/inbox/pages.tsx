import { type Request, Router } from 'express';
import type { Audit } from '../desk/audit/audit.ts';
import type { Broadcasts } from '../desk/broadcast/broadcasts.ts';
import type { FileSource } from '../desk/files/file-source.ts';
import type { SentFiles } from '../desk/files/sent-files.ts';
import type { OfficeDesk } from '../desk/hours/office-desk.ts';
import type { InboxDesk } from '../desk/inbox.ts';
import type { InitData } from '../desk/people/mini-app.ts';
import type { People } from '../desk/people/people.ts';
import type { Sessions } from '../desk/people/sessions.ts';
import type { Reports } from '../desk/reports/reports.ts';
import type { SignIn } from '../desk/sign-in.ts';
import type { Store } from '../desk/store.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { type Voice, voiceOf } from '../wording/voice.ts';
import type { Wording } from '../wording/wording.ts';
import { apiPages } from './api-pages.tsx';
import { loadAssets } from './assets.ts';
import { auditPages } from './audit-pages.tsx';
import { broadcastPages } from './broadcast-pages.tsx';
import { createBrowserCookie } from './browser-cookie.ts';
import { cannedPages } from './canned-pages.tsx';
import { deliveryPages } from './delivery-pages.tsx';
import { filePages } from './file-pages.tsx';
import { createGuard } from './guard.ts';
import { holidayPages } from './holiday-pages.tsx';
import { type KnowledgeDesk, knowledgePages } from './knowledge-pages.tsx';
import { createNews } from './live/news.ts';
import { eventStreams, type StreamBounds } from './live/streams.ts';
import { miniAppPages } from './mini-app-pages.tsx';
import { peoplePages } from './people-pages.tsx';
import { queuePages } from './queue-pages.tsx';
import { reportPages } from './report-pages.tsx';
import { createSessionCookie, isFromElsewhere } from './session-cookie.ts';
import { sessionPages } from './session-pages.tsx';
import { signInPages } from './sign-in-pages.tsx';
import { ticketActions } from './ticket-actions.tsx';
import { ticketPages } from './ticket-pages.tsx';
import { createScenes } from './ticket-scene.ts';
import { draw } from './views/layout.tsx';
import { NoticeView, noticeFor } from './views/notice.tsx';
import { createVisits, keepsLanguage } from './visit.ts';

/** The officer's pages, to stand at `/inbox`. */
export interface InboxPages {
  readonly router: Router;
  /** Who may show the pages in a frame: Telegram on the web opens Mini Apps so. */
  readonly frameAncestors: readonly string[];
  /** The page for an error below `/inbox`, by its HTTP status. */
  readonly faultPage: (request: Request, status: number) => string;
  /** Ends the pages' event streams, which would hold up the stop of the server. */
  readonly endStreams: () => void;
}

/**
 * The inbox as web pages, drawn on the server; scripts only make them livelier. An officer comes in by the one-time link
 * `/inbox/sign-in/<secret>`, then by a cookie.
 */
export function createInboxPages({
  desk,
  office,
  reports,
  broadcasts,
  learning,
  files,
  people,
  sessions,
  sentFiles,
  audit,
  signIn,
  readInitData,
  wording,
  knowledge,
  secureCookies,
  now,
  changed,
  streams: bounds,
}: {
  readonly desk: InboxDesk;
  readonly office: OfficeDesk;
  readonly reports: Reports;
  readonly broadcasts: Broadcasts;
  readonly learning: KnowledgeDesk;
  /** Where what citizens sent is fetched. */
  readonly files: FileSource;
  readonly people: People;
  readonly sessions: Sessions;
  readonly sentFiles: SentFiles;
  readonly audit: Audit;
  readonly signIn: Pick<SignIn, 'redeem' | 'enter' | 'session' | 'end'>;
  /** Checks what a page that is opened inside Telegram shows. */
  readonly readInitData: (text: string) => InitData;
  readonly wording: Wording;
  /** What the desk knows now. */
  readonly knowledge: () => Knowledge;
  /** Whether browsers reach the pages over https. */
  readonly secureCookies: boolean;
  readonly now: () => Date;
  /** Tells of tickets that changed. */
  readonly changed: Store['changed'];
  readonly streams?: StreamBounds;
}): InboxPages {
  const assets = loadAssets();
  const cookie = createSessionCookie(secureCookies);
  const news = createNews(changed, broadcasts.listen);
  const visitOf = createVisits({ wording, assets, now, position: news.position });
  const guard = createGuard({
    signIn,
    cookie,
    visitOf,
    mayNotPage: (visit) => draw(<NoticeView visit={visit} notice="mayNot" session={visit.session} />),
  });

  const router = Router();
  router.use(assets.router);
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.use(keepsLanguage(secureCookies));
  const browser = createBrowserCookie(secureCookies);
  router.use(signInPages({ signIn, cookie, browser, guard, visitOf }));
  router.use(miniAppPages({ signIn, readInitData, cookie, visitOf }));
  router.use(holidayPages({ office, guard }));
  router.use(broadcastPages({ broadcasts, knowledge, guard }));
  router.use(reportPages({ reports, guard, wording }));
  const streams = eventStreams({ news, guard, bounds });
  router.use(streams.router);
  router.use(queuePages({ desk, guard }));
  const scenes = createScenes({ desk, office, knowledge, now });
  router.use(ticketPages({ desk, sentFiles, scenes, guard, knowledge, wording }));
  router.use(filePages({ desk, files, sentFiles, guard }));
  router.use(ticketActions({ desk, scenes, guard, now }));
  router.use(cannedPages({ desk, guard }));
  router.use(peoplePages({ people, guard }));
  router.use(sessionPages({ sessions, guard }));
  router.use(deliveryPages({ desk, guard }));
  router.use(auditPages({ audit, guard }));
  router.use(apiPages({ visitOf }));
  const voices: readonly Voice[] = [voiceOf(wording, 'bn'), voiceOf(wording, 'en')];
  router.use(knowledgePages({ desk: learning, guard, voices }));

  return {
    router,
    frameAncestors: ['https://web.telegram.org'],
    endStreams: streams.end,
    faultPage: (request, status) =>
      draw(
        <NoticeView
          visit={visitOf(request)}
          notice={noticeFor(status)}
          reload={status === 401 && cameFromElsewhere(request)}
        />,
      ),
  };
}

/**
 * A link on another site, such as Telegram's web page, led here: then browsers hold a strict cookie back. Asked for
 * again by our own page, they send it.
 */
function cameFromElsewhere(request: Request): boolean {
  return request.method === 'GET' && isFromElsewhere(request);
}
