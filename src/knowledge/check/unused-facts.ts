import { factsIn } from './facts-in.ts';
import type { Rule } from './rule.ts';

/** Every fact is used: one that nobody reads, nobody keeps up to date. */
export const factsUsed: Rule = ({ folder }, report) => {
  const facts = folder.opened.find(({ path }) => path === 'facts.yaml');
  if (facts === undefined || folder.opened.some(({ readable }) => !readable)) return;
  // All that is written, so that a fact of an entry with faults counts as used.
  const written = folder.opened
    .filter(({ path }) => path !== facts.path)
    .map(({ data }) => JSON.stringify(data) ?? '');
  const used = new Set(written.flatMap(factsIn));
  for (const key of Object.keys(folder.facts ?? {})) {
    if (used.has(key)) continue;
    report(facts.fault([key], `is used in no answer; write {fact.${key}} where it is meant, or delete it`));
  }
};
