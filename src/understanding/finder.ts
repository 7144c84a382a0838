import type { EntryId, SmallTalk } from '../knowledge/model.ts';
import { confidenceOf } from './confidence.ts';
import type { Candidate } from './decision.ts';
import type { Word } from './heard.ts';
import { lineOf } from './lines.ts';
import type { Called } from './names.ts';
import { createRanking, type Found, type Match } from './ranking.ts';

export interface Finder {
  /** The nearest entries, best first. `factors` scales words by their place: less for a cue or a greeting. */
  entriesFor(words: readonly Word[], factors: (place: number) => number): Candidate[];
  /** The small talk that the words are more like than any entry, and how likely that is; null if none is. */
  smallTalkLike(words: readonly Word[]): { readonly topic: string; readonly confidence: number } | null;
  /** Whether the knowledge uses a word of this stem. */
  knows(stem: string): boolean;
}

export const mostCandidates = 5;

/** Small talk is ranked among the entries: a text that is most like thanks is thanks, in words never listed. */
export function createFinder(entries: readonly Called[], smallTalk: readonly SmallTalk[]): Finder {
  const ranking = createRanking([
    ...entries.map(({ lines }) => lines),
    ...smallTalk.map(({ phrasings }) => phrasings.map((text) => lineOf('phrasing', text))),
  ]);
  const idOf = ({ document }: Match): EntryId | undefined => entries[document]?.id;

  return {
    knows: ranking.knows,
    entriesFor(words, factors) {
      const found = ranking.find(words, factors);
      return candidatesOf(
        { ...found, matches: found.matches.filter(({ document }) => document < entries.length) },
        idOf,
      );
    },
    smallTalkLike(words) {
      const found = ranking.find(words);
      const topic = smallTalk[(found.matches[0]?.document ?? 0) - entries.length]?.id;
      return topic === undefined ? null : { topic, confidence: confidenceOf(found) };
    },
  };
}

/** The first is as likely as the confidence says; the others in proportion to their scores. */
function candidatesOf(found: Found, idOf: (match: Match) => EntryId | undefined): Candidate[] {
  const [best] = found.matches;
  if (best === undefined) return [];
  const confidence = confidenceOf(found);
  return found.matches.slice(0, mostCandidates).flatMap((match) => {
    const id = idOf(match);
    return id === undefined ? [] : [{ id, confidence: confidence * (match.score / best.score) }];
  });
}
