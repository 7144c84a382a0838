import type { Effects } from '../../desk/learning/curator.ts';
import type { EntryDraft } from '../../desk/learning/draft.ts';
import type { EntryChanged } from '../../desk/learning/refusals.ts';
import type { Topic } from '../../knowledge/model.ts';
import type { Bilingual } from '../../language/language.ts';
import type { PersonalData } from '../../language/personal-data.ts';
import type { Voice } from '../../wording/voice.ts';
import { type FieldProblem, fingerprint, textsOf } from '../entry-form.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import { Line, Lines, labelOf, Problem, periods, periodText, Texts } from './entry-fields.tsx';
import { EntryPreview } from './entry-preview.tsx';
import { Layout } from './layout.tsx';
import { When } from './when.tsx';

interface Props {
  readonly visit: OfficerVisit;
  readonly form: {
    readonly draft: EntryDraft;
    readonly same: boolean;
    readonly problems?: readonly FieldProblem[];
    /** What would come of it: then it may be published. */
    readonly effects?: Effects;
    /** Somebody else was faster. */
    readonly changed?: EntryChanged;
    /** The knowledge could not be made ready with it. */
    readonly notReady?: true;
  };
  readonly topics: readonly Topic[];
  readonly personal: readonly PersonalData[];
  readonly voices: readonly Voice[];
  readonly titleOf: (id: string) => Bilingual | undefined;
}

/** An entry as it is being written: first a preview, then it may be published. */
export function EntryFormView({ visit, form, topics, personal, voices, titleOf }: Props) {
  const { t, session } = visit;
  const { draft, same, problems = [], effects, changed, notReady } = form;
  const title = t(draft.isNew ? 'knowledge.form.new' : 'knowledge.form.edit');
  const field = { visit, problems, draft };
  return (
    <Layout visit={visit} title={title} session={session}>
      <p class="back">
        <a href={draft.from === null ? '/inbox/knowledge' : `/inbox/tickets/${draft.from.ticket}`}>
          ← {t(draft.from === null ? 'knowledge.back' : 'knowledge.form.toTicket')}
        </a>
      </p>
      <h1>{title}</h1>
      {problems.length > 0 && (
        <div class="card warning" role="alert">
          <p>{t('knowledge.form.refused')}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem.field}>
                <a href={`#${problem.field}`}>{labelOf(visit, problem.field)}</a>:{' '}
                <Problem visit={visit} problem={problem} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {changed !== undefined && <Changed visit={visit} id={draft.id} changed={changed} />}
      {notReady !== undefined && (
        <div class="card warning" role="alert">
          <p>{t('knowledge.form.notReady')}</p>
        </div>
      )}
      {personal.length > 0 && (
        <div class="card warning" role="alert">
          <p>{t('knowledge.form.personal')}</p>
          <ul>
            {personal.map(({ is, words }) => (
              <li key={`${is} ${words}`}>
                {t(`knowledge.personal.${is}`)}: <bdi>{words}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {effects !== undefined && (
        <EntryPreview visit={visit} id={draft.id} effects={effects} voices={voices} titleOf={titleOf} />
      )}
      <ActionForm session={session} action="/inbox/knowledge/draft">
        <div class="card entry-form">
          <Hidden draft={draft} seen={effects === undefined ? '' : fingerprint(draft)} />
          {effects !== undefined && (
            <button type="submit" name="do" value="publish" class="main">
              {t('knowledge.form.publish')}
            </button>
          )}
          {draft.isNew && (
            <>
              <Line {...field} name="id" hint={t('knowledge.form.idHint')} />
              <label for="topic">{t('knowledge.field.topic')}</label>
              <select id="topic" name="topic">
                {topics.map(({ id, name }) => (
                  <option key={id} value={id} selected={id === draft.topic}>
                    {name[visit.language]}
                  </option>
                ))}
              </select>
            </>
          )}
          {textsOf[draft.kind].map((name) => (
            <Texts key={name} {...field} name={name} />
          ))}
          <label class="check">
            <input type="checkbox" name="same" value="yes" checked={same} /> {t('knowledge.form.same')}
          </label>
          <Lines {...field} name="phrasings" hint={t('knowledge.form.oneALine')} rows={6} />
          <Lines {...field} name="keywords" hint={t('knowledge.form.keywordsHint')} rows={2} />
          <Line {...field} name="source" />
          <label for="reviewEvery">{t('knowledge.field.reviewEvery')}</label>
          <select id="reviewEvery" name="reviewEvery">
            {[...new Set([String(draft.fields.reviewEvery), ...periods])].map((period) => (
              <option key={period} value={period} selected={period === draft.fields.reviewEvery}>
                {periodText(visit, period)}
              </option>
            ))}
          </select>
          <label class="check">
            <input
              type="checkbox"
              name="review"
              value="officer"
              checked={draft.fields.review === 'officer'}
            />{' '}
            {t('knowledge.field.review')}
          </label>
          <button type="submit" name="do" value="preview" class={effects === undefined ? 'main' : undefined}>
            {t(effects === undefined ? 'knowledge.form.preview' : 'knowledge.form.previewAgain')}
          </button>
        </div>
      </ActionForm>
    </Layout>
  );
}

function Hidden({ draft, seen }: { readonly draft: EntryDraft; readonly seen: string }) {
  const values = {
    kind: draft.kind,
    version: draft.version,
    isNew: draft.isNew ? 'yes' : 'no',
    ticket: draft.from?.ticket ?? '',
    reply: draft.from?.message ?? '',
    seen,
    ...(draft.isNew ? {} : { id: draft.id, topic: draft.topic }),
  };
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Changed({
  visit,
  id,
  changed: { by },
}: {
  readonly visit: OfficerVisit;
  readonly id: string;
  readonly changed: EntryChanged;
}) {
  const { t } = visit;
  return (
    <div class="card warning" role="alert">
      <p>
        {t('knowledge.form.changed')}{' '}
        {by !== undefined && (
          <>
            <bdi>{by.who}</bdi>, <When visit={visit} at={by.at} />
          </>
        )}
      </p>
      <p>
        <a href={`/inbox/knowledge/entries/${encodeURIComponent(id)}`} target="_blank" rel="noopener">
          {t('knowledge.form.seeTheirs')}
        </a>
      </p>
    </div>
  );
}
