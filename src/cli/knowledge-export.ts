/**
 * `npm run knowledge:export`: what officers made of the knowledge, from DATA_DIR into the files of KNOWLEDGE_DIR.
 *
 * Exit code 1: a knowledge folder or an entry with faults. Then nothing is written.
 */

import { exportCommand } from './export-command.ts';

const { env, stdout, stderr } = process;

process.exitCode = await exportCommand({
  data: env.DATA_DIR ?? './data',
  folder: env.KNOWLEDGE_DIR ?? './knowledge',
  say: (text) => stdout.write(text),
  complain: (text) => stderr.write(text),
});
