import type { UnansweredQuestion } from '../../desk/learning/unanswered-question.ts';
import type { Bilingual } from '../../language/language.ts';
import { near } from '../../tickets/near.ts';
import type { OfficerVisit } from '../visit.ts';
import { Layout } from './layout.tsx';
import { Age } from './when.tsx';

/** Of a group, so many ways of asking are shown at first. */
const shownFirst = 3;

/** What people asked and did not send on, what is alike together. */
export function UnansweredView({
  visit,
  groups,
  titleOf,
}: {
  readonly visit: OfficerVisit;
  readonly groups: readonly (readonly UnansweredQuestion[])[];
  readonly titleOf: (id: string) => Bilingual | undefined;
}) {
  const { t, session } = visit;
  return (
    <Layout visit={visit} title={t('unanswered.title')} session={session}>
      <h1>{t('unanswered.title')}</h1>
      <p class="quiet">{t('unanswered.what')}</p>
      {groups.length === 0 && <p class="card empty">{t('unanswered.none')}</p>}
      <ol class="groups">
        {groups.map(([first, ...others]) =>
          first === undefined ? null : (
            <li class="card" key={first.id}>
              <p class="item-head">
                <strong>{t('unanswered.count', { n: others.length + 1 })}</strong>
                <span class="item-age">
                  <Age visit={visit} at={first.at} />
                </span>
              </p>
              <Phrasings visit={visit} questions={[first, ...others]} />
              <Near visit={visit} question={first} titleOf={titleOf} />
              {visit.may('knowledge') && (
                <p>
                  <a class="button" href={`/inbox/knowledge/new?unanswered=${encodeURIComponent(first.id)}`}>
                    {t('unanswered.make')}
                  </a>
                </p>
              )}
            </li>
          ),
        )}
      </ol>
    </Layout>
  );
}

/** How it was asked: the same words once, with how often. */
function Phrasings({
  visit: { t, digits },
  questions,
}: {
  readonly visit: OfficerVisit;
  readonly questions: readonly UnansweredQuestion[];
}) {
  const times = new Map<string, number>();
  for (const { text } of questions) times.set(text, (times.get(text) ?? 0) + 1);
  const phrasings = [...times].map(([text, n]) => (
    <li key={text}>
      <bdi>{text}</bdi>
      {n > 1 && <span class="quiet"> × {digits(n)}</span>}
    </li>
  ));
  return (
    <>
      <ul class="phrasings">{phrasings.slice(0, shownFirst)}</ul>
      {phrasings.length > shownFirst && (
        <details>
          <summary>{t('unanswered.more', { n: phrasings.length - shownFirst })}</summary>
          <ul class="phrasings">{phrasings.slice(shownFirst)}</ul>
        </details>
      )}
    </>
  );
}

/** The entries that may already answer it, or only want another way of asking. */
function Near({
  visit: { t, language },
  question: { candidates },
  titleOf,
}: {
  readonly visit: OfficerVisit;
  readonly question: UnansweredQuestion;
  readonly titleOf: (id: string) => Bilingual | undefined;
}) {
  const nearest = near(candidates)
    .slice(0, 3)
    .map(({ id }) => ({ id, title: titleOf(id)?.[language] }))
    .filter(({ title }) => title !== undefined);
  if (nearest.length === 0) return null;
  return (
    <p class="quiet">
      {t('unanswered.nearest')}{' '}
      {nearest.map(({ id, title }, place) => (
        <>
          {place > 0 && ' · '}
          <a href={`/inbox/knowledge/entries/${encodeURIComponent(id)}`}>{title}</a>
        </>
      ))}
    </p>
  );
}
