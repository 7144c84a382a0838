import type { KeptHoliday } from '../../desk/hours/holiday-book.ts';
import type { OfficeHours } from '../../knowledge/model.ts';
import { type Holiday, longestName } from '../../office-hours/holiday.ts';
import type { IcalFault } from '../../office-hours/ical.ts';
import { type Day, weekdayOf } from '../../office-hours/zone.ts';
import { clockTime, dayText } from '../dates.ts';
import type { OfficerVisit } from '../visit.ts';
import { ActionForm } from './action-form.tsx';
import { Layout } from './layout.tsx';

/** What the page has to say of what was just done. */
export type Said =
  | { readonly is: 'nothing' }
  | { readonly is: 'imported'; readonly days: number }
  | { readonly is: 'not-added' }
  /** A calendar was looked at; nothing of it is taken yet. */
  | { readonly is: 'read'; readonly days: readonly Holiday[]; readonly text: string }
  | { readonly is: 'not-imported'; readonly faults: readonly IcalFault[]; readonly text: string };

/** Faults of a calendar that are told at once. */
const mostFaults = 20;

interface Props {
  readonly visit: OfficerVisit;
  readonly said: Said;
}

/** When the office is open, when not, and forms to change the latter. */
export function HolidaysView({
  visit,
  hours,
  holidays,
  today,
  said,
}: Props & {
  readonly hours: OfficeHours;
  readonly holidays: readonly KeptHoliday[];
  readonly today: Day;
}) {
  const { t, session } = visit;
  const title = t('holidays.title');
  const past = holidays.filter(({ day }) => day < today);
  const next = holidays.filter(({ day }) => day >= today);
  return (
    <Layout visit={visit} title={title} session={session}>
      <h1>{title}</h1>
      {said.is === 'imported' && (
        <p class="card done" role="status">
          {t('holidays.import.done', { n: said.days })}
        </p>
      )}
      <Hours visit={visit} hours={hours} />
      <section class="card holidays">
        <h2>{t('holidays.next')}</h2>
        {next.length === 0 ? (
          <p class="quiet">{t('holidays.none')}</p>
        ) : (
          <HolidayList visit={visit} list={next} />
        )}
        {past.length > 0 && (
          <details>
            <summary>{t('holidays.past')}</summary>
            <HolidayList visit={visit} list={past.toReversed()} />
          </details>
        )}
        <p class="quiet">{t('holidays.moon')}</p>
      </section>
      {visit.may('holidays') && <AddForm visit={visit} said={said} />}
      {visit.may('holidays') && <ImportForm visit={visit} said={said} holidays={holidays} />}
    </Layout>
  );
}

function Hours({ visit: { t }, hours }: { readonly visit: OfficerVisit; readonly hours: OfficeHours }) {
  const { week, promise } = hours;
  const days = week.days.map((day) => t(`date.weekday.${day}`)).join(', ');
  return (
    <section class="card">
      <p>
        {t('holidays.open', { days, opens: clockTime(t, week.opens), closes: clockTime(t, week.closes) })}
      </p>
      <p>{t('holidays.promise', { n: promise.normal, urgent: promise.urgent })}</p>
      <p class="quiet">{t('holidays.where')}</p>
    </section>
  );
}

function HolidayList({
  visit,
  list,
}: {
  readonly visit: OfficerVisit;
  readonly list: readonly KeptHoliday[];
}) {
  const { t, language, session } = visit;
  return (
    <ul class="holiday-list">
      {list.map(({ day, name }) => {
        const date = dayText(t, day);
        return (
          <li key={day}>
            <span>
              <bdi>{name[language]}</bdi>
              <span class="quiet">
                {t('holidays.day', { day: date, weekday: t(`date.weekday.${weekdayOf(day)}`) })}
              </span>
            </span>
            <ActionForm session={session} action="/inbox/holidays/remove" needs="holidays">
              <input type="hidden" name="day" value={day} />
              <button
                type="submit"
                aria-label={t('holidays.removeWhich', { name: name[language], day: date })}
              >
                {t('holidays.remove')}
              </button>
            </ActionForm>
          </li>
        );
      })}
    </ul>
  );
}

function AddForm({ visit, said }: Props) {
  const { t, session } = visit;
  return (
    <section class="card fields">
      <h2>{t('holidays.add.title')}</h2>
      {said.is === 'not-added' && (
        <p class="fault" role="alert">
          {t('holidays.add.fault')}
        </p>
      )}
      <ActionForm session={session} action="/inbox/holidays" needs="holidays">
        <label for="day">{t('holidays.add.date')}</label>
        <input id="day" name="day" type="date" required />
        <label for="name">{t('holidays.add.name')}</label>
        <input id="name" name="name" type="text" maxLength={longestName} required />
        <button type="submit" class="main">
          {t('holidays.add.button')}
        </button>
      </ActionForm>
    </section>
  );
}

function ImportForm({ visit, said, holidays }: Props & { readonly holidays: readonly KeptHoliday[] }) {
  const { t, session } = visit;
  const isRead = said.is === 'read';
  return (
    <section class="card fields" id="import">
      <h2>{t('holidays.import.title')}</h2>
      {said.is === 'not-imported' && (
        <div class="fault" role="alert">
          <p>{t('holidays.import.refused')}</p>
          <ul>
            {said.faults.slice(0, mostFaults).map(({ line, problem }) => (
              <li key={`${line} ${problem}`}>
                {t('holidays.import.line', { line, problem: t(`holidays.import.problem.${problem}`) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isRead && <Found visit={visit} days={said.days} holidays={holidays} />}
      {!isRead && <p class="quiet">{t('holidays.import.hint')}</p>}
      <form method="post" action="/inbox/holidays/import#import" enctype="multipart/form-data">
        <input type="hidden" name="form" value={session.formToken} />
        {isRead ? (
          <>
            <input type="hidden" name="text" value={said.text} />
            <button type="submit" class="main" name="do" value="import">
              {t('holidays.import.button')}
            </button>
            <a href="/inbox/holidays">{t('holidays.import.leave')}</a>
          </>
        ) : (
          <>
            <label for="file">{t('holidays.import.file')}</label>
            <input id="file" name="file" type="file" accept=".ics,text/calendar" />
            <label for="text">{t('holidays.import.text')}</label>
            <textarea id="text" name="text" rows={4} value={said.is === 'not-imported' ? said.text : ''} />
            <button type="submit" class="main" name="do" value="look">
              {t('holidays.import.look')}
            </button>
          </>
        )}
      </form>
    </section>
  );
}

/** The days of a calendar, to be read over before they are taken. */
function Found({
  visit: { t },
  days,
  holidays,
}: {
  readonly visit: OfficerVisit;
  readonly days: readonly Holiday[];
  readonly holidays: readonly KeptHoliday[];
}) {
  const known = new Set(holidays.map(({ day }) => day));
  return (
    <div role="status">
      <p>{t('holidays.import.found', { n: days.length })}</p>
      <ul class="holiday-list">
        {days.map(({ day, name }) => (
          <li key={day}>
            <span>
              <bdi>{name}</bdi>
              <span class="quiet">
                {t('holidays.day', { day: dayText(t, day), weekday: t(`date.weekday.${weekdayOf(day)}`) })}
              </span>
            </span>
            {known.has(day) && <span class="mark">{t('holidays.import.known')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
