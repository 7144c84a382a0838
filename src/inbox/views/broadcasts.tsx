import type { BroadcastMessage } from '../../desk/broadcast/broadcast.ts';
import type { Progress } from '../../desk/broadcast/progress.ts';
import type { Knowledge } from '../../knowledge/model.ts';
import type { OfficerVisit } from '../visit.ts';
import { Layout } from './layout.tsx';
import { When } from './when.tsx';

/** The most characters of a text that stand in the list. */
const longestTitle = 80;

/** What a broadcast is called: the tip's entry, or its first words. */
export function titleOf(
  message: BroadcastMessage,
  { language }: Pick<OfficerVisit, 'language'>,
  knowledge: Pick<Knowledge, 'entry'>,
): string {
  if (message.is === 'tip') return knowledge.entry(message.entry)?.title[language] ?? message.entry;
  const [line = ''] = (message[language] || message.bn || message.en).split('\n');
  return line.length > longestTitle ? `${line.slice(0, longestTitle)}…` : line;
}

/** How far it is: a bar, and the same in numbers. */
export function ProgressBar({
  visit: { t },
  progress: { is, total, sent, failed },
}: {
  readonly visit: OfficerVisit;
  readonly progress: Progress;
}) {
  return (
    <p class="cast-progress">
      <progress max={total} value={sent + failed} aria-label={t('broadcasts.bar')} />{' '}
      <span>{t('broadcasts.progress', { sent: sent + failed, total })}</span>{' '}
      <span class="quiet">{t(`broadcasts.is.${is}`)}</span>
    </p>
  );
}

/** All that was sent to many, newest first; it follows those that run. */
export function BroadcastsView({
  visit,
  list,
  knowledge,
}: {
  readonly visit: OfficerVisit;
  readonly list: readonly Progress[];
  readonly knowledge: Knowledge;
}) {
  const { t, session } = visit;
  const title = t('broadcasts.title');
  return (
    <Layout
      visit={visit}
      title={title}
      session={session}
      live={{ address: '/inbox/broadcasts', of: ['broadcasts'] }}
    >
      <h1>{title}</h1>
      <p class="quiet">{t('broadcasts.what')}</p>
      {visit.may('broadcasts') && (
        <p>
          <a class="button" href="/inbox/broadcasts/new">
            {t('broadcasts.write')}
          </a>
        </p>
      )}
      {list.length === 0 && <p class="card empty">{t('broadcasts.none')}</p>}
      <ol class="queue">
        {list.map((progress) => {
          const { id, message, by, madeAt } = progress.broadcast;
          return (
            <li key={id} data-key={id} class="card cast">
              <a href={`/inbox/broadcasts/${id}`}>
                <bdi>{titleOf(message, visit, knowledge)}</bdi>
              </a>
              {progress.is === 'draft' ? (
                <p class="quiet">{t('broadcasts.is.draft')}</p>
              ) : (
                <ProgressBar visit={visit} progress={progress} />
              )}
              <p class="quiet">
                <bdi>{by.name}</bdi> · <When visit={visit} at={madeAt} />
              </p>
            </li>
          );
        })}
      </ol>
    </Layout>
  );
}
