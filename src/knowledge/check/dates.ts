import type { Rule } from './rule.ts';

/** Nobody has read anything tomorrow. */
export const datesArePast: Rule = ({ folder, entries, today }, report) => {
  const expected = (day: string) => `${day} has not come yet; write the day on which it was read`;
  for (const { file, entry } of entries) {
    const { reviewedOn } = entry.value;
    if (reviewedOn > today) report(file.fault([...entry.at, 'reviewedOn'], expected(reviewedOn)));
  }
  const facts = folder.opened.find(({ path }) => path === 'facts.yaml');
  for (const [key, { readOn }] of Object.entries(folder.facts ?? {})) {
    if (facts !== undefined && readOn > today) report(facts.fault([key, 'readOn'], expected(readOn)));
  }
};
