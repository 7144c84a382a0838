import type { EntryId, Knowledge } from '../knowledge/model.ts';
import { fillers } from '../language/fillers.ts';
import { type ColumnAsked, createColumnEar } from './columns.ts';
import { usualCalibration } from './confidence.ts';
import type { Candidate } from './decision.ts';
import { createFinder } from './finder.ts';
import { type Heard, hear, wordOf } from './heard.ts';
import { type Index, indexOf } from './index-data.ts';
import { createMeanings } from './meanings.ts';
import { createNames, type Named } from './names.ts';
import type { Found } from './ranking.ts';
import { rankingWeights } from './ranking-weights.ts';
import { createSmallTalkEar, type SmallTalkHeard } from './small-talk.ts';

/** All that can be heard in a text before anything is settled. */
export interface Listened {
  readonly heard: Heard;
  readonly smallTalk: SmallTalkHeard;
  readonly named: Named;
  /** The same for what is left without small talk. */
  readonly namedAfterGreeting: Named;
  readonly asked: ColumnAsked;
  readonly found: Found;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Small talk that the text is like, though it is none of its phrases, and how likely that is. Looked for when asked. */
  readonly likeSmallTalk: () => { readonly topic: string; readonly confidence: number } | null;
  /** Asks for a column and names no subject: "And the fee?" */
  readonly bare: boolean;
}

export interface Listener {
  listen(text: string): Listened;
  /** Whether a word means something here. */
  knows(word: string): boolean;
  /** The entry in a place of `found`. */
  entryAt(document: number): EntryId | undefined;
}

/** Everything that is heard in a text, each part by an ear of its own. */
export function createListener(knowledge: Knowledge, index: Index = indexOf(knowledge)): Listener {
  const { weights } = knowledge.calibration ?? usualCalibration;
  const { entries } = knowledge;
  const meanings = createMeanings(index.meanings);
  const smallTalkIn = createSmallTalkEar(index.smallTalk);
  const namedIn = createNames(index.names);
  const columnIn = createColumnEar(index.columns);
  const finder = createFinder(entries, knowledge.smallTalk, index.ranking, weights);

  return {
    knows: (word) => fillers.has(word) || finder.knows(wordOf(word).stem),
    entryAt: (document) => entries[document]?.id,
    listen(text) {
      const heard = hear(text);
      const { words } = heard;
      const smallTalk = smallTalkIn(words);
      const named = namedIn(words);
      const asked = columnIn(words, named.words);
      const found = finder.find(meanings(words), (place) => {
        if (smallTalk.words.has(place)) return rankingWeights.greeting;
        return asked.cueWords.has(place) ? rankingWeights.cue : 1;
      });
      return {
        heard,
        smallTalk,
        named,
        namedAfterGreeting: smallTalk.words.size > 0 ? namedIn(smallTalk.rest) : named,
        asked,
        found,
        candidates: finder.candidatesOf(found),
        likeSmallTalk: () => finder.smallTalkLike(words),
        bare: words.every(
          ({ filler }, place) => filler || asked.cueWords.has(place) || smallTalk.words.has(place),
        ),
      };
    },
  };
}
