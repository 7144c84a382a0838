import type { Column, Entry, Knowledge, Service } from '../knowledge/model.ts';
import { columns } from '../knowledge/model.ts';
import { inDigitsOf } from '../language/digits.ts';
import type { Bilingual, Language } from '../language/language.ts';
import type { Decision } from '../understanding/decision.ts';

/** Headings for a terminal; what the bot says stands in locales/. */
const headings: Readonly<Record<Column, Bilingual>> = {
  how: { bn: 'যেভাবে পাবেন', en: 'How' },
  documents: { bn: 'কাগজপত্র', en: 'Papers' },
  fee: { bn: 'ফি', en: 'Fee' },
  time: { bn: 'সময়', en: 'Time' },
  officer: { bn: 'দায়িত্বপ্রাপ্ত কর্মকর্তা', en: 'Officer' },
};

/** A decision as a person reads it in a terminal. */
export function viewOf(decision: Decision, knowledge: Knowledge): string {
  const { outcome, column, language, candidates, danger } = decision;
  const title = (id: string) => knowledge.entry(id)?.title[language] ?? id;
  const lines = [
    `${outcome.kind}${column === null ? '' : `, asks for: ${column}`}${danger ? ', danger' : ''} (${language})`,
  ];
  switch (outcome.kind) {
    case 'answer': {
      const entry = knowledge.entry(outcome.entry);
      if (entry !== undefined) lines.push('', entry.title[language], '', ...bodyOf(entry, column, language));
      break;
    }
    case 'suggest':
      lines.push(
        '',
        ...outcome.choices.map((id, at) => `${inDigitsOf(language, at + 1)}. ${title(id)} [${id}]`),
      );
      break;
    case 'smalltalk': {
      const said = knowledge.smallTalk.find(({ id }) => id === outcome.topic);
      if (said !== undefined) lines.push('', said.reply[language]);
      break;
    }
    case 'escalate':
      break;
  }
  if (danger) lines.push('', knowledge.danger.reply[language]);
  if (candidates.length > 0) {
    lines.push(
      '',
      ...candidates.map(({ id, confidence }) => `${confidence.toFixed(2)}  ${id}  ${title(id)}`),
    );
  }
  return lines.join('\n');
}

function bodyOf(entry: Entry, asked: Column | null, language: Language): string[] {
  if (entry.kind === 'article') return [entry.answer[language]];
  const inOrder = asked === null ? columns : [asked, ...columns.filter((column) => column !== asked)];
  return inOrder.map((column) => `${headings[column][language]}: ${textOf(entry, column, language)}`);
}

function textOf(service: Service, column: Column, language: Language): string {
  if (column !== 'officer') return service.columns[column][language];
  const { name, post, phones, emails } = service.officer;
  return [
    name[language],
    post[language],
    ...phones.map((phone) => inDigitsOf(language, phone)),
    ...emails,
  ].join(', ');
}
