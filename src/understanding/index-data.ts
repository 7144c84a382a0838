import { z } from 'zod';
import type { Knowledge } from '../knowledge/model.ts';
import { type ColumnsIndex, indexColumns } from './columns.ts';
import { type DangerIndex, indexDanger } from './danger.ts';
import { indexFinder } from './finder.ts';
import { lineOf, linesOf } from './lines.ts';
import { createMeanings, indexMeanings, type MeaningsIndex } from './meanings.ts';
import { indexNames, type NamesIndex } from './names.ts';
import type { RankingIndex } from './ranking-index.ts';
import { indexSmallTalk, type SmallTalkIndex } from './small-talk.ts';

/**
 * What takes long to make from a knowledge, as plain data: it can be kept beside the knowledge that it was made from,
 * or made elsewhere and sent.
 */
export interface Index {
  readonly meanings: MeaningsIndex;
  readonly smallTalk: SmallTalkIndex;
  readonly columns: ColumnsIndex;
  readonly danger: DangerIndex;
  readonly names: NamesIndex;
  readonly ranking: RankingIndex;
}

const field = z.object({
  size: z.number(),
  numbers: z.instanceof(Map),
  from: z.instanceof(Int32Array),
  postings: z.instanceof(Int32Array),
  shares: z.instanceof(Float32Array),
  inverse: z.instanceof(Float64Array),
});
const phrases = z.object({
  byText: z.instanceof(Map),
  byStems: z.instanceof(Map),
  bySound: z.instanceof(Map),
  beginnings: z.instanceof(Map),
});
const indexShape = z.object({
  meanings: z.object({ own: phrases, everyday: phrases }),
  smallTalk: z.object({ anywhere: phrases, withAlone: phrases }),
  columns: z.object({ cues: phrases, faintCues: phrases }),
  danger: phrases,
  names: z.object({ wholes: z.instanceof(Map), titles: z.instanceof(Map) }),
  ranking: z.object({
    size: z.number(),
    words: field,
    sounds: field,
    learned: z
      .object({
        numbers: z.instanceof(Map),
        telling: z.instanceof(Float32Array),
        from: z.instanceof(Int32Array),
        holders: z.instanceof(Int32Array),
        weights: z.instanceof(Float32Array),
      })
      .nullable(),
    linesToLearn: z.number(),
    stems: z.instanceof(Set),
  }),
});

/** Whether something that was read is an index, as far as its shape tells; its content is as good as its keeper. */
export function isIndex(read: unknown): read is Index {
  return indexShape.safeParse(read).success;
}

/** Hears all that the knowledge says, and learns from it: a second or two of work. */
export function indexOf(knowledge: Knowledge): Index {
  const phrases = indexMeanings(knowledge.synonyms);
  const meanings = createMeanings(phrases);
  const called = knowledge.entries.map((entry) => ({ id: entry.id, lines: linesOf(entry, meanings) }));
  const outOfScope = knowledge.outOfScope.map((text) => lineOf('phrasing', text, meanings));
  return {
    meanings: phrases,
    smallTalk: indexSmallTalk(knowledge.smallTalk),
    columns: indexColumns(knowledge.columnCues, knowledge.faintCues),
    danger: indexDanger(knowledge.danger.phrasings),
    names: indexNames(called),
    ranking: indexFinder(called, knowledge.smallTalk, outOfScope),
  };
}
