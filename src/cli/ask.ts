/**
 * `npm run ask -- "question"`: the desk's answer in the terminal.
 * `npm run --silent ask -- --jsonl`: JSON lines `{"q"}` on standard input, a line of JSON for each.
 *
 * Exit code 1: no question, knowledge with faults, or a faulty line.
 */

import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { KnowledgeFault } from '../knowledge/fault.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { keptIndex } from '../storage/kept-index.ts';
import { readKnowledgeFiles } from '../storage/knowledge-files.ts';
import { practise } from '../understanding/practice.ts';
import { createUnderstanding } from '../understanding/understanding.ts';
import { answerLines } from './ask-lines.ts';
import { viewOf } from './ask-view.ts';
import { keptFolder } from './kept-folder.ts';

const { argv, env, stdin, stdout, stderr } = process;

// Whoever reads may have seen enough: `npm run ask … | head -1`.
stdout.on('error', () => process.exit());
process.exitCode = await run(argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof KnowledgeFault)) throw error;
  stderr.write(`${error.message}\n`);
  return 1;
});

async function run(words: readonly string[]): Promise<number> {
  const inLines = words.length === 1 && words[0] === '--jsonl';
  const question = words.join(' ');
  if (question.trim() === '') {
    stderr.write(
      'Usage: npm run ask -- "question", or npm run --silent ask -- --jsonl with {"q": "question"} on each line.\n',
    );
    return 1;
  }
  const knowledge = loadKnowledge(await readKnowledgeFiles(env.KNOWLEDGE_DIR ?? './knowledge'));
  const understanding = createUnderstanding(knowledge, await keptIndex(keptFolder, knowledge));
  if (!inLines) {
    stdout.write(`${viewOf(understanding.decide(question), knowledge)}\n`);
    return 0;
  }
  practise(understanding, knowledge);
  let exitCode = 0;
  const lines = createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const result of answerLines(lines, understanding, () => performance.now())) {
    if (result.kind === 'faulty') {
      stderr.write(`Line ${result.line} ${result.fault}\n`);
      exitCode = 1;
    } else if (!stdout.write(`${result.json}\n`)) await once(stdout, 'drain');
  }
  return exitCode;
}
