import type { Calibration, EntryId, SmallTalk } from '../knowledge/model.ts';
import { confidenceOf, figuresOf, oddsOf } from './confidence.ts';
import type { Candidate } from './decision.ts';
import type { Word } from './heard.ts';
import { type Line, lineOf } from './lines.ts';
import type { Called } from './names.ts';
import { createRanking, type Found } from './ranking.ts';
import { indexRanking, type RankingIndex } from './ranking-index.ts';

export interface Finder {
  /** The nearest entries. `factors` scales words by their place: less for a cue or a greeting. */
  find(words: readonly Word[], factors: (place: number) => number): Found;
  /** What was found as candidates, best first. */
  candidatesOf(found: Found): Candidate[];
  /** The small talk that the words are more like than any entry, and how likely that is; null if none is. */
  smallTalkLike(words: readonly Word[]): { readonly topic: string; readonly confidence: number } | null;
  /** Whether the knowledge uses a word of this stem. */
  knows(stem: string): boolean;
}

export const mostCandidates = 5;

/**
 * Small talk is ranked among the entries: a text that is most like thanks is thanks, in words never listed. So
 * is what has no entry, as one document more: what is most like it is no entry's question.
 */
export function indexFinder(
  entries: readonly Called[],
  smallTalk: readonly SmallTalk[],
  outOfScope: readonly Line[],
): RankingIndex {
  return indexRanking([
    ...entries.map(({ lines }) => lines),
    ...smallTalk.map(({ phrasings }) => phrasings.map((text) => lineOf('phrasing', text))),
    outOfScope,
  ]);
}

/** Finds among these entries and this small talk, which the index was made from. */
export function createFinder(
  entries: readonly { readonly id: EntryId }[],
  smallTalk: readonly SmallTalk[],
  index: RankingIndex,
  weights: Calibration['weights'],
): Finder {
  const ranking = createRanking(index);
  const onlyEntries = { from: 0, to: entries.length };
  const withSmallTalk = { from: 0, to: entries.length + smallTalk.length };

  return {
    knows: ranking.knows,
    find: (words, factors) => ranking.find(words, mostCandidates, onlyEntries, factors),
    candidatesOf(found) {
      const confidence = confidenceOf(figuresOf(found), weights);
      return found.matches.flatMap((match) => {
        const id: EntryId | undefined = entries[match.document]?.id;
        const best = found.matches[0] ?? match;
        return id === undefined ? [] : [{ id, confidence: confidence * oddsOf(match, best) }];
      });
    },
    smallTalkLike(words) {
      const found = ranking.find(words, 2, withSmallTalk);
      const topic = smallTalk[(found.matches[0]?.document ?? 0) - entries.length]?.id;
      return topic === undefined ? null : { topic, confidence: confidenceOf(figuresOf(found), weights) };
    },
  };
}
