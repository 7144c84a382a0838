/**
 * `npm run knowledge:check`: what has to be mended in the knowledge folder, what is due for review, what an
 * officer should read, and which answers are the hardest. Another folder: `KNOWLEDGE_DIR`.
 * `npm run knowledge:check -- 2027-03-01`: the same as if it were that day.
 *
 * Exit code 1: there are faults, or the folder can't be read.
 */

import { checkKnowledge } from '../knowledge/check/check.ts';
import { KnowledgeFault } from '../knowledge/fault.ts';
import { readKnowledgeFiles } from '../storage/knowledge-files.ts';
import { findingsText } from './knowledge-check-view.ts';

const { argv, env, stdout, stderr } = process;

// Whoever reads may have seen enough: `npm run knowledge:check | head -5`.
stdout.on('error', () => process.exit());
process.exitCode = await run(argv[2]).catch((error: unknown) => {
  if (!(error instanceof KnowledgeFault)) throw error;
  stderr.write(`${error.message}\n`);
  return 1;
});

async function run(day: string | undefined): Promise<number> {
  // The day in Dhaka, as `YYYY-MM-DD`: that is how Swedish writes it.
  const today = day ?? new Intl.DateTimeFormat('sv-SE', { timeZone: env.TZ ?? 'Asia/Dhaka' }).format();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today))) {
    stderr.write(
      'Usage: npm run knowledge:check, or npm run knowledge:check -- 2027-03-01 for another day.\n',
    );
    return 1;
  }
  const findings = checkKnowledge(await readKnowledgeFiles(env.KNOWLEDGE_DIR ?? './knowledge'), today);
  stdout.write(`${findingsText(findings, today)}\n`);
  return findings.faults.length > 0 ? 1 : 0;
}
