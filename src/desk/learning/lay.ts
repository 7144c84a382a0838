import type { Fault } from '../../knowledge/fault.ts';
import type { OpenKnowledge } from '../../knowledge/load.ts';
import type { Knowledge } from '../../knowledge/model.ts';
import { type OfficersEntry, saysTheSame, withSound } from '../../knowledge/overlay.ts';
import type { Store } from '../store.ts';
import { asOfficersEntry, type EntryDocument } from './entry-document.ts';

/** Officers' entries as they lie over the files. */
export interface Laid {
  readonly knowledge: Knowledge;
  /** Those that are in use. */
  readonly officers: readonly OfficersEntry[];
  readonly faults: readonly Fault[];
}

/**
 * Lays the officers' entries of the store over the files. Those with faults are left out and told: the desk starts all
 * the same. Those that the files have meanwhile to the letter are the files' from now on.
 */
export async function layOfficersEntries(files: OpenKnowledge, store: Store): Promise<Laid> {
  await store.transaction(async ({ entries }) => {
    for (const document of await entries.all()) {
      const filed = files.inFiles(document.id)?.fields;
      const own = asOfficersEntry(document).own;
      if (filed === undefined || own === null || !saysTheSame(own, filed)) continue;
      if (document.base === null || !saysTheSame(document.base, filed))
        entries.put({ ...document, base: filed });
    }
  });
  const all = (await store.entries.all()).filter(isLaid).map(asOfficersEntry);
  let officers: readonly OfficersEntry[] = [];
  const { result, faults } = withSound(all, (sound) => {
    officers = sound;
    return files.with(sound);
  });
  return { knowledge: result, officers, faults };
}

/** What is deleted hides nothing: it was the officers' own. */
export const isLaid = ({ state }: EntryDocument) => state !== 'deleted';
