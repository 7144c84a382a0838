/**
 * `npm run evaluate -- FILE… [--json]`: how well labelled questions are understood, by register, with what was taken
 * for what. Each line of a file is JSON: `{"q", "lang", "accept": [ids], "kind": "in" | "out" | "smalltalk"}`, and if
 * need be `"field"` (the column asked for) and `"tolerate"` (ids that are not wrong either).
 *
 * Exit code 1: no file, one that can't be read or used, or knowledge with faults.
 */

import { readFile } from 'node:fs/promises';
import { KnowledgeFault } from '../knowledge/fault.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { keptIndex } from '../storage/kept-index.ts';
import { readKnowledgeFiles } from '../storage/knowledge-files.ts';
import { evaluate } from '../understanding/evaluate.ts';
import { practise } from '../understanding/practice.ts';
import { createUnderstanding } from '../understanding/understanding.ts';
import { evaluationView } from './evaluate-view.ts';
import { keptFolder } from './kept-folder.ts';
import { QuestionsFault, readLabelled } from './labelled-questions.ts';

const { argv, env, stdout, stderr } = process;

process.exitCode = await run(argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof KnowledgeFault || error instanceof QuestionsFault)) throw error;
  stderr.write(`${error.message}\n`);
  return 1;
});

async function run(words: readonly string[]): Promise<number> {
  const files = words.filter((word) => word !== '--json');
  if (files.length === 0) {
    stderr.write('Usage: npm run evaluate -- FILE… [--json], with a labelled question on each line.\n');
    return 1;
  }
  const texts = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8').catch((cause: unknown) => {
        throw new QuestionsFault(`${file}: can't be read; expected a file of JSON lines`, { cause });
      });
      return readLabelled(file, text);
    }),
  );
  const knowledge = loadKnowledge(await readKnowledgeFiles(env.KNOWLEDGE_DIR ?? './knowledge'));
  const understanding = createUnderstanding(knowledge, await keptIndex(keptFolder, knowledge));
  practise(understanding, knowledge);
  const evaluation = evaluate(texts.flat(), understanding, knowledge, () => performance.now());
  stdout.write(
    `${words.includes('--json') ? JSON.stringify(evaluation, null, 2) : evaluationView(evaluation)}\n`,
  );
  return 0;
}
