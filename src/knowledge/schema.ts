import { z } from 'zod';
import { tipLength } from './check/limits.ts';
import { confidenceFigures } from './model.ts';

/*
 * The files of the knowledge folder. Strict everywhere: a misspelt name is a fault, never silently left out.
 * Texts are trimmed at their ends and otherwise kept to the letter, the charter's own slips included.
 */

/** Signs for machines, but for tabs and line ends: nobody can read them, Telegram and printing take them badly. */
const controlCharacter = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

const text = z
  .string()
  .trim()
  .min(1)
  .refine((written) => !controlCharacter.test(written), {
    error: ({ input }) => `holds the control character ${codeOf(String(input))}; delete it`,
    params: { kind: 'control' },
  });
const bilingual = z.strictObject({ bn: text, en: text });
const texts = z.array(text);

const named = (pattern: RegExp, example: string) =>
  text.regex(pattern, `expected letters a to z, digits, "." and "-", at most 40 of them, such as ${example}`);
// Telegram gives a button 64 bytes for its data, the id is one part of it.
const id = named(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, 'cyber-otp');
const key = named(/^[a-z0-9][a-z0-9-]{0,39}$/, 'emergency');

const day = z.iso.date('expected a day that exists, as year-month-day: 2026-11-24');
const duration = z.iso.duration('expected how long the review holds: P6M is six months, P1Y a year');
const phone = text.regex(/^[+0-9][0-9-]{2,19}$/, 'expected a phone number in the digits 0 to 9: 01721133123');
const email = z.email('expected an e-mail address');

const topic = z.strictObject({
  id,
  number: text.regex(/^[0-9]+(\.[0-9]+)*$/, 'expected a number in the digits 0 to 9, such as 2.1').optional(),
  name: bilingual,
  /** How many tips each entry gives at least. */
  tips: text.transform(Number).pipe(z.number('expected a number').int().positive()).optional(),
});

const everyEntry = {
  id,
  keywords: texts.default([]),
  phrasings: texts.default([]),
  related: z.array(id).default([]),
  source: text,
  reviewedOn: day,
  reviewEvery: duration,
  review: z.literal('officer').optional(),
};

/** `U+0007`. */
function codeOf(written: string): string {
  const code = controlCharacter.exec(written)?.[0].codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Buttons of Telegram show about so much on a small phone. */
const shortText = text.max(40, 'expected at most 40 characters: it stands on a button');
/** A title stands under pictures, too, where Telegram takes 1,024 characters with all the rest. */
const title = text.max(200, 'expected at most 200 characters');
const tip = text.max(tipLength, `expected at most ${tipLength} characters: it stands on a picture`);

/** A row of a Citizen's Charter, under `services:`. */
export const service = z.strictObject({
  ...everyEntry,
  name: bilingual,
  short: z.strictObject({ bn: shortText, en: shortText }).optional(),
  how: bilingual,
  documents: bilingual,
  fee: bilingual,
  time: bilingual,
  officer: key,
});

/** Any other entry, under `entries:`. */
export const article = z.strictObject({
  ...everyEntry,
  title: z.strictObject({ bn: title, en: title }),
  answer: bilingual,
  tips: z.array(z.strictObject({ bn: tip, en: tip })).default([]),
  // The words are the charter's: checks neither want them shorter nor plainer.
  wording: z.literal('charter').optional(),
});

/** The frame of a charter's file; each service is checked by itself. */
export const charterFrame = z.strictObject({ topic, services: z.array(z.unknown()).min(1) });

/** The frame of a topic's file; each entry is checked by itself. */
export const topicFrame = z.strictObject({ topic, entries: z.array(z.unknown()).min(1) });

export const officeFile = z.strictObject({
  name: bilingual,
  place: bilingual,
  officer: key,
  officers: z.record(
    key,
    z.strictObject({
      name: bilingual,
      post: bilingual,
      // A charter may name an officer by the post alone; what says nothing is left out of answers.
      phones: z.array(phone),
      emails: z.array(email),
    }),
  ),
});

export const factsFile = z.record(
  key,
  z.strictObject({ value: bilingual, what: text, source: text, readOn: day, sure: z.enum(['ok', 'weak']) }),
);

export const smallTalkFile = z.strictObject({
  smallTalk: z.array(
    z.strictObject({ id, phrasings: texts.min(1), alone: texts.optional(), reply: bilingual }),
  ),
});

export const dangerFile = z.strictObject({ phrasings: texts.min(1), reply: bilingual });

/** Sentences that the bot says in several places. */
export const signpostsFile = z.strictObject({ inDanger: bilingual, elsewhere: bilingual });

/** Ids that links, statistics and tests count on. */
export const outlineFile = z.strictObject({ required: z.array(id) });

export const columnsFile = z.strictObject({
  how: texts,
  documents: texts,
  fee: texts,
  time: texts,
  officer: texts,
  faint: z
    .strictObject({ how: texts, documents: texts, fee: texts, time: texts, officer: texts })
    .partial()
    .optional(),
});

/** Words that mean the same, a group each. */
export const synonymsFile = z.strictObject({ synonyms: z.array(texts.min(2)) });

/** Questions that the knowledge has no answer to. */
export const outOfScopeFile = z.strictObject({ questions: texts });

// The YAML is read as texts alone.
const figure = text.transform(Number).pipe(z.number('expected a number'));
const chance = figure.pipe(z.number().min(0).max(1));

const weekday = z.enum(
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  'expected a day such as sunday',
);
const clockTime = text.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as "09:00", in 24 hours');
const officeHours = figure.pipe(
  z.number().positive('expected a number of office hours such as 8').max(200, 'expected at most 200'),
);

/** When the office is open, how soon it answers, and which of its holidays are known. */
export const officeHoursFile = z.strictObject({
  week: z
    .strictObject({ days: z.array(weekday).min(1), opens: clockTime, closes: clockTime })
    .refine(({ opens, closes }) => opens < closes, 'expected a closing time later than the opening time'),
  promise: z.strictObject({ normal: officeHours, urgent: officeHours }),
  holidays: z.array(z.strictObject({ day, name: bilingual })).default([]),
});

/** Questions that /quiz puts. Whether they fit into Telegram is a matter of the checks. */
export const quizFile = z.strictObject({
  quiz: z.array(
    z
      .strictObject({
        id: key,
        /** What explains it in full. */
        entry: id,
        question: bilingual,
        options: z.array(bilingual).min(3).max(4),
        /** The place of the right option, from 1 on. */
        right: figure.pipe(z.number().int().positive()),
        why: bilingual,
      })
      .refine(({ right, options }) => right <= options.length, {
        path: ['right'],
        error: 'expected the place of the right option, counted from 1',
      }),
  ),
});

/** What `npm run calibrate` writes. */
export const calibrationFile = z.strictObject({
  weights: z.record(z.enum(['bias', ...confidenceFigures]), figure),
  sure: chance,
  possible: chance,
  /** What these values gave when they were fitted, for people to read. */
  gave: z.record(text, figure),
});
