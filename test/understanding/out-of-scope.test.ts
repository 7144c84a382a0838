import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../../src/storage/knowledge-files.ts';
import { createUnderstanding } from '../../src/understanding/understanding.ts';

const understanding = createUnderstanding(loadKnowledge(await readKnowledgeFiles('knowledge')));
const questions = readFileSync(new URL('fixtures/out-of-scope.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const decided = questions.map((question) => understanding.decide(question));
const share = (kind: string) =>
  decided.filter(({ outcome }) => outcome.kind === kind).length / decided.length;

describe('a hundred questions that the knowledge has no answer to', () => {
  it('are answered in less than five cases', () => {
    expect(share('answer')).toBeLessThan(0.05);
  });

  it('are hardly ever small talk', () => {
    expect(share('smalltalk')).toBeLessThanOrEqual(0.01);
  });
});
