import type { Column, Entry, Officer } from '../knowledge/model.ts';
import { columns } from '../knowledge/model.ts';
import { phoneText } from '../knowledge/phone.ts';
import type { Language } from '../language/language.ts';
import { Html, html } from './html.ts';
import type { Voice } from './voice.ts';

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
