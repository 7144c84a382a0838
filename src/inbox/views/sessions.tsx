import type { SignInSession } from '../../desk/sign-in-record.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import { Layout } from './layout.tsx';
import { Age, When } from './when.tsx';

/** Where people are signed in: one's own first, then, for admins, everybody else's. */
export function SessionsView({
  visit,
  sessions,
}: {
  readonly visit: OfficerVisit;
  readonly sessions: readonly SignInSession[];
}) {
  const { t, session } = visit;
  const of = (officer: number) => sessions.filter((one) => one.officer === officer);
  const others = new Set(sessions.map(({ officer }) => officer));
  others.delete(session.officer);
  return (
    <Layout visit={visit} title={t('sessions.title')} session={session}>
      <h1>{t('sessions.title')}</h1>
      <p class="quiet">{t('sessions.hint')}</p>
      <SessionsOf
        visit={visit}
        title={t('sessions.own')}
        officer={session.officer}
        list={of(session.officer)}
      />
      {[...others].map((officer) => {
        const list = of(officer);
        const title = list[0]?.name ?? String(officer);
        return <SessionsOf key={officer} visit={visit} title={title} officer={officer} list={list} />;
      })}
    </Layout>
  );
}

function SessionsOf({
  visit,
  title,
  officer,
  list,
}: {
  readonly visit: OfficerVisit;
  readonly title: string;
  readonly officer: number;
  readonly list: readonly SignInSession[];
}) {
  const { t, session } = visit;
  return (
    <section class="card">
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <ul class="sessions">
        {list.map((one) => (
          <SessionLine key={one.id} visit={visit} one={one} />
        ))}
      </ul>
      <ActionForm session={session} action="/inbox/sessions/end-all" needs="ownSessions">
        <button type="submit" class="danger" name="officer" value={officer}>
          {t(officer === session.officer ? 'sessions.endAll' : 'sessions.endAllOf')}
        </button>
      </ActionForm>
    </section>
  );
}

function SessionLine({ visit, one }: { readonly visit: OfficerVisit; readonly one: SignInSession }) {
  const { t, session } = visit;
  const { id, since, seenAt } = one;
  const { browser, system } = one.device;
  const device = t('sessions.device', {
    browser: t(`sessions.browser.${browser}`),
    system: t(`sessions.system.${system}`),
  });
  return (
    <li>
      <div>
        <span>{device}</span>
        {id === session.id && <span class="mark">{t('sessions.this')}</span>}
        {since !== null && (
          <p class="quiet">
            {t('sessions.since')} <When visit={visit} at={since} />
          </p>
        )}
        {seenAt !== null && (
          <p class="quiet">
            {t('sessions.seen')} <Age visit={visit} at={seenAt} />
          </p>
        )}
      </div>
      <ActionForm session={session} action="/inbox/sessions/end" needs="ownSessions">
        <button type="submit" name="id" value={id} aria-label={t('sessions.endOf', { device })}>
          {t('sessions.end')}
        </button>
      </ActionForm>
    </li>
  );
}
