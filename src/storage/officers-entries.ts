import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { asOfficersEntry, entryDocument } from '../desk/learning/entry-document.ts';
import type { OfficersEntry } from '../knowledge/overlay.ts';
import { Folder } from './folder.ts';
import { StoreFault } from './lowdb-store.ts';

/**
 * What officers made of the knowledge, read beside a desk that may be running: each document is replaced whole.
 * @returns none if nothing was ever kept there
 * @throws StoreFault when a document can't be read
 */
export async function readOfficersEntries(root: string): Promise<readonly OfficersEntry[]> {
  const isThere = await access(join(root, 'entries')).then(
    () => true,
    () => false,
  );
  if (!isThere) return [];
  const folder = new Folder(root, 'entries', entryDocument);
  const faults = await folder.load();
  if (faults.length > 0) throw new StoreFault(faults);
  return [...folder.values()]
    .filter(({ state }) => state !== 'deleted')
    .map(asOfficersEntry)
    .toSorted((a, b) => a.id.localeCompare(b.id));
}
