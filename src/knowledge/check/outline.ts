import { listedEntries } from '../folder.ts';
import { valueAt } from '../yaml-file.ts';
import type { Rule } from './rule.ts';

/** Every id of `outline.yaml` has its entry, be it one with faults or in a file that can't be read. */
export const outlineComplete: Rule = ({ folder }, report) => {
  if (folder.entryFiles.some(({ file }) => !file.readable)) return;
  const file = folder.opened.find(({ path }) => path === 'outline.yaml');
  const there = new Set(
    folder.entryFiles.flatMap(({ file }) => listedEntries(file)).map(({ written }) => valueAt(written, 'id')),
  );
  for (const [position, id] of (folder.outline?.required ?? []).entries()) {
    if (file === undefined || there.has(id)) continue;
    report(
      file.fault(
        ['required', position],
        `no entry has the id ${id}; write the entry, or delete this line if the office does without it`,
      ),
    );
  }
};
