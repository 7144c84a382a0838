import { join } from 'node:path';
import { exportEntries } from '../knowledge/export.ts';
import { KnowledgeFault } from '../knowledge/fault.ts';
import { loadKnowledge, openKnowledge } from '../knowledge/load.ts';
import { withSound } from '../knowledge/overlay.ts';
import { readKnowledgeFiles, writeKnowledgeFile } from '../storage/knowledge-files.ts';
import { StoreFault } from '../storage/lowdb-store.ts';
import { readOfficersEntries } from '../storage/officers-entries.ts';

/** Where the command meets the world. */
export interface Surroundings {
  /** The desk's data. */
  readonly data: string;
  /** The knowledge folder. */
  readonly folder: string;
  say(text: string): void;
  complain(text: string): void;
}

/**
 * Writes officers' entries into the knowledge folder. Entries with faults are told and left out. What would be written
 * is read through first: files with faults are never written.
 * @returns the exit code
 */
export async function exportCommand({ data, folder, say, complain }: Surroundings): Promise<0 | 1> {
  try {
    const files = await readKnowledgeFiles(folder);
    const open = openKnowledge(files);
    const { result: officers, faults } = withSound(await readOfficersEntries(data), (sound) => {
      open.with(sound);
      return sound;
    });
    for (const { entry, field, expected } of faults) {
      complain(`Left out: ${entry ?? ''}, field ${field ?? ''}: ${expected}\n`);
    }
    const { files: written, changed, added, withdrawn } = exportEntries(files, officers);
    const paths = new Map(written.map((file) => [file.path, file]));
    loadKnowledge(files.map((file) => paths.get(file.path) ?? file));
    for (const file of written) await writeKnowledgeFile(folder, file);
    const list = (what: string, ids: readonly string[]) =>
      ids.length === 0 ? '' : `${what}: ${ids.join(', ')}\n`;
    say(
      list('Added', added) +
        list('Changed', changed) +
        list('Withdrawn by officers, take out by hand', withdrawn) +
        (written.length === 0
          ? 'The files say the same already. Nothing is written.\n'
          : `Written: ${written.map(({ path }) => join(folder, path)).join(', ')}\n`),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof KnowledgeFault || error instanceof StoreFault)) throw error;
    complain(`${error.message}\nNothing is written.\n`);
    return 1;
  }
}
