import { isDeepStrictEqual } from 'node:util';
import { isBilingual } from '../../desk/learning/draft.ts';
import type { EntryDocument, EntryVersion } from '../../desk/learning/entry-document.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import { labelOf, periodText, written } from './entry-fields.tsx';
import { When } from './when.tsx';

type Fields = EntryVersion['fields'];

interface Props {
  readonly visit: OfficerVisit;
  readonly document: EntryDocument;
}

/** All that an entry was, newest first, each with a button to bring it back. */
export function EntryVersions({ visit, document }: Props) {
  const { t, session } = visit;
  const { id, versions, base } = document;
  return (
    <section class="card">
      <h2>{t('knowledge.history.title')}</h2>
      <ol class="versions">
        {versions.toReversed().map((version, place) => {
          const number = versions.length - place;
          return (
            <li key={number}>
              <span>
                {t(`knowledge.history.${version.what}`)} · <bdi>{version.who}</bdi>
              </span>
              <span class="quiet">
                <When visit={visit} at={version.at} />
              </span>
              <details>
                <summary>{t('knowledge.history.look')}</summary>
                <Written
                  visit={visit}
                  fields={version.fields}
                  before={versions[number - 2]?.fields ?? base}
                />
              </details>
              {(number < versions.length || document.state === 'withdrawn') && (
                <ActionForm
                  session={session}
                  action={`/inbox/knowledge/entries/${encodeURIComponent(id)}/restore`}
                  needs="knowledge"
                >
                  <input type="hidden" name="version" value={versions.length} />
                  <input type="hidden" name="wanted" value={number} />
                  <button type="submit">{t('knowledge.history.restore')}</button>
                </ActionForm>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What a version said, with a mark on what was another before. */
function Written({
  visit,
  fields,
  before,
}: {
  readonly visit: OfficerVisit;
  readonly fields: Fields;
  /** Null: it was the first. */
  readonly before: Fields | null;
}) {
  const { t } = visit;
  const earlier = new Map(before === null ? [] : lines(visit, before));
  return (
    <dl class="written">
      {lines(visit, fields).map(([name, text]) => (
        <div key={name}>
          <dt>
            {labelOf(visit, name)}{' '}
            {before !== null && !isDeepStrictEqual(earlier.get(name), text) && (
              <span class="mark mark-waiting">{t('knowledge.history.changed')}</span>
            )}
          </dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What officers write as text, by its name: `answer.bn`, `phrasings`. The rest of an entry they don't change. */
function lines(visit: OfficerVisit, fields: Fields): readonly (readonly [name: string, text: string])[] {
  return written.flatMap((name): readonly (readonly [string, string])[] => {
    const value = fields[name];
    if (isBilingual(value)) {
      return [
        [`${name}.bn`, value.bn],
        [`${name}.en`, value.en],
      ];
    }
    if (typeof value === 'string' && name === 'review') return [[name, visit.t('knowledge.mark.review')]];
    if (Array.isArray(value)) return [[name, value.map(String).join('\n')]];
    if (typeof value !== 'string') return [];
    return [[name, name === 'reviewEvery' ? periodText(visit, value) : value]];
  });
}
