import type { InboxSession } from '../../desk/sign-in.ts';
import type { Visit } from '../visit.ts';
import { Layout } from './layout.tsx';

/** What can go wrong with a visit, by the page that says so. */
export type Notice =
  | 'signedOut'
  | 'linkUsed'
  | 'forbidden'
  | 'mayNot'
  | 'notFound'
  | 'tooLarge'
  | 'tooMany'
  | 'notUnderstood'
  | 'fileGone'
  | 'fileTooLarge'
  | 'fileLater'
  | 'failed';

/** The page for an error's status. */
export function noticeFor(status: number): Notice {
  switch (status) {
    case 401:
      return 'signedOut';
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    case 410:
      return 'linkUsed';
    case 413:
      return 'tooLarge';
    case 429:
      return 'tooMany';
    default:
      return status < 500 ? 'notUnderstood' : 'failed';
  }
}

/** One heading and what to do now. */
export function NoticeView({
  visit,
  notice,
  session,
  reload,
}: {
  readonly visit: Visit;
  readonly notice: Notice;
  readonly session?: InboxSession;
  readonly reload?: boolean;
}) {
  const { t } = visit;
  const title = t(`notice.${notice}.title`);
  return (
    <Layout visit={visit} title={title} reload={reload ?? false} {...(session && { session })}>
      <section class="card notice">
        <h1>{title}</h1>
        <p>{t(`notice.${notice}.whatToDo`)}</p>
        {notice !== 'signedOut' && notice !== 'linkUsed' && (
          <p>
            <a href="/inbox">{t('notice.back')}</a>
          </p>
        )}
      </section>
    </Layout>
  );
}
