import type { EntryId, QuizQuestion } from '../../knowledge/model.ts';
import type { Parts } from '../parts.ts';
import type { Awareness } from '../reports/awareness.ts';
import { type TipSettings, usualSettings } from './group.ts';
import { nextInRound, nextTip, type Tip, tipsOf } from './next-tip.ts';

/** Where somebody asks: a chat, and by which message. */
interface Place {
  readonly chatId: number;
  readonly messageId: number;
}

/** What people ask for in a chat, beside what comes by itself. */
export interface OnRequest {
  /**
   * A tip, about an entry or else the one that comes next. It counts as shown: the group has seen it, so its tips of
   * the coming days are others.
   * @returns undefined if there is none
   */
  tip(place: Place, about?: EntryId): Promise<(Tip & Pick<TipSettings, 'look'>) | undefined>;
  /** A question that the group did not have in this round. @returns undefined if there is none */
  quiz(place: Place): Promise<QuizQuestion | undefined>;
}

/** A chat that is no group of ours has no rounds: there each message draws by its own number. */
export function createOnRequest({
  store,
  library,
  awareness,
}: Pick<Parts, 'store' | 'library'> & { readonly awareness: Awareness }): OnRequest {
  return {
    tip: ({ chatId, messageId }, about) =>
      store.transaction(async (changes) => {
        const group = await changes.groups.get(chatId);
        const tips = tipsOf(library.knowledge);
        const next =
          about === undefined
            ? nextTip(group ?? { id: messageId, shown: [] }, tips)
            : tipAbout(
                group?.shown ?? [],
                tips.filter(({ entry }) => entry.id === about),
              );
        if (next === undefined) return undefined;
        if (group !== undefined) changes.groups.put({ ...group, shown: [...next.shown] });
        await awareness.note(changes, 'tips');
        return { ...next.tip, look: (group?.settings ?? usualSettings).look };
      }),
    quiz: ({ chatId, messageId }) =>
      store.transaction(async (changes) => {
        const group = await changes.groups.get(chatId);
        const next = nextInRound(group?.id ?? messageId, group?.quizzed ?? [], library.knowledge.quiz);
        if (next === undefined) return undefined;
        if (group !== undefined) changes.groups.put({ ...group, quizzed: [...next.shown] });
        await awareness.note(changes, 'quizzes');
        return next.item;
      }),
  };
}

/** One that was not shown, or else the one that was shown longest ago. */
function tipAbout(shown: readonly string[], tips: readonly Tip[]) {
  const [tip] = tips.toSorted((one, other) => shown.indexOf(one.key) - shown.indexOf(other.key));
  if (tip === undefined) return undefined;
  return { tip, shown: [...shown.filter((key) => key !== tip.key), tip.key] };
}
