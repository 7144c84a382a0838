import { z } from 'zod';

/** When and how a group wants its tips. Its admins choose. */
const tipSettings = z.object({
  language: z.enum(['bn', 'en']),
  /** 0 is Sunday, 6 is Saturday; none: no tips. */
  days: z.array(z.number().int().min(0).max(6)),
  /** The hour of the day in the office's zone, 0 to 23. */
  hour: z.number().int().min(0).max(23),
  /** From one hour up to, not including, the other, over midnight too: nothing comes unasked; null: always. */
  quiet: z.object({ from: z.number().int().min(0).max(23), to: z.number().int().min(0).max(23) }).nullable(),
  look: z.enum(['text', 'picture']),
  /** The forum topic that tips go to; null: where messages without a topic go. */
  topic: z.number().int().nullable(),
});
export type TipSettings = z.infer<typeof tipSettings>;

/** A group or channel that the desk is, or was, a member of. */
export const group = z.object({
  /** Telegram's chat id. */
  id: z.number().int(),
  kind: z.enum(['group', 'supergroup', 'channel']),
  title: z.string(),
  settings: tipSettings,
  /** How often the settings were changed: a button that was drawn before another admin's change does nothing. */
  version: z.number().int().nonnegative().default(0),
  state: z.discriminatedUnion('is', [
    z.object({ is: z.literal('member') }),
    /** It is there, and may not write. */
    z.object({ is: z.literal('silenced'), since: z.iso.datetime() }),
    z.object({ is: z.literal('gone'), since: z.iso.datetime() }),
  ]),
  /** Who brought the desk along, to be told if it can't write; null: not known. */
  addedBy: z.number().int().nullable(),
  /** As Telegram counted last. */
  members: z.number().int().nonnegative().default(0),
  /** The tips of this round, by their keys, in the order in which they came. */
  shown: z.array(z.string()).default([]),
  /** The quiz questions of this round, likewise. */
  quizzed: z.array(z.string()).default([]),
  /** When the next tip is due; null: never. */
  next: z.iso.datetime().nullable().default(null),
});
export type Group = z.infer<typeof group>;

/** What a group has before its admins chose: every day at ten, never at night. */
export const usualSettings: TipSettings = {
  language: 'bn',
  days: [0, 1, 2, 3, 4, 5, 6],
  hour: 10,
  quiet: { from: 22, to: 7 },
  look: 'picture',
  topic: null,
};

/** What Telegram says of a chat that the desk came into. */
export interface Joined {
  readonly id: number;
  readonly kind: Group['kind'];
  readonly title: string;
  readonly addedBy: number | null;
  readonly members: number;
}

/** The desk came, or came back: what the admins chose before, and which tips were shown, stays. */
export function joined(known: Group | undefined, chat: Joined): Group {
  return known === undefined
    ? {
        ...chat,
        settings: usualSettings,
        version: 0,
        state: { is: 'member' },
        shown: [],
        quizzed: [],
        next: null,
      }
    : { ...known, ...chat, addedBy: chat.addedBy ?? known.addedBy, state: { is: 'member' } };
}

/** Telegram gave it another id, as it does when a group becomes a supergroup. */
export function migrated(known: Group, to: number): Group {
  return { ...known, id: to, kind: 'supergroup' };
}

/** What an admin may change at a press. */
export type Choice =
  | { readonly is: 'language'; readonly to: TipSettings['language'] }
  | { readonly is: 'day'; readonly day: number }
  | { readonly is: 'hour'; readonly to: number }
  | { readonly is: 'quiet'; readonly to: TipSettings['quiet'] }
  | { readonly is: 'look'; readonly to: TipSettings['look'] }
  | { readonly is: 'topic'; readonly to: number | null };

/** Changes one setting. A day is taken or dropped. */
export function chosen(known: Group, choice: Choice): Group {
  return { ...known, version: known.version + 1, settings: changed(known.settings, choice) };
}

function changed(settings: TipSettings, choice: Choice): TipSettings {
  switch (choice.is) {
    case 'day': {
      const { days } = settings;
      const now = days.includes(choice.day)
        ? days.filter((day) => day !== choice.day)
        : [...days, choice.day].sort((one, other) => one - other);
      return { ...settings, days: now };
    }
    default:
      return { ...settings, [choice.is]: choice.to };
  }
}
