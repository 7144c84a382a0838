import type { Counted } from '../../desk/broadcast/audience.ts';
import { unreachedReasons } from '../../desk/broadcast/broadcast.ts';
import type { Progress } from '../../desk/broadcast/progress.ts';
import type { Knowledge } from '../../knowledge/model.ts';
import { broadcastText, tipText } from '../../wording/unasked.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import { ProgressBar, titleOf } from './broadcasts.tsx';
import { Layout } from './layout.tsx';

interface Props {
  readonly visit: OfficerVisit;
  readonly progress: Progress;
}

/** One broadcast: as Telegram shows it, with what can be done with it now, and whom it did not reach. */
export function BroadcastView({
  visit,
  progress,
  counted,
  said,
  knowledge,
}: Props & {
  /** Whom a draft would go to. */
  readonly counted: Counted | undefined;
  /** Why a confirmation did nothing. */
  readonly said: 'stale' | 'nobody' | 'before' | undefined;
  readonly knowledge: Knowledge;
}) {
  const { t, session } = visit;
  const { broadcast, is } = progress;
  const address = `/inbox/broadcasts/${broadcast.id}`;
  return (
    <Layout
      visit={visit}
      title={titleOf(broadcast.message, visit, knowledge)}
      session={session}
      live={{ address, of: ['broadcasts'] }}
    >
      <p>
        <a href="/inbox/broadcasts">← {t('broadcasts.title')}</a>
      </p>
      <h1>
        <bdi>{titleOf(broadcast.message, visit, knowledge)}</bdi>
      </h1>
      {said !== undefined && (
        <p class="card fault" role="alert">
          {t(`broadcasts.said.${said}`)}
        </p>
      )}
      <section class="card">
        <h2>{t('broadcasts.preview')}</h2>
        <Preview message={broadcast.message} knowledge={knowledge} visit={visit} />
      </section>
      {counted !== undefined && <Confirm visit={visit} progress={progress} counted={counted} />}
      {is !== 'draft' && (
        <section class="card">
          <h2>{t('broadcasts.how')}</h2>
          <ProgressBar visit={visit} progress={progress} />
          <div class="cast-actions">
            {is === 'running' && <Act visit={visit} progress={progress} act="stop" />}
            {is === 'stopped' && <Act visit={visit} progress={progress} act="resume" />}
          </div>
          {is === 'running' && <p class="quiet">{t('broadcasts.quiet')}</p>}
        </section>
      )}
      {progress.failed > 0 && <Unreached visit={visit} progress={progress} />}
    </Layout>
  );
}

function Preview({
  message,
  knowledge,
  visit,
}: {
  readonly message: Progress['broadcast']['message'];
  readonly knowledge: Knowledge;
  readonly visit: OfficerVisit;
}) {
  const languages = ['bn', 'en'] as const;
  const shown = message.is === 'text' ? languages.filter((language) => message[language] !== '') : languages;
  const text = (language: (typeof languages)[number]) => {
    if (message.is === 'text') return broadcastText(message, knowledge.office.name, language);
    const entry = knowledge.entry(message.entry);
    return entry?.kind === 'article' ? tipText(entry, message.nth, language) : '';
  };
  return (
    <>
      <div class="looks">
        {shown.map((language) => (
          <div
            key={language}
            class="look"
            lang={language}
            // Html is escaped where it is made, for Telegram.
            dangerouslySetInnerHTML={{ __html: text(language).toString() }}
          />
        ))}
      </div>
      {message.is === 'tip' && <p class="quiet">{visit.t(`broadcasts.look.${message.look}`)}</p>}
    </>
  );
}

function Confirm({ visit, progress, counted }: Props & { readonly counted: Counted }) {
  const { t, session } = visit;
  const { id, version } = progress.broadcast;
  const { groups, members, citizens } = counted;
  return (
    <section class="card">
      <h2>{t('broadcasts.whom')}</h2>
      <p>{t('broadcasts.count', { groups, members, citizens })}</p>
      <div class="cast-actions">
        <ActionForm session={session} action="/inbox/broadcasts/start" needs="broadcasts">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <button type="submit" class="main">
            {t('broadcasts.confirm', { n: groups + citizens })}
          </button>
        </ActionForm>
        {visit.may('broadcasts') && (
          <a class="button" href={`/inbox/broadcasts/${id}/edit`}>
            {t('broadcasts.change')}
          </a>
        )}
        <Act visit={visit} progress={progress} act="discard" />
      </div>
    </section>
  );
}

function Act({ visit, progress, act }: Props & { readonly act: 'stop' | 'resume' | 'discard' }) {
  const { t, session } = visit;
  return (
    <ActionForm session={session} action={`/inbox/broadcasts/${act}`} needs="broadcasts">
      <input type="hidden" name="id" value={progress.broadcast.id} />
      <button type="submit">{t(`broadcasts.act.${act}`, { n: progress.left })}</button>
    </ActionForm>
  );
}

function Unreached({ visit, progress }: Props) {
  const { t } = visit;
  const { failed, unreached } = progress.broadcast;
  return (
    <section class="card">
      <h2>{t('broadcasts.unreached.title', { n: progress.failed })}</h2>
      <ul>
        {unreachedReasons
          .filter((reason) => failed[reason] > 0)
          .map((reason) => (
            <li key={reason}>{t(`broadcasts.unreached.${reason}`, { n: failed[reason] })}</li>
          ))}
      </ul>
      {unreached.length > 0 && (
        <>
          <h3>{t('broadcasts.unreached.groups')}</h3>
          <ul>
            {unreached.map(({ chatId, title, reason }) => (
              <li key={chatId}>
                <bdi>{title}</bdi> <span class="quiet">({t(`broadcasts.why.${reason}`)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
