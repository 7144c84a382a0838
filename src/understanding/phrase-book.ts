import { isBangla } from '../language/script.ts';
import { type Word, wordsOf } from './heard.ts';

/** A known phrase in a text: words `from` up to, not including, `to`. */
export interface Spotted<Meaning> {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

export interface PhraseBook<Meaning> {
  /** Known phrases in the words, longest first from the left, none overlapping another. */
  spot(words: readonly Word[]): Spotted<Meaning>[];
}

/**
 * Finds whole phrases, word by word, whichever way they are spelled. A run of words is a phrase
 * - if it is written so;
 * - if all their stems are the phrase's, and no phrase of another meaning has the same: জমির is of জমি (land) or জমা (deposit);
 * - within one script, if they sound alike, vowels and all, and have at least `leastSound` consonants;
 * - across scripts, if their consonants sound alike and are at least five: fewer stand for too many phrases
 *   (`prt` is both "free te" and "pora te").
 */
export function openPhraseBook<Meaning>(
  { byText, byStems, bySound, beginnings }: PhraseIndex<Meaning>,
  leastSound = 0,
): PhraseBook<Meaning> {
  const starts = new WeakMap<Word, Start<Meaning>>();

  return {
    spot(words) {
      const spotted: Spotted<Meaning>[] = [];
      let from = 0;
      while (from < words.length) {
        const found = longestAt(words, from);
        if (found !== undefined) spotted.push(found);
        from = found?.to ?? from + 1;
      }
      return spotted;
    },
  };

  function longestAt(words: readonly Word[], from: number): Spotted<Meaning> | undefined {
    const first = words[from];
    if (first === undefined) return undefined;
    const { longest, seconds, alone } = startOf(first);
    if (longest > 1 && isAmong(seconds, words[from + 1])) {
      for (let to = Math.min(words.length, from + longest); to > from + 1; to -= 1) {
        const phrase = phraseOf(words.slice(from, to));
        if (phrase !== undefined) return { from, to, meaning: phrase.meaning };
      }
    }
    return alone === undefined ? undefined : { from, to: from + 1, meaning: alone.meaning };
  }

  /** Words repeat: what each begins is looked up once. */
  function startOf(word: Word): Start<Meaning> {
    const known = starts.get(word);
    if (known !== undefined) return known;
    const begun = formsOf(word).flatMap((form) => beginnings.get(form) ?? []);
    const start = {
      longest: Math.max(0, ...begun.map(({ longest }) => longest)),
      seconds: new Set(begun.flatMap(({ seconds }) => [...seconds])),
      alone: phraseOf([word]),
    };
    starts.set(word, start);
    return start;
  }

  function phraseOf(run: readonly Word[]): Phrase<Meaning> | undefined {
    const written = byText.get(textOf(run));
    if (written !== undefined) return written;
    const ofStems = byStems.get(stemsOf(run));
    return ofStems === undefined ? soundsLike(run) : (ofStems ?? undefined);
  }

  function soundsLike(run: readonly Word[]): Phrase<Meaning> | undefined {
    const sound = soundOf(run);
    const alike = bySound.get(sound);
    if (alike === undefined) return undefined;
    const { length } = sound.replace(/[ ~]/g, '');
    const bangla = isInBangla(run);
    const own = sketchOf(run);
    return alike.find(({ sketch, inBangla }) =>
      inBangla === bangla ? length >= leastSound && sketch === own : length >= leastSoundAcrossScripts,
    );
  }
}
/** Phrases as they are looked up, as plain data: making it for thousands takes their time. */
export interface PhraseIndex<Meaning> {
  readonly byText: ReadonlyMap<string, Phrase<Meaning>>;
  /** `null` where phrases of several meanings have the stems. */
  readonly byStems: ReadonlyMap<string, Phrase<Meaning> | null>;
  readonly bySound: ReadonlyMap<string, readonly Phrase<Meaning>[]>;
  /** Of phrases of several words, by the stem and the sound that they begin with: most words begin none. */
  readonly beginnings: ReadonlyMap<string, Beginning>;
}

export function indexPhrases<Meaning>(
  phrases: Iterable<readonly [phrase: string, meaning: Meaning]>,
): PhraseIndex<Meaning> {
  const byText = new Map<string, Phrase<Meaning>>();
  const byStems = new Map<string, Phrase<Meaning> | null>();
  const bySound = new Map<string, Phrase<Meaning>[]>();
  const beginnings = new Map<string, Beginning>();

  for (const [phrase, meaning] of phrases) {
    const words = wordsOf(phrase);
    const [first, second] = words;
    if (first === undefined) continue;
    if (second !== undefined) noteBeginning(first, second, words.length);
    const own = { sketch: sketchOf(words), meaning, inBangla: isInBangla(words) };
    const text = textOf(words);
    if (!byText.has(text)) byText.set(text, own);
    const stems = stemsOf(words);
    const known = byStems.get(stems);
    if (known === undefined) byStems.set(stems, own);
    else if (known !== null && known.meaning !== meaning) byStems.set(stems, null);
    const sound = soundOf(words);
    // Nothing but vowels sounds like everything else of that kind.
    if (sound.trim() === '') continue;
    const others = bySound.get(sound);
    if (others === undefined) bySound.set(sound, [own]);
    else others.push(own);
  }
  return { byText, byStems, bySound, beginnings };

  function noteBeginning(first: Word, second: Word, length: number): void {
    for (const form of formsOf(first)) {
      const before = beginnings.get(form);
      const seconds = new Set([...(before?.seconds ?? []), ...formsOf(second)]);
      beginnings.set(form, { longest: Math.max(length, before?.longest ?? 0), seconds: [...seconds] });
    }
  }
}

const leastSoundAcrossScripts = 5;

interface Phrase<Meaning> {
  /** How it sounds, with its vowels. */
  readonly sketch: string;
  readonly meaning: Meaning;
  readonly inBangla: boolean;
}

/** Phrases of one beginning: words of the longest, and what second words of them are known by. */
interface Beginning {
  readonly longest: number;
  readonly seconds: readonly string[];
}

/** What a word begins, and the phrase that it is by itself. */
interface Start<Meaning> {
  readonly longest: number;
  readonly seconds: ReadonlySet<string>;
  readonly alone: Phrase<Meaning> | undefined;
}

/** What a word of a phrase is found by: a phrase is known by its stems or by its sounds. */
function formsOf(word: Word): string[] {
  return [word.stem, soundOfOne(word)];
}

function isAmong(forms: ReadonlySet<string>, word: Word | undefined): boolean {
  return word !== undefined && (forms.has(word.stem) || forms.has(soundOfOne(word)));
}

function textOf(run: readonly Word[]): string {
  return joined(run, ({ text }) => text);
}

function stemsOf(run: readonly Word[]): string {
  return joined(run, ({ stem }) => stem);
}

function sketchOf(run: readonly Word[]): string {
  return joined(run, ({ sketch }) => sketch);
}

function soundOf(run: readonly Word[]): string {
  return joined(run, soundOfOne);
}

/** The term of its key: a text that is made already, where one put together here would be made anew each time. */
function soundOfOne({ terms }: Word): string {
  return terms[1] ?? '';
}

function joined(run: readonly Word[], part: (word: Word) => string): string {
  const [only] = run;
  return run.length === 1 && only !== undefined ? part(only) : run.map(part).join(' ');
}

function isInBangla(run: readonly Word[]): boolean {
  return run.some(({ text }) => isBangla(text));
}
