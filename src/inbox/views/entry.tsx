import type { EntryDraft } from '../../desk/learning/draft.ts';
import type { EntryDocument } from '../../desk/learning/entry-document.ts';
import { dayAfter } from '../../knowledge/check/due.ts';
import type { Fault } from '../../knowledge/fault.ts';
import type { Entry } from '../../knowledge/model.ts';
import type { Voice } from '../../wording/voice.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import { Day } from './day.tsx';
import { EntryVersions } from './entry-versions.tsx';
import { Faults } from './knowledge.tsx';
import { Layout } from './layout.tsx';
import { TelegramLook } from './telegram-look.tsx';

interface Props {
  readonly visit: OfficerVisit;
  readonly draft: EntryDraft;
  /** Undefined if nobody is answered with it. */
  readonly entry: Entry | undefined;
  readonly document: EntryDocument | undefined;
  readonly faults: readonly Fault[];
  /** It was published just now, and so many people are told. */
  readonly told: number | undefined;
  readonly voices: readonly Voice[];
}

/** One entry: how it is answered, how it is asked, where it comes from, and all that it was. */
export function EntryView(props: Props) {
  const { visit, draft, entry, document, faults, told, voices } = props;
  const { t, session, language } = visit;
  const title = entry?.title[language] ?? draft.id;
  return (
    <Layout visit={visit} title={title} session={session}>
      <p class="back">
        <a href="/inbox/knowledge">← {t('knowledge.back')}</a>
      </p>
      <h1>{title}</h1>
      {told !== undefined && (
        <p class="card done" role="status">
          {t('knowledge.published')} {told > 0 && t('knowledge.told', { n: told })}
        </p>
      )}
      <Faults visit={visit} faults={faults} />
      {entry === undefined ? (
        <p class="card warning">{t('knowledge.silent')}</p>
      ) : (
        <section class="card">
          <h2>{t('knowledge.look')}</h2>
          <TelegramLook entry={entry} voices={voices} />
        </section>
      )}
      <div class="entry-actions">
        {visit.may('knowledge') && (
          <a class="button" href={`/inbox/knowledge/entries/${encodeURIComponent(draft.id)}/edit`}>
            {t('knowledge.edit')}
          </a>
        )}
        {entry !== undefined && (
          <ActionForm
            session={session}
            action={`/inbox/knowledge/entries/${encodeURIComponent(draft.id)}/withdraw`}
            needs="knowledge"
          >
            <input type="hidden" name="version" value={draft.version} />
            <button type="submit" aria-describedby="withdraw-hint">
              {t('knowledge.withdraw.do')}
            </button>
            <span class="quiet" id="withdraw-hint">
              {t('knowledge.withdraw.hint')}
            </span>
          </ActionForm>
        )}
      </div>
      {entry !== undefined && <About visit={visit} entry={entry} />}
      {document !== undefined && <EntryVersions visit={visit} document={document} />}
    </Layout>
  );
}

function About({ visit, entry }: { readonly visit: OfficerVisit; readonly entry: Entry }) {
  const { t, language, digits } = visit;
  return (
    <section class="card">
      <h2>{t('knowledge.about')}</h2>
      <dl>
        <dt>{t('knowledge.field.id')}</dt>
        <dd>{entry.id}</dd>
        <dt>{t('knowledge.field.topic')}</dt>
        <dd>{entry.topic.name[language]}</dd>
        <dt>{t('knowledge.field.source')}</dt>
        <dd>{entry.source}</dd>
        <dt>{t('knowledge.reviewed')}</dt>
        <dd>
          <Day visit={visit} day={entry.reviewedOn} />
        </dd>
        <dt>{t('knowledge.due')}</dt>
        <dd>
          <Day visit={visit} day={dayAfter(entry.reviewedOn, entry.reviewEvery)} />
        </dd>
      </dl>
      <details class="fold">
        <summary>
          {t('knowledge.field.phrasings')} ({digits(entry.phrasings.length)})
        </summary>
        <ul class="phrasings">
          {entry.phrasings.map((phrasing) => (
            <li key={phrasing} dir="auto">
              {phrasing}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
