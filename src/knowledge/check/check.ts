import type { Language } from '../../language/language.ts';
import type { Fault } from '../fault.ts';
import { readFolder } from '../folder.ts';
import { emptyIn, vocabulary } from '../placeholders.ts';
import { checkReferences } from '../references.ts';
import type { KnowledgeFile } from '../yaml-file.ts';
import { numbersAreFacts } from './bare-numbers.ts';
import { datesArePast } from './dates.ts';
import { type Due, dueDays } from './due.ts';
import { type Ease, hardness } from './ease.ts';
import { phrasingsEnough } from './enough-phrasings.ts';
import { tipsEnough } from './enough-tips.ts';
import { eachInItsLanguage } from './languages.ts';
import { shortEnough } from './lengths.ts';
import { outlineComplete } from './outline.ts';
import { quizFits, quizLeansOnEntries } from './quiz.ts';
import { easyToRead, measured } from './reading-ease.ts';
import type { Rule } from './rule.ts';
import { sameFacts } from './same-facts.ts';
import { phrasingsApart } from './same-phrasing.ts';
import { sceneOf } from './scene.ts';
import { sameSteps } from './steps.ts';
import { factsUsed } from './unused-facts.ts';
import { weakFactsOf, weakIsMarked } from './weak-facts.ts';
import { addressesWhole } from './whole-addresses.ts';

/** Beyond what the bot needs to start, which `loadKnowledge` checks. */
const rules: readonly Rule[] = [
  outlineComplete,
  shortEnough,
  eachInItsLanguage,
  sameSteps,
  sameFacts,
  factsUsed,
  numbersAreFacts,
  addressesWhole,
  phrasingsApart,
  phrasingsEnough,
  tipsEnough,
  quizFits,
  quizLeansOnEntries,
  datesArePast,
  weakIsMarked,
  easyToRead,
];

/** What was found in a knowledge folder. */
export interface Findings {
  /** What has to be mended, those of `loadKnowledge` too. */
  readonly faults: readonly Fault[];
  readonly counts: { readonly entries: number; readonly phrasings: number; readonly facts: number };
  /** When each entry should be read through again, the earliest first. */
  readonly due: readonly Due[];
  /** Entries marked for the officer, with the facts that are not sure. */
  readonly forOfficer: readonly {
    readonly id: string;
    readonly path: string;
    readonly weak: readonly string[];
  }[];
  /** Officers without a phone, by their keys in `office.yaml`. No fault, but citizens want one. */
  readonly withoutPhone: readonly string[];
  /** Entries of which lines are left out, with the placeholders that stand for nothing there. */
  readonly leftOut: readonly {
    readonly id: string;
    readonly path: string;
    readonly empty: readonly string[];
  }[];
  /** Answers by how hard they are to read, the hardest first; 1 is the limit. */
  readonly hardest: readonly {
    readonly id: string;
    readonly language: Language;
    readonly hardness: number;
    readonly ease: Ease;
  }[];
}

/**
 * Checks the texts of a knowledge folder by every rule and tells all faults at once. Entries whose form is wrong
 * are told as such and left out of the other rules.
 * @param today `YYYY-MM-DD`
 */
export function checkKnowledge(files: readonly KnowledgeFile[], today: string): Findings {
  const faults: Fault[] = [];
  const report = (fault: Fault) => faults.push(fault);
  const folder = readFolder(files, report);
  const words = vocabulary(folder);
  checkReferences(folder, words, report);
  const scene = sceneOf(folder, words, today);
  for (const rule of rules) rule(scene, report);

  const { entries } = scene;
  return {
    faults,
    counts: {
      entries: entries.length,
      phrasings: entries.reduce((sum, { entry }) => sum + entry.value.phrasings.length, 0),
      facts: Object.keys(folder.facts ?? {}).length,
    },
    due: dueDays(entries),
    forOfficer: entries
      .filter(({ entry }) => entry.value.review === 'officer')
      .map((placed) => ({
        id: placed.entry.value.id,
        path: placed.file.path,
        weak: weakFactsOf(placed, folder),
      })),
    withoutPhone: Object.entries(folder.office?.officers ?? {}).flatMap(([key, { phones }]) =>
      phones.length === 0 ? [key] : [],
    ),
    leftOut: entries.flatMap(({ file, entry, texts }) => {
      const empty = new Set(texts.flatMap(({ written }) => emptyIn(written.bn, words)));
      return empty.size === 0 ? [] : [{ id: entry.value.id, path: file.path, empty: [...empty] }];
    }),
    hardest: entries
      .flatMap(measured)
      .map(({ id, language, ease }) => ({ id, language, ease, hardness: hardness(ease, language) }))
      .toSorted((a, b) => b.hardness - a.hardness),
  };
}
