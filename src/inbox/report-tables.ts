import { awarenessKinds } from '../desk/reports/day-counts.ts';
import type { MonthReport, Tally } from '../desk/reports/month-report.ts';
import type { Reports } from '../desk/reports/reports.ts';
import { dayText } from './dates.ts';
import type { Visit } from './visit.ts';

/** One table of a report, as pages, paper and spreadsheets have it. A value that there is none of is null. */
export interface ReportTable {
  readonly id: 'questions' | 'answers' | 'satisfaction' | 'topics' | 'unanswered' | 'awareness' | 'days';
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly [string, ...(number | null)[]])[];
}

/** A report in tables, in the language of the visit. */
export function reportTables(
  { t, language }: Pick<Visit, 't' | 'language'>,
  report: MonthReport,
  topicName: Reports['topicName'],
): readonly ReportTable[] {
  const { questions, languages, tickets, firstResponse, resolution, satisfaction, awareness, reach } = report;
  const number = t('reports.number');
  const named = ({ id, count }: Tally): [string, number] => [
    topicName(id)?.[language] ?? t('reports.noTopic'),
    count,
  ];
  return [
    {
      id: 'questions',
      title: t('reports.questions.title'),
      head: [t('reports.what'), number],
      rows: [
        [t('reports.questions.all'), questions.all],
        [t('reports.questions.answer'), questions.answer],
        [t('reports.questions.suggest'), questions.suggest],
        [t('reports.questions.escalate'), questions.escalate],
        [t('reports.questions.bn'), languages.bn],
        [t('reports.questions.en'), languages.en],
      ],
    },
    {
      id: 'answers',
      title: t('reports.answers.title'),
      head: [t('reports.what'), number],
      rows: [
        [t('reports.answers.opened'), tickets.opened],
        [t('reports.answers.kept'), firstResponse.kept],
        [t('reports.answers.late'), firstResponse.late],
        [t('reports.answers.open'), firstResponse.open],
        [t('reports.answers.response'), firstResponse.typical],
        [t('reports.answers.closed'), tickets.closed],
        [t('reports.answers.resolution'), resolution.typical],
      ],
    },
    {
      id: 'satisfaction',
      title: t('reports.satisfaction.title'),
      head: [t('reports.what'), number],
      rows: [
        [t('reports.satisfaction.good'), satisfaction.good],
        [t('reports.satisfaction.bad'), satisfaction.bad],
        [t('reports.satisfaction.silent'), satisfaction.silent],
      ],
    },
    {
      id: 'topics',
      title: t('reports.topics'),
      head: [t('reports.topic'), number],
      rows: report.topics.map(named),
    },
    {
      id: 'unanswered',
      title: t('reports.unanswered'),
      head: [t('reports.topic'), number],
      rows: report.unanswered.map(named),
    },
    {
      id: 'awareness',
      title: t('reports.awareness.title'),
      head: [t('reports.what'), number],
      rows: [
        [t('reports.awareness.groups'), reach.groups],
        [t('reports.awareness.members'), reach.members],
        ...awarenessKinds.map((kind): [string, number] => [t(`reports.awareness.${kind}`), awareness[kind]]),
      ],
    },
    {
      id: 'days',
      title: t('reports.days'),
      head: [
        t('reports.day'),
        t('reports.short.answer'),
        t('reports.short.suggest'),
        t('reports.short.escalate'),
      ],
      rows: report.days.map(({ day, answer, suggest, escalate }) => [
        dayText(t, day),
        answer,
        suggest,
        escalate,
      ]),
    },
  ];
}
