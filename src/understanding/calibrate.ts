import { type Calibration, confidenceFigures, type EntryId, type Knowledge } from '../knowledge/model.ts';
import { confidenceOf, type Figures, figuresOf } from './confidence.ts';
import { createListener } from './listener.ts';
import { fitLogistic } from './logistic.ts';

/** One question whose answer the desk had not learned. */
interface Trial {
  readonly figures: Figures;
  /** The nearest entry was the right one. A question without an entry has none. */
  readonly right: boolean;
  readonly inScope: boolean;
}

/** Shares (0 to 1) of left-out questions, by what the fitted values would have done with them. */
export interface Gave {
  readonly rightFirst: number;
  readonly rightAmongThree: number;
  readonly answered: number;
  readonly answeredWrongly: number;
  readonly outOfScopeAnswered: number;
  readonly outOfScopeOffered: number;
}

/** Every fifth question is left out, five times over. */
const folds = 5;
/** Questions without an entry are fewer here than among people. */
const outOfScopeWeight = 3;
/**
 * What may go wrong among left-out questions. They are harder than people's: what was left out is often what was
 * told apart by one word. Among the questions that people asked, about a third of this went wrong.
 */
const mostAnsweredWrongly = 0.045;
const mostOutOfScopeAnswered = 0.04;
/** Of the left-out questions with the right entry first, so many may be left without choices. */
const mostLost = 0.02;

/**
 * Fits confidence and thresholds to a knowledge: a fifth of its phrasings, and of its questions without an entry,
 * are left out and asked of the rest, in turn.
 * @throws RangeError if the knowledge is too small to leave anything out
 */
export function calibrate(knowledge: Knowledge): { readonly calibration: Calibration; readonly gave: Gave } {
  const { trials, rightAmongThree } = tryOut(knowledge);
  if (trials.length < 50) throw new RangeError('There are too few phrasings to calibrate by: 50 are needed.');
  const weights = fitLogistic(
    confidenceFigures,
    trials.map(({ figures, right, inScope }) => ({
      figures,
      yes: right,
      weight: inScope ? 1 : outOfScopeWeight,
    })),
  );
  const inScope = trials.filter((trial) => trial.inScope);
  const outOfScope = trials.filter((trial) => !trial.inScope);
  const from = (threshold: number, among: readonly Trial[], is: (trial: Trial) => boolean = () => true) =>
    among.filter((trial) => is(trial) && confidenceOf(trial.figures, weights) >= threshold).length /
    Math.max(1, among.length);

  const sure = hundredths.find(
    (threshold) =>
      from(threshold, inScope, ({ right }) => !right) <= mostAnsweredWrongly &&
      from(threshold, outOfScope) <= mostOutOfScopeAnswered,
  );
  const found = inScope.filter(({ right }) => right);
  const possible = hundredths.findLast((threshold) => 1 - from(threshold, found) <= mostLost);
  const calibration = { weights: rounded(weights), sure: sure ?? 1, possible: possible ?? 0 };
  return {
    calibration,
    gave: {
      rightFirst: found.length / inScope.length,
      rightAmongThree,
      answered: from(calibration.sure, inScope),
      answeredWrongly: from(calibration.sure, inScope, ({ right }) => !right),
      outOfScopeAnswered: from(calibration.sure, outOfScope),
      outOfScopeOffered: from(calibration.possible, outOfScope) - from(calibration.sure, outOfScope),
    },
  };
}

const hundredths = Array.from({ length: 100 }, (_, nth) => nth / 100);

function tryOut(knowledge: Knowledge) {
  const trials: Trial[] = [];
  let amongThree = 0;
  let asked = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const { kept, left } = leaveOut(knowledge, fold);
    const listener = createListener(kept);
    for (const { text, entry } of left) {
      const { found } = listener.listen(text);
      const ids = found.matches.map(({ document }) => listener.entryAt(document));
      const figures = figuresOf(found);
      if (entry !== null) {
        asked += 1;
        if (ids.slice(0, 3).includes(entry)) amongThree += 1;
      }
      if (figures !== undefined) {
        trials.push({ figures, right: entry !== null && ids[0] === entry, inScope: entry !== null });
      }
    }
  }
  return { trials, rightAmongThree: amongThree / Math.max(1, asked) };
}

interface LeftOut {
  readonly text: string;
  readonly entry: EntryId | null;
}

/** The knowledge without every fifth phrasing and out-of-scope question, and these. */
export function leaveOut(
  knowledge: Knowledge,
  fold: number,
): { readonly kept: Knowledge; readonly left: readonly LeftOut[] } {
  const left: LeftOut[] = [];
  let nth = fold;
  const keeps = (text: string, entry: EntryId | null): boolean => {
    nth += 1;
    if (nth % folds !== 0) return true;
    left.push({ text, entry });
    return false;
  };
  const entries = knowledge.entries.map((entry) => ({
    ...entry,
    phrasings: entry.phrasings.filter((text) => keeps(text, entry.id)),
  }));
  const outOfScope = knowledge.outOfScope.filter((text) => keeps(text, null));
  return { kept: { ...knowledge, entries, outOfScope }, left };
}

function rounded(weights: Calibration['weights']): Calibration['weights'] {
  // The names stay what they are; only the compiler forgets them on the way.
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 100) / 100]),
  ) as Calibration['weights'];
}
