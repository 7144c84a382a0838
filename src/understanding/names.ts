import type { EntryId } from '../knowledge/model.ts';
import type { Word } from './heard.ts';
import type { Line } from './lines.ts';

/** Entries that a text names word for word. */
export interface Named {
  /** The whole text, fillers aside, is a title, a phrasing or a keyword of these. */
  readonly whole: readonly EntryId[];
  /** The text holds the title of these, the longest one found. */
  readonly within: readonly EntryId[];
  /** The words of the title found within. */
  readonly words: ReadonlySet<number>;
}

/** With fewer words left, fillers count too: "phone" is not "my phone" yet. */
const shortestWithoutFillers = 2;
/** A title of fewer words is too common a run to count as naming when it stands inside a longer text. */
const shortestTitle = 3;

/** What an entry is called, already heard. */
export interface Called {
  readonly id: EntryId;
  readonly lines: readonly Line[];
}

/** What entries are called, as plain data. */
export interface NamesIndex {
  /** By a whole text, fillers aside. */
  readonly wholes: ReadonlyMap<string, ReadonlySet<EntryId>>;
  /** By first word, longest first. */
  readonly titles: ReadonlyMap<string, readonly Title[]>;
}

export function indexNames(entries: readonly Called[]): NamesIndex {
  const wholes = new Map<string, Set<EntryId>>();
  const titles = new Map<string, Title[]>();

  for (const { id, lines } of entries) {
    for (const { kind, words } of lines) {
      if (kind === 'answer') continue;
      for (const form of formsOf(words)) noteWhole(form, id);
      if (kind === 'title' && words.length >= shortestTitle) noteTitle(words, id);
    }
  }
  for (const ofOneBeginning of titles.values()) ofOneBeginning.sort((a, b) => b.length - a.length);
  return { wholes, titles };

  function noteWhole(form: string, id: EntryId): void {
    const ids = wholes.get(form) ?? new Set();
    wholes.set(form, ids.add(id));
  }

  function noteTitle(words: readonly Word[], id: EntryId): void {
    const beginning = words[0]?.text ?? '';
    const others = titles.get(beginning) ?? [];
    const text = joined(words);
    const same = others.find((title) => title.text === text);
    if (same === undefined)
      titles.set(beginning, [...others, { text, length: words.length, ids: new Set([id]) }]);
    else same.ids.add(id);
  }
}

/** Knows titles, phrasings and keywords by heart, after normalisation. */
export function createNames({ wholes, titles }: NamesIndex): (words: readonly Word[]) => Named {
  return (words) => {
    const found = formsOf(words).find((form) => wholes.has(form));
    const whole = [...(wholes.get(found ?? '') ?? [])];
    let longest: { readonly from: number; readonly title: Title } | undefined;
    words.forEach((word, from) => {
      const title = titles
        .get(word.text)
        ?.find(({ text, length }) => joined(words.slice(from, from + length)) === text);
      if (title !== undefined && title.length > (longest?.title.length ?? 0)) longest = { from, title };
    });
    return { whole, ...placed(longest) };
  };
}

interface Title {
  readonly text: string;
  /** In words. */
  readonly length: number;
  readonly ids: Set<EntryId>;
}

function placed(
  found: { readonly from: number; readonly title: Title } | undefined,
): Pick<Named, 'within' | 'words'> {
  if (found === undefined) return { within: [], words: new Set() };
  const { from, title } = found;
  return {
    within: [...title.ids],
    words: new Set(Array.from({ length: title.length }, (_, at) => from + at)),
  };
}

/** The words as they are, and without fillers; told apart, so that the first is compared with the first. */
function formsOf(words: readonly Word[]): string[] {
  const telling = words.filter(({ filler }) => !filler);
  return [
    ...(words.length > 0 ? [joined(words)] : []),
    ...(telling.length >= shortestWithoutFillers ? [`… ${joined(telling)}`] : []),
  ];
}

function joined(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}
