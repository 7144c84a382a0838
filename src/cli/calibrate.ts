/**
 * `npm run calibrate`: fits when to answer and when to offer choices to the knowledge folder, and writes the values,
 * with the figures that they gave, to its `calibration.yaml`. To be run when much of the knowledge has changed.
 *
 * Exit code 1: knowledge with faults, or too little of it.
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document } from 'yaml';
import { KnowledgeFault } from '../knowledge/fault.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { readKnowledgeFiles } from '../storage/knowledge-files.ts';
import { calibrate } from '../understanding/calibrate.ts';

const { env, stdout, stderr } = process;
const folder = env.KNOWLEDGE_DIR ?? './knowledge';

process.exitCode = await run().catch((error: unknown) => {
  if (!(error instanceof KnowledgeFault || error instanceof RangeError)) throw error;
  stderr.write(`${error.message}\n`);
  return 1;
});

async function run(): Promise<number> {
  const { calibration, gave } = calibrate(loadKnowledge(await readKnowledgeFiles(folder)));
  const shares = Object.fromEntries(
    Object.entries(gave).map(([name, share]) => [name, Math.round(share * 1000) / 1000]),
  );
  const document = new Document({ ...calibration, gave: shares });
  document.commentBefore =
    ' Written by `npm run calibrate`: what confidence is told from, and from where on the desk answers (sure) and offers\n' +
    ' choices (possible). Below, the shares that this gave on phrasings and questions that were left out.';
  const text = document.toString({ lineWidth: 0 });
  await writeFile(join(folder, 'calibration.yaml'), text);
  stdout.write(text);
  return 0;
}
