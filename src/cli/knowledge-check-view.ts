import type { Findings } from '../knowledge/check/check.ts';
import { KnowledgeFault } from '../knowledge/fault.ts';

/** How many of the hardest answers are worth a look. */
const hardestShown = 5;

/** The findings as a person reads them in a terminal: first what has to be done. */
export function findingsText(findings: Findings, today: string): string {
  const { faults, due, forOfficer, hardest } = findings;
  const { entries, phrasings, facts } = findings.counts;
  const dueNow = due.filter(({ on }) => on <= today);
  const next = due.find(({ on }) => on > today);
  return [
    faults.length > 0
      ? new KnowledgeFault(faults).message
      : `The knowledge has no faults: ${entries} entries, ${phrasings} ways of asking, ${facts} facts.`,
    '',
    `Due for review on ${today}: ${dueNow.length === 0 ? 'none' : dueNow.length}`,
    ...dueNow.map(({ id, path, on }) => `  ${id} (${path}), since ${on}`),
    ...(next === undefined ? [] : [`  Next: ${next.id} on ${next.on}`]),
    '',
    `For the officer to read, because something is not sure: ${forOfficer.length}`,
    ...forOfficer.map(
      ({ id, path, weak }) => `  ${id} (${path})${weak.length === 0 ? '' : `, leans on ${weak.join(', ')}`}`,
    ),
    ...phonesText(findings),
    '',
    'Hardest to read (100% is the limit):',
    ...hardest
      .slice(0, hardestShown)
      .map(
        ({ id, language, hardness, ease }) =>
          `  ${id}, ${language}: ${Math.round(hardness * 100)}%, ${ease.averageSentence.toFixed(1)} words a sentence, the longest ${ease.longestSentence}, ${ease.averageWord.toFixed(1)} letters a word`,
      ),
  ].join('\n');
}

/** What citizens miss where the office gives no phone; nothing if it does. */
function phonesText({ withoutPhone, leftOut }: Findings): readonly string[] {
  return [
    ...(withoutPhone.length === 0
      ? []
      : ['', `Without a phone in office.yaml: ${withoutPhone.join(', ')}. Add one if the office has any.`]),
    ...leftOut.map(
      ({ id, path, empty }) =>
        `  ${id} (${path}) leaves out its lines with ${empty.join(', ')}: nothing to say there`,
    ),
  ];
}
