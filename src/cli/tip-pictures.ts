/**
 * `npm run tips:pictures -- FOLDER BOT`: draws every tip of the knowledge, in both languages, into a folder, to be
 * looked at before the bot sends them, or printed. BOT is the bot's name on Telegram, for the link.
 *
 * Exit code 1: words are missing, or knowledge with faults.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KnowledgeFault } from '../knowledge/fault.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { onPicture } from '../pictures/of-entry.ts';
import { drawTip } from '../pictures/tip-picture.ts';
import { readKnowledgeFiles } from '../storage/knowledge-files.ts';
import { readLocaleFiles } from '../storage/locale-files.ts';
import { voiceOf } from '../wording/voice.ts';
import { createWording } from '../wording/wording.ts';

const { argv, env, stdout, stderr } = process;
const languages = ['bn', 'en'] as const;
const localesFolder = fileURLToPath(new URL('../../locales', import.meta.url));

process.exitCode = await run(argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof KnowledgeFault)) throw error;
  stderr.write(`${error.message}\n`);
  return 1;
});

async function run([folder, name]: readonly string[]): Promise<number> {
  if (folder === undefined || name === undefined) {
    stderr.write('Usage: npm run tips:pictures -- FOLDER BOT, with the name of the bot on Telegram.\n');
    return 1;
  }
  const bot = name.replace(/^@/, '');
  const wording = createWording(await readLocaleFiles(localesFolder));
  const { entries, office } = loadKnowledge(await readKnowledgeFiles(env.KNOWLEDGE_DIR ?? './knowledge'));
  const all = entries.flatMap((entry) =>
    entry.kind === 'article'
      ? entry.tips.flatMap((_, nth) => languages.map((language) => ({ entry, nth, language })))
      : [],
  );
  await mkdir(folder, { recursive: true });
  for (const [done, { entry, nth, language }] of all.entries()) {
    const voice = voiceOf(wording, language);
    const picture = await drawTip(onPicture(entry, nth, { office, voice, bot }));
    await writeFile(join(folder, `${entry.id}-${nth + 1}-${language}.png`), picture);
    stdout.write(`\r${done + 1} of ${all.length}`);
  }
  stdout.write(`${all.length > 0 ? '\n' : 'No entry gives a tip.\n'}`);
  return 0;
}
