/**
 * `npm run charter:import -- FILE [--into FOLDER] [--write] [--lines]`: an office's Citizen's Charter to knowledge.
 *
 * Exit code 1: no charter in the file, a knowledge folder with faults, or options that are not known.
 */

import { charterCommand } from './charter-command.ts';

const { argv, env, stdout, stderr } = process;

// Whoever reads may have seen enough, `… | head`; what is to be written is written all the same.
stdout.on('error', () => undefined);
process.exitCode = await charterCommand(argv.slice(2), {
  folder: env.KNOWLEDGE_DIR ?? './knowledge',
  // Swedish writes a day as year-month-day.
  today: new Intl.DateTimeFormat('sv-SE').format(new Date()),
  say: (text) => stdout.write(text),
  complain: (text) => stderr.write(text),
});
