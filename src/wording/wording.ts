import I18n from 'telegraf-i18n';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../language/language.ts';
import { Html } from './html.ts';

/** What stands in a sentence's braces. Numbers get the language's digits. */
export type Values = Readonly<Record<string, string | number | Html>>;

/** The interface's words, from `locales/`. Answers to citizens' questions are not here but in `knowledge/`. */
export interface Wording {
  /** For Telegram: values are escaped unless they are Html. */
  html(language: Language, key: string, values?: Values): Html;
  /** Plain text, for pages that escape by themselves, button labels and notices. */
  text(language: Language, key: string, values?: Values): string;
  /** Every key there is, for tests. */
  readonly keys: readonly string[];
}

/** The locale files say different things, or something that can't be understood. */
class WordingFault extends Error {
  constructor(faults: readonly string[]) {
    super(`locales: ${faults.join('; ')}`);
    this.name = 'WordingFault';
  }
}

type Sentence = (values: Values) => string;
interface Sentences {
  [key: string]: Sentence | Sentences;
}

interface LocaleTree {
  [key: string]: string | LocaleTree;
}
const localeTree: z.ZodType<LocaleTree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), localeTree])),
);

/**
 * Makes the wording out of the locale files' texts. Each sentence becomes a function here, because
 * telegraf-i18n would run every `${…}` template in a `node:vm` context of its own at each use (0.4 ms against
 * 0.0015 ms measured), and because locale text is data, not code: `{name}` is all it can hold.
 * A key with just `one` and `other` below it is a plural, chosen by the value `n`.
 * @throws WordingFault when a key is missing on one side
 */
export function createWording(locales: Readonly<Record<Language, string>>): Wording {
  const i18n = new I18n({ defaultLanguage: 'bn', allowMissing: false });
  i18n.loadLocale('bn', sentencesOf('bn', localeTree.parse(parse(locales.bn))));
  i18n.loadLocale('en', sentencesOf('en', localeTree.parse(parse(locales.en))));
  const faults = [
    ...i18n.missingKeys('en', 'bn').map((key) => `en.yaml lacks ${key}`),
    ...i18n.missingKeys('bn', 'en').map((key) => `bn.yaml lacks ${key}`),
  ];
  if (faults.length > 0) throw new WordingFault(faults);

  return {
    html: (language, key, values = {}) => Html.trusted(i18n.t(language, key, escaped(values))),
    text: (language, key, values = {}) => i18n.t(language, key, values),
    keys: i18n.resourceKeys('bn'),
  };
}

function escaped(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? Html.text(value).toString() : value,
    ]),
  );
}

function sentencesOf(language: Language, tree: LocaleTree): Sentences {
  return Object.fromEntries(
    Object.entries(tree).map(([key, node]) => {
      if (typeof node === 'string') return [key, sentence(language, node)];
      const { one, other, ...rest } = node;
      return typeof one === 'string' && typeof other === 'string' && Object.keys(rest).length === 0
        ? [key, plural(language, one, other)]
        : [key, sentencesOf(language, node)];
    }),
  );
}

function sentence(language: Language, template: string): Sentence {
  const digits = new Intl.NumberFormat(language === 'bn' ? 'bn-BD' : 'en', { useGrouping: false });
  const parts = template.trimEnd().split(/\{(\w+)\}/);
  return (values) =>
    parts
      .map((part, index) => {
        if (index % 2 === 0) return part;
        const value = values[part];
        if (value === undefined) throw new Error(`wording: no value for {${part}} in "${template}"`);
        return typeof value === 'number' ? digits.format(value) : String(value);
      })
      .join('');
}

function plural(language: Language, one: string, other: string): Sentence {
  const rules = new Intl.PluralRules(language);
  const [ofOne, ofOthers] = [sentence(language, one), sentence(language, other)];
  return (values) => (rules.select(Number(values.n)) === 'one' ? ofOne(values) : ofOthers(values));
}
