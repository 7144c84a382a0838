import type { Column, Entry, Knowledge, Officer } from '../../knowledge/model.ts';
import { columns } from '../../knowledge/model.ts';
import { phoneText } from '../../knowledge/phone.ts';
import { firstWords } from '../../language/first-words.ts';
import type { Language } from '../../language/language.ts';
import { Html, html } from '../../wording/html.ts';
import type { Voice } from '../../wording/voice.ts';
import { pressData } from '../press.ts';
import type { Keyboard } from '../show.ts';

/** An entry as an answer. For a service, the column asked for comes first. */
export function answerText(entry: Entry, column: Column | null, voice: Voice): Html {
  const { language } = voice;
  const title = html`<b>${entry.title[language]}</b>`;
  if (entry.kind === 'article') return Html.join([title, Html.text(entry.answer[language])], '\n\n');

  const part = (one: Column) => html`<b>${voice.text(`column.${one}`)}</b>\n${cell(entry, one, language)}`;
  const rest = columns.filter((one) => one !== column).map(part);
  return Html.join(column === null ? [title, ...rest] : [part(column), title, ...rest], '\n\n');
}

function cell(service: Entry & { kind: 'service' }, column: Column, language: Language): Html {
  return column === 'officer'
    ? officerText(service.officer, language)
    : Html.text(service.columns[column][language]);
}

/** An officer's particulars, a line each. */
export function officerText(officer: Officer, language: Language): Html {
  return Html.join(
    [
      html`${officer.name[language]}`,
      html`${officer.post[language]}`,
      ...officer.phones.map((phone) => html`${phoneText(phone, language)}`),
      ...officer.emails.map((email) => html`${email}`),
    ],
    '\n',
  );
}

/** What stands under an answer to a question: did it help, the officer, what is near. */
export function underAnswer(question: number, entry: Entry, knowledge: Knowledge, voice: Voice): Keyboard {
  return [
    [
      { text: '👍', callback_data: pressData('up', question) },
      { text: '👎', callback_data: pressData('down', question) },
    ],
    [{ text: voice.text('answer.askOfficer'), callback_data: pressData('officer', question) }],
    ...relatedRows(entry, knowledge, voice, (id) => pressData('related', question, id)),
  ];
}

/** A button a related entry. */
export function relatedRows(
  entry: Entry,
  knowledge: Knowledge,
  { language }: Voice,
  dataOf: (id: string) => string,
): Keyboard {
  return entry.related
    .map((id) => knowledge.entry(id))
    .filter((related) => related !== undefined)
    .slice(0, 3)
    .map((related) => [{ text: label(related, language), callback_data: dataOf(related.id) }]);
}

/** Telegram shows about so many letters of a button on a small phone. */
const labelLength = 60;

/** An entry's name, short enough for a button. */
export function label({ short }: Entry, language: Language): string {
  return firstWords(short[language], labelLength);
}
