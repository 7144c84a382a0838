import { z } from 'zod';
import { ticketNumber } from '../tickets/ticket.ts';

const slug = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);
const count = z.coerce.number().int().nonnegative();
const ticket = z.coerce.number().pipe(ticketNumber);
/** The id of a message of a ticket. */
const reply = z.string().regex(/^[A-Za-z0-9._-]{1,44}$/);
/** The message id of a citizen's question. */
const question = z.coerce.number().int().positive();

/** What a button can ask for, and with what. */
const presses = {
  topics: z.tuple([]),
  topic: z.tuple([slug, count]),
  entry: z.tuple([slug]),
  choose: z.tuple([question, slug]),
  related: z.tuple([question, slug]),
  up: z.tuple([question]),
  down: z.tuple([question]),
  officer: z.tuple([question]),
  drop: z.tuple([question]),
  undo: z.tuple([ticket]),
  solved: z.tuple([ticket]),
  back: z.tuple([ticket]),
  good: z.tuple([ticket]),
  bad: z.tuple([ticket]),
  word: z.tuple([ticket]),
  noword: z.tuple([ticket]),
  close: z.tuple([ticket]),
  notours: z.tuple([ticket]),
  block: z.tuple([ticket]),
  unblock: z.tuple([ticket]),
  learn: z.tuple([ticket, reply]),
  teach: z.tuple([z.enum(['yes', 'no']), ticket, reply]),
  known: z.tuple([
    z.enum(['show', 'no']),
    z.union([ticket, z.literal('0').transform(() => 0 as const)]),
    slug,
  ]),
  tell: z.tuple([question]),
  language: z.tuple([z.enum(['bn', 'en', 'auto'])]),
  casttips: z.tuple([count]),
  casttip: z.tuple([slug, count]),
  cast: z.tuple([z.enum(['start', 'stop', 'resume', 'discard', 'groups', 'citizens']), reply, count]),
  agree: z.tuple([z.enum(['on', 'off', 'stop'])]),
  forget: z.tuple([z.enum(['yes', 'no'])]),
  /** How a group gets its tips: the version that was drawn, what, to what, and which group. */
  tips: z.tuple([
    count,
    z.enum(['day', 'hour', 'quiet', 'look', 'language', 'topic', 'done']),
    count,
    z.coerce.number().int().negative(),
  ]),
} as const;

export type Verb = keyof typeof presses;
export type PressDetails<V extends Verb> = z.output<(typeof presses)[V]>;

/** Telegram's limit for a button's data, in bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton). */
const longestData = 64;

/** A button's data. @throws RangeError if it is longer than Telegram takes: an id is too long */
export function pressData<V extends Verb>(verb: V, ...details: PressDetails<V>): string {
  const data = [verb, ...details].join(':');
  if (Buffer.byteLength(data) > longestData) throw new RangeError(`button data too long: ${data}`);
  return data;
}

/** What a button's data asks for; undefined if no button of ours says that. Anybody can send any data. */
export function parsePress<V extends Verb>(data: string, verb: V): PressDetails<V> | undefined {
  const [name, ...details] = data.split(':');
  if (name !== verb) return undefined;
  const checked = presses[verb].safeParse(details);
  // The schema under this verb gives just this verb's details; the compiler can't follow the look-up.
  return checked.success ? (checked.data as PressDetails<V>) : undefined;
}
