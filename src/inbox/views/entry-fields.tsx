import { type EntryDraft, isBilingual } from '../../desk/learning/draft.ts';
import { type FieldProblem, optionalTexts, textsOf } from '../entry-form.ts';
import type { OfficerVisit } from '../visit.ts';

interface FieldProps {
  readonly visit: OfficerVisit;
  readonly draft: EntryDraft;
  readonly problems: readonly FieldProblem[];
  readonly name: string;
  readonly hint?: string;
}

/** A text in both languages. */
export function Texts({ visit, draft, problems, name }: FieldProps) {
  const { t } = visit;
  const value = draft.fields[name];
  const texts = isBilingual(value) ? value : { bn: '', en: '' };
  const long = name !== 'title' && name !== 'name' && name !== 'short';
  return (
    <fieldset>
      <legend>
        {t(`knowledge.field.${name}`)}{' '}
        {optionalTexts.has(name) && <span class="quiet">{t('knowledge.optional')}</span>}
      </legend>
      <div class="both">
        {(['bn', 'en'] as const).map((language) => {
          const id = `${name}.${language}`;
          const problem = problems.find(({ field }) => field === id);
          const shared = {
            id,
            name: id,
            lang: language,
            value: texts[language],
            'aria-invalid': problem === undefined ? undefined : ('true' as const),
            'aria-describedby': problem === undefined ? undefined : `${id}-fault`,
          };
          return (
            <div key={language}>
              <label for={id}>{t(`citizen.languages.${language}`)}</label>
              {long ? <textarea {...shared} rows={8} /> : <input {...shared} type="text" />}
              <Fault visit={visit} problem={problem} />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** A text of one line. */
export function Line({ visit, draft, problems, name, hint }: FieldProps) {
  const problem = problems.find(({ field }) => field === name);
  return (
    <div>
      <label for={name}>{labelOf(visit, name)}</label>
      {hint !== undefined && <p class="quiet">{hint}</p>}
      <input
        id={name}
        name={name}
        type="text"
        value={String(draft.fields[name] ?? '')}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? undefined : `${name}-fault`}
      />
      <Fault visit={visit} problem={problem} />
    </div>
  );
}

/** A list, one a line. */
export function Lines({ visit, draft, problems, name, hint, rows }: FieldProps & { readonly rows: number }) {
  const problem = problems.find(({ field }) => field === name);
  const value = draft.fields[name];
  return (
    <div>
      <label for={name}>{labelOf(visit, name)}</label>
      {hint !== undefined && <p class="quiet">{hint}</p>}
      <textarea
        id={name}
        name={name}
        rows={rows}
        dir="auto"
        value={Array.isArray(value) ? value.join('\n') : ''}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? undefined : `${name}-fault`}
      />
      <Fault visit={visit} problem={problem} />
    </div>
  );
}

function Fault({
  visit,
  problem,
}: {
  readonly visit: OfficerVisit;
  readonly problem: FieldProblem | undefined;
}) {
  if (problem === undefined) return null;
  return (
    <p class="fault" id={`${problem.field}-fault`}>
      <Problem visit={visit} problem={problem} />
    </p>
  );
}

/** What is wrong with a field, in words. */
export function Problem({
  visit: { t },
  problem: { is, expected },
}: {
  readonly visit: OfficerVisit;
  readonly problem: FieldProblem;
}) {
  if (is !== 'other') return <>{t(`knowledge.problem.${is}`)}</>;
  return (
    <>
      {t('knowledge.problem.other')} <span lang="en">({expected})</span>
    </>
  );
}

/** What officers write of an entry again and again, as one reads it. */
export const written: readonly string[] = [
  ...textsOf.article,
  ...textsOf.service,
  'source',
  'reviewEvery',
  'review',
  'keywords',
  'phrasings',
];
const inForm = new Set<string>([...written, 'id', 'topic']);

/** What a field is called, its language included. */
export function labelOf({ t }: OfficerVisit, field: string): string {
  const [name = '', language] = field.split('.');
  const label = inForm.has(name) ? t(`knowledge.field.${name}`) : field;
  return language === 'bn' || language === 'en' ? `${label}, ${t(`citizen.languages.${language}`)}` : label;
}

/** How long a review may hold, as the form offers it. */
export const periods: readonly string[] = ['P1M', 'P3M', 'P6M', 'P1Y', 'P2Y'];

/** A period in words; what the form does not offer, as it is written. */
export const periodText = ({ t }: OfficerVisit, period: string): string =>
  periods.includes(period) ? t(`knowledge.period.${period}`) : period;
