import { containerBootstrap } from '@nlpjs/core';
import { Nlp } from '@nlpjs/nlp';
import { create, insertMultiple, search } from '@orama/orama';
import { Document as FlexDocument } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Entry, Knowledge } from '../src/knowledge/model.ts';
import { createUnderstanding } from '../src/understanding/understanding.ts';

/** The ids of the entries nearest to a question, best first. */
export type Search = (question: string) => readonly string[] | Promise<readonly string[]>;

export interface Engine {
  readonly name: string;
  /** With more entries than this it takes minutes, and is left out. */
  readonly most: number;
  build(knowledge: Knowledge): Search | Promise<Search>;
}

/** What every engine is given: title, phrasings with keywords, answer. */
interface Plain {
  readonly id: string;
  readonly title: string;
  readonly asked: string;
  readonly answer: string;
}

function plain(entry: Entry): Plain {
  const answer = entry.kind === 'article' ? [entry.answer] : [entry.columns.how, entry.columns.documents];
  return {
    id: entry.id,
    title: `${entry.title.bn} ${entry.title.en}`,
    asked: [...entry.phrasings, ...entry.keywords].join('\n'),
    answer: answer.map(({ bn, en }) => `${bn} ${en}`).join('\n'),
  };
}

const fields = ['title', 'asked', 'answer'] as const;
/** Words as people see them: by spaces and punctuation, signs with their letters. */
const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

export const engines: readonly Engine[] = [
  {
    name: 'this desk',
    most: Number.POSITIVE_INFINITY,
    build(knowledge) {
      const { decide } = createUnderstanding(knowledge);
      return (question) => decide(question).candidates.map(({ id }) => id);
    },
  },
  {
    name: 'MiniSearch, fuzzy and prefix',
    most: Number.POSITIVE_INFINITY,
    build({ entries }) {
      const index = new MiniSearch<Plain>({
        fields: [...fields],
        tokenize: words,
        searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 1.5, asked: 2 } },
      });
      index.addAll(entries.map(plain));
      return (question) => index.search(question).map(({ id }: { id: string }) => id);
    },
  },
  {
    name: 'MiniSearch',
    most: Number.POSITIVE_INFINITY,
    build({ entries }) {
      const index = new MiniSearch<Plain>({ fields: [...fields], tokenize: words });
      index.addAll(entries.map(plain));
      return (question) => index.search(question).map(({ id }: { id: string }) => id);
    },
  },
  {
    name: 'Orama, own tokenizer',
    most: Number.POSITIVE_INFINITY,
    async build({ entries }) {
      const index = create({
        schema: { id: 'string', title: 'string', asked: 'string', answer: 'string' },
        components: {
          tokenizer: { language: 'bangla', normalizationCache: new Map(), tokenize: words },
        },
      });
      await insertMultiple(index, entries.map(plain));
      return async (question) =>
        (await search(index, { term: question, properties: [...fields], limit: 5 })).hits.map(
          ({ document }) => document.id,
        );
    },
  },
  {
    name: 'FlexSearch, own encoder',
    most: Number.POSITIVE_INFINITY,
    build({ entries }) {
      const index = new FlexDocument({
        document: { id: 'id', index: [...fields] },
        encode: words,
        tokenize: 'forward',
      });
      for (const entry of entries) index.add({ ...plain(entry) });
      return (question) => {
        const found = index.search(question, { suggest: true, limit: 5 });
        return [...new Set(found.flatMap(({ result }) => result.map(String)))];
      };
    },
  },
  {
    name: 'Fuse.js, token search',
    most: 2_000,
    build({ entries }) {
      const index = new Fuse(entries.map(plain), {
        keys: [...fields],
        useTokenSearch: true,
        threshold: 0.3,
        ignoreLocation: true,
      });
      return (question) => index.search(question, { limit: 5 }).map(({ item }) => item.id);
    },
  },
  {
    name: 'Fuse.js',
    most: 2_000,
    build({ entries }) {
      const index = new Fuse(entries.map(plain), { keys: [...fields] });
      return (question) => index.search(question, { limit: 5 }).map(({ item }) => item.id);
    },
  },
  {
    name: 'nlp.js',
    most: 200,
    async build({ entries }) {
      const nlp = new Nlp({ container: await containerBootstrap(), autoSave: false, nlu: { log: false } });
      nlp.addLanguage('en');
      for (const { id, title, phrasings, keywords } of entries) {
        for (const text of [title.bn, title.en, ...phrasings, ...keywords]) nlp.addDocument('en', text, id);
      }
      await nlp.train();
      return async (question) =>
        (await nlp.process('en', question)).classifications.map(({ intent }) => intent);
    },
  },
];
