import { z } from 'zod';
import { actor } from '../audit/audit-record.ts';

/** The most characters of a text: with its heading it is one message (https://core.telegram.org/bots/api#sendmessage). */
export const longestText = 3_000;
/** Chats that could not be reached and are named; all of them are counted. */
const mostNamed = 100;

const count = z.number().int().nonnegative();

/** What is sent. A text has words in one language at least. A tip goes in the language of each chat. */
const message = z.discriminatedUnion('is', [
  z.object({ is: z.literal('text'), bn: z.string(), en: z.string() }),
  z.object({
    is: z.literal('tip'),
    entry: z.string(),
    nth: count,
    look: z.enum(['text', 'picture']),
  }),
]);
export type BroadcastMessage = z.infer<typeof message>;

/** To whom: groups and channels by their chat ids, and citizens who agreed. */
const audience = z.object({
  groups: z.union([z.literal('all'), z.array(z.number().int())]),
  citizens: z.boolean(),
});
export type Audience = z.infer<typeof audience>;

/** A chat that it goes to. */
const place = z.object({ chatId: z.number().int(), topic: z.number().int().nullable() });
export type Place = z.infer<typeof place>;

/**
 * Why somebody was not reached. `declined`: a citizen who wanted no more, before it came to them. The others are
 * Telegram's answers.
 */
const reason = z.enum(['blocked', 'gone', 'refused', 'declined']);
export type Unreached = z.infer<typeof reason>;
export const unreachedReasons = reason.options;

const failed = z.object({ blocked: count, gone: count, refused: count, declined: count });
export const nobodyFailed = { blocked: 0, gone: 0, refused: 0, declined: 0 };

const started = { since: z.iso.datetime(), total: count, left: z.array(place) };

/** A message from the office to many. */
export const broadcast = z.object({
  id: z.string(),
  /** How often the draft was changed: what an officer confirms is what they saw. */
  version: count,
  by: actor,
  madeAt: z.iso.datetime(),
  message,
  state: z.discriminatedUnion('is', [
    z.object({ is: z.literal('draft'), audience }),
    /** `left`: chats for which nothing lies in the outbox yet. */
    z.object({ is: z.literal('running'), ...started }),
    /** `left`: chats that have not got it. */
    z.object({ is: z.literal('stopped'), ...started }),
  ]),
  failed,
  /** The first of the groups that were not reached. Citizens are counted, and not named. */
  unreached: z.array(z.object({ chatId: z.number().int(), title: z.string(), reason })),
  /** The messages in officers' chats that show how it goes on. */
  shownAt: z.array(z.object({ chatId: z.number().int(), messageId: z.number().int() })),
});
export type Broadcast = z.infer<typeof broadcast>;

/** One more who was not reached. @param title of a group; undefined: it is a citizen */
export function withUnreached(
  known: Broadcast,
  chatId: number,
  title: string | undefined,
  why: Unreached,
): Broadcast {
  const isNamed = title !== undefined && known.unreached.length < mostNamed;
  return {
    ...known,
    failed: { ...known.failed, [why]: known.failed[why] + 1 },
    unreached: isNamed ? [...known.unreached, { chatId, title, reason: why }] : known.unreached,
  };
}

/** Without these chats among those that are left. */
export function withoutLeft(known: Broadcast, chats: ReadonlySet<number>): Broadcast {
  const { state } = known;
  if (state.is === 'draft') return known;
  return { ...known, state: { ...state, left: state.left.filter(({ chatId }) => !chats.has(chatId)) } };
}

export const failedOf = ({ failed }: Broadcast): number =>
  Object.values(failed).reduce((all, one) => all + one, 0);
