import { factsIn } from './facts-in.ts';
import type { PlacedEntry, Rule, Scene } from './rule.ts';

/** What leans on a fact that is not sure is marked for the officer. */
export const weakIsMarked: Rule = ({ folder, entries }, report) => {
  for (const placed of entries) {
    const { file, entry } = placed;
    const weak = weakFactsOf(placed, folder);
    if (weak.length === 0 || entry.value.review === 'officer') continue;
    const names = weak.map((key) => `{fact.${key}}`).join(', ');
    report(
      file.fault(
        entry.at,
        `uses ${names}, which facts.yaml calls weak; add the line "review: officer", or find a surer source`,
      ),
    );
  }
};

/** The facts of an entry that are not sure, each once. */
export function weakFactsOf({ texts }: PlacedEntry, { facts }: Scene['folder']): readonly string[] {
  const used = texts.flatMap(({ written }) => [...factsIn(written.bn), ...factsIn(written.en)]);
  return [...new Set(used)].filter(
    (key) => facts !== undefined && Object.hasOwn(facts, key) && facts[key]?.sure === 'weak',
  );
}
