import type { Bilingual } from '../language/language.ts';
import type { OfficeWeek } from '../office-hours/calendar.ts';
import type { Day } from '../office-hours/zone.ts';

/** The id of an entry, such as `charter-2.1.6`. Final: tests, links and statistics use it. */
export type EntryId = string & { readonly __brand: 'EntryId' };

/**
 * What a citizen can ask about a service, by the columns (3) to (7) of a Citizen's Charter: how it is given,
 * which papers it needs, its fee, its time limit, the officer responsible. Column (2) is the service's name.
 */
export const columns = ['how', 'documents', 'fee', 'time', 'officer'] as const;
export type Column = (typeof columns)[number];

/** A heading that entries stand under when somebody browses: a charter's group of services, or a topic. */
export interface Topic {
  readonly id: string;
  /** Its number in the charter, in ASCII digits: `2.1`. */
  readonly number?: string;
  readonly name: Bilingual;
}

interface EntryBase {
  readonly id: EntryId;
  readonly topic: Topic;
  /** A service's name as the charter has it, or a short heading. */
  readonly title: Bilingual;
  /** What it is called where there is little room, as on a button: at most 40 characters, or the title. */
  readonly short: Bilingual;
  /** How people ask for it, in any script. */
  readonly phrasings: readonly string[];
  /** Words that point here: brands, abbreviations. */
  readonly keywords: readonly string[];
  readonly related: readonly EntryId[];
  /** Where the content comes from. */
  readonly source: string;
  /** The day somebody last read it through, `YYYY-MM-DD`. */
  readonly reviewedOn: string;
  /** How long that holds, as an ISO 8601 duration such as `P1Y`. */
  readonly reviewEvery: string;
  /** Leans on something that is not sure: an officer should read it through. */
  readonly review?: 'officer';
}

/** A row of the Citizen's Charter. */
export interface Service extends EntryBase {
  readonly kind: 'service';
  readonly columns: Readonly<Record<Exclude<Column, 'officer'>, Bilingual>>;
  readonly officer: Officer;
}

/** Any other entry: advice, a referral, a word about the office. */
export interface Article extends EntryBase {
  readonly kind: 'article';
  readonly answer: Bilingual;
  /** Each says one thing to do, for people who did not ask: in groups. */
  readonly tips: readonly Bilingual[];
}

export type Entry = Service | Article;

/** An officer as the charter names them. */
export interface Officer {
  readonly name: Bilingual;
  readonly post: Bilingual;
  /** Phone numbers as people dial them at home, in ASCII digits: `01721133123`. None if the office gives none. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** When an office is open, and how soon it answers. */
export interface OfficeHours {
  readonly week: OfficeWeek;
  /** From a question to its first answer, in office hours. */
  readonly promise: { readonly normal: number; readonly urgent: number };
  /** Those that the files know; officers add and take away. */
  readonly holidays: readonly { readonly day: Day; readonly name: Bilingual }[];
}

/** The office that runs this desk. */
export interface Office {
  readonly name: Bilingual;
  readonly place: Bilingual;
  /** The officer responsible for the office. */
  readonly officer: Officer;
  readonly hours: OfficeHours;
  /** What to do when a life is in danger, in one sentence. */
  readonly inDanger: Bilingual;
  /** Where to ask for what is not this office's work, in one sentence. */
  readonly elsewhere: Bilingual;
}

/** Greetings, thanks and the like, with what the desk says to them. */
export interface SmallTalk {
  readonly id: string;
  readonly phrasings: readonly string[];
  /** Words that are small talk only if nothing else is said: a "no" inside a question may be its point. */
  readonly alone: readonly string[];
  readonly reply: Bilingual;
}

/** A question for groups, with what is right and why. */
export interface QuizQuestion {
  readonly key: string;
  /** What explains it in full. */
  readonly entry: EntryId;
  readonly question: Bilingual;
  readonly options: readonly Bilingual[];
  /** The place of the right option, from 0 on. */
  readonly right: number;
  readonly why: Bilingual;
}

/** How people speak of suicide or of danger to life, and what they are told at once. */
interface Danger {
  readonly phrasings: readonly string[];
  readonly reply: Bilingual;
}

/** Words that ask for one column of a service. */
export type ColumnCues = Readonly<Record<Column, readonly string[]>>;

/** Words that ask for a column only if nothing else does and the question is about a service: who, when. */
export type FaintCues = Partial<ColumnCues>;

/** What confidence in an entry is told from; what each means stands with the ranking that measures it. */
export const confidenceFigures = [
  'words',
  'sounds',
  'learned',
  'lead',
  'outside',
  'spelled',
  'length',
] as const;
export type ConfidenceFigure = (typeof confidenceFigures)[number];

/** When to answer, when to offer choices: fitted to this knowledge by `npm run calibrate`. */
export interface Calibration {
  /** A logistic regression: what each figure adds to the log-odds that the nearest entry is right. */
  readonly weights: Readonly<Record<ConfidenceFigure | 'bias', number>>;
  /** From this confidence (0 to 1) on the nearest entry is the answer. */
  readonly sure: number;
  /** From this confidence on choices are offered. */
  readonly possible: number;
}

/** All that the desk knows, checked and with every reference resolved. */
export interface Knowledge {
  readonly office: Office;
  readonly topics: readonly Topic[];
  readonly entries: readonly Entry[];
  /** Only those whose entry there is. */
  readonly quiz: readonly QuizQuestion[];
  readonly smallTalk: readonly SmallTalk[];
  readonly danger: Danger;
  readonly columnCues: ColumnCues;
  readonly faintCues: FaintCues;
  /** Groups of words and short phrases that mean the same, in any script. */
  readonly synonyms: readonly (readonly string[])[];
  /** Questions without an entry: what calibration learns silence from. */
  readonly outOfScope: readonly string[];
  /** Absent where this knowledge was never calibrated. */
  readonly calibration?: Calibration;
  /** An entry by its id; undefined if there is none (any more). */
  entry(id: string): Entry | undefined;
}
