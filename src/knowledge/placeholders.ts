import type { Bilingual, Language } from '../language/language.ts';
import type { Folder } from './folder.ts';
import { isWholeNumber, phoneText } from './phone.ts';
import { valueAt } from './yaml-file.ts';

/** What `{fact.emergency}` or `{officer.phones}` stands for. */
export interface Vocabulary {
  /** Whether somebody defined it. True for all that a file with faults might have defined. */
  knows(placeholder: string): boolean;
  value(placeholder: string): Bilingual | undefined;
}

const placeholder = /\{([^{}]*)\}/g;

const ofOffice = [
  'office.name',
  'office.place',
  'officer.name',
  'officer.post',
  'officer.phones',
  'officer.emails',
];

export function vocabulary({ office, facts, opened }: Folder): Vocabulary {
  const values = new Map<string, Bilingual>(
    Object.entries(facts ?? {}).map(([key, { value }]) => [
      `fact.${key}`,
      isWholeNumber(value.en) ? phonesText([value.en]) : value,
    ]),
  );
  const officer = office?.officers[office.officer];
  if (office !== undefined && officer !== undefined) {
    const emails = officer.emails.join(', ');
    values
      .set('office.name', office.name)
      .set('office.place', office.place)
      .set('officer.name', officer.name)
      .set('officer.post', officer.post)
      .set('officer.phones', phonesText(officer.phones))
      .set('officer.emails', { bn: emails, en: emails });
  }
  const factsAsOpened = opened.find(({ path }) => path === 'facts.yaml');
  return {
    knows: (name) =>
      values.has(name) ||
      ofOffice.includes(name) ||
      (name.startsWith('fact.') &&
        (factsAsOpened?.readable === false ||
          valueAt(factsAsOpened?.data, name.slice('fact.'.length)) !== undefined)),
    value: (name) => values.get(name),
  };
}

function phonesText(phones: readonly string[]): Bilingual {
  const inLanguage = (language: Language) => phones.map((phone) => phoneText(phone, language)).join(', ');
  return { bn: inLanguage('bn'), en: inLanguage('en') };
}

/** What is wrong with the placeholders of a text, each in plain words. */
export function placeholderFaults(text: string, words: Vocabulary): string[] {
  const unknown = [...text.matchAll(placeholder)].flatMap(([whole, name = '']) => {
    if (words.knows(name)) return [];
    return name.startsWith('fact.')
      ? `${whole} is not a fact of facts.yaml; expected a name that stands there`
      : `${whole} is not known; expected {fact.…} or one of ${ofOffice.map((known) => `{${known}}`).join(', ')}`;
  });
  const silent = emptyIn(text, words).join(', ');
  if (silent !== '' && fill({ bn: text, en: text }, words).bn === '')
    unknown.push(`says nothing without ${silent}, which office.yaml leaves empty; add a line that does`);
  return /[{}]/.test(text.replace(placeholder, ''))
    ? [
        ...unknown,
        'has a { without its } or a } without its {; expected a placeholder such as {fact.emergency}',
      ]
    : unknown;
}

/**
 * Puts the values where the placeholders stand, in each language its own. A line around particulars that the office
 * does not have, as `Phone: {officer.phones}` of an officer without a phone, is left out: half of it says nothing.
 */
export function fill(text: Bilingual, words: Vocabulary): Bilingual {
  const inLanguage = (language: Language) => {
    const valueAs = (whole: string, name: string) => words.value(name)?.[language] ?? whole;
    const lines = text[language].split('\n');
    const telling = lines.filter((line) => emptyIn(line, words).length === 0);
    if (telling.length === lines.length) return text[language].replace(placeholder, valueAs);
    return telling
      .join('\n')
      .replace(placeholder, valueAs)
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  };
  return { bn: inLanguage('bn'), en: inLanguage('en') };
}

/** The placeholders of a text that stand for nothing, each as it is written there: `{officer.phones}`. */
export function emptyIn(text: string, words: Vocabulary): readonly string[] {
  return [...text.matchAll(placeholder)].flatMap(([whole, name = '']) =>
    words.value(name)?.bn === '' ? [whole] : [],
  );
}
