import { createCorpus } from './corpus.ts';
import { type FieldIndex, type FieldTerms, indexField } from './field.ts';
import { type Learned, learn } from './lessons.ts';
import type { Line } from './lines.ts';
import { rankingWeights, richness } from './ranking-weights.ts';

/** Documents (lists of lines), ready to be ranked: plain data, that can be kept and sent. */
export interface RankingIndex {
  readonly size: number;
  readonly words: FieldIndex;
  readonly sounds: FieldIndex;
  readonly learned: Learned | null;
  /** Lines to learn from, a document. */
  readonly linesToLearn: number;
  /** Stems of all words that are used. */
  readonly stems: ReadonlySet<string>;
}

export function indexRanking(documents: readonly (readonly Line[])[]): RankingIndex {
  const corpus = createCorpus(documents);
  const lines = documents.map((own) => own.filter(({ kind }) => kind !== 'answer').length);
  const { saturation, length } = rankingWeights.wordField;
  const saturations = lines.map(
    (count) => saturation.few + richness(count) * (saturation.many - saturation.few),
  );
  return {
    size: documents.length,
    words: indexField(corpus, wordTerms, {
      saturation: (document) => saturations[document] ?? saturation.many,
      length,
    }),
    sounds: indexField(corpus, soundTerms, rankingWeights.soundField),
    learned: learn(corpus),
    linesToLearn: lines.reduce((sum, count) => sum + count, 0) / Math.max(1, documents.length),
    stems: new Set(corpus.words.map(({ stem }) => stem)),
  };
}

/** Words of answers are known by their stems alone: they are many, say little, and would take half of the time. */
const wordTerms: FieldTerms = { spoken: ({ terms }) => terms, written: ({ stem }) => [stem] };
const soundTerms: FieldTerms = { spoken: ({ pieces }) => pieces, written: () => [] };
