import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Action, may } from '../../desk/people/role.ts';
import type { InboxSession } from '../../desk/sign-in.ts';
import type { Changed } from '../live/news.ts';
import type { Visit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import { News } from './news.tsx';
import { Shortcuts, ShortcutsButton } from './shortcuts.tsx';

/** A page that follows what happens. */
export interface Live {
  /** Where it is drawn anew. */
  readonly address: string;
  /** What it shows the changes of; undefined: all tickets. */
  readonly of?: readonly Changed[];
}

/** The frame of every page. */
export function Layout({
  visit,
  title,
  session,
  reload = false,
  live,
  children,
}: {
  readonly visit: Visit;
  readonly title: string;
  readonly session?: InboxSession;
  /** Has the browser ask for the same page again at once. */
  readonly reload?: boolean;
  /** How the page keeps itself up to date; undefined: it stays as it is. */
  readonly live?: Live;
  readonly children: ComponentChildren;
}) {
  const { language, t, assets, inOtherLanguage } = visit;
  const other = language === 'bn' ? 'en' : 'bn';
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {reload && <meta http-equiv="refresh" content="0" />}
        <title>{`${title} · ${t('name')}`}</title>
        <link rel="icon" href={assets.href('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.href('inbox.css')} />
        {session && <script type="module" src={assets.script} />}
      </head>
      <body>
        <a class="skip" href="#content">
          {t('skip')}
        </a>
        <header class="top">
          <a class="brand" href="/inbox">
            {t('name')}
          </a>
          <nav class="top-links" aria-label={t('tools')}>
            <a href={inOtherLanguage} lang={other} hreflang={other}>
              {t('otherLanguage')}
            </a>
            {session && <ShortcutsButton visit={visit} />}
            {session && (
              <ActionForm session={session} action="/inbox/sign-out" needs="ownSessions">
                <button type="submit" class="plain">
                  {t('signOut')}
                </button>
              </ActionForm>
            )}
          </nav>
        </header>
        {session && <Areas visit={visit} session={session} />}
        <main
          id="content"
          tabIndex={-1}
          data-live={live?.address}
          data-position={live && visit.position}
          data-tickets={live?.of?.join(' ')}
        >
          {children}
        </main>
        {live && <News visit={visit} />}
        {session && <Shortcuts visit={visit} areas={areasOf(session).map(([area]) => area)} />}
      </body>
    </html>
  );
}

/** The parts of the inbox, with the address of each and what seeing it takes. */
const areas: readonly (readonly [name: string, address: string, needs: Action])[] = [
  ['queue', '/inbox', 'look'],
  ['canned', '/inbox/canned', 'canned'],
  ['knowledge', '/inbox/knowledge', 'look'],
  ['unanswered', '/inbox/unanswered', 'look'],
  ['broadcasts', '/inbox/broadcasts', 'look'],
  ['reports', '/inbox/reports', 'look'],
  ['holidays', '/inbox/holidays', 'look'],
  ['deliveries', '/inbox/deliveries', 'look'],
  ['people', '/inbox/people', 'people'],
  ['audit', '/inbox/audit', 'audit'],
  ['sessions', '/inbox/sessions', 'ownSessions'],
];

const areasOf = ({ role }: InboxSession) => areas.filter(([, , needs]) => may(role, needs));

function Areas({ visit: { t, path }, session }: { readonly visit: Visit; readonly session: InboxSession }) {
  const current = areaOf(path);
  return (
    <nav class="areas" aria-label={t('areas.label')}>
      {areasOf(session).map(([area, address]) => (
        <a
          key={area}
          href={address}
          aria-current={area !== current ? undefined : path === address ? 'page' : 'true'}
          data-shortcut={`g ${area[0]}`}
        >
          {t(`areas.${area}`)}
        </a>
      ))}
    </nav>
  );
}

/** The area in which a page stands. A ticket is found in the queue. */
function areaOf(path: string): string | undefined {
  const [part = ''] = path.replace(/^\/inbox\/?/, '').split('/');
  if (part === 'tickets') return 'queue';
  return areas.find(([, address]) => address === (part === '' ? '/inbox' : `/inbox/${part}`))?.[0];
}

/** A page as text, for the browser. */
export function draw(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}
