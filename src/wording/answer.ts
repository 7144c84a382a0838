import type { Column, Entry, Officer } from '../knowledge/model.ts';
import { columns } from '../knowledge/model.ts';
import { phoneText } from '../knowledge/phone.ts';
import { firstSentences } from '../language/first-sentences.ts';
import type { Language } from '../language/language.ts';
import { Html, html } from './html.ts';
import type { Voice } from './voice.ts';

/** An entry as an answer. For a service, the column asked for comes first. */
export function answerText(entry: Entry, column: Column | null, voice: Voice): Html {
  return joined(partsOf(entry, column, voice));
}

/** Characters of what an entry says where many read along. */
const brief = 300;

/** The beginning of the same, for groups: what it is about and its first sentences. */
export function briefText(entry: Entry, column: Column | null, voice: Voice): Html {
  const parts = partsOf(entry, column, voice).slice(0, 2);
  return joined(
    parts.map(({ heading, text }) => ({ heading, text: text === null ? null : firstSentences(text, brief) })),
  );
}

function joined(parts: readonly Part[]): Html {
  const paragraphs = parts.map(({ heading, text }) =>
    Html.join(
      [...(heading === null ? [] : [html`<b>${heading}</b>`]), ...(text === null ? [] : [Html.text(text)])],
      '\n',
    ),
  );
  return Html.join(paragraphs, '\n\n');
}

/** The same as plain text, without its title: an officer sends it on as a reply. */
export function plainAnswer(entry: Entry, voice: Voice): string {
  return partsOf(entry, null, voice)
    .slice(1)
    .map(({ heading, text }) => [heading, text].filter((line) => line !== null).join('\n'))
    .join('\n\n');
}

/** What an answer is made of, its title first unless a column was asked for. */
function partsOf(entry: Entry, column: Column | null, voice: Voice): readonly Part[] {
  const { language } = voice;
  const title = { heading: entry.title[language], text: null };
  if (entry.kind === 'article') return [title, { heading: null, text: entry.answer[language] }];

  const part = (one: Column) => ({ heading: voice.text(`column.${one}`), text: cell(entry, one, language) });
  const rest = columns.filter((one) => one !== column).map(part);
  return column === null ? [title, ...rest] : [part(column), title, ...rest];
}

interface Part {
  readonly heading: string | null;
  readonly text: string | null;
}

function cell(service: Entry & { kind: 'service' }, column: Column, language: Language): string {
  return column === 'officer'
    ? officerLines(service.officer, language).join('\n')
    : service.columns[column][language];
}

/** An officer's particulars, a line each. */
export function officerText(officer: Officer, language: Language): Html {
  return Html.text(officerLines(officer, language).join('\n'));
}

function officerLines({ name, post, phones, emails }: Officer, language: Language): readonly string[] {
  return [name[language], post[language], ...phones.map((phone) => phoneText(phone, language)), ...emails];
}
