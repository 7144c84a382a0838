import { type Calibration, type ConfidenceFigure, confidenceFigures } from '../knowledge/model.ts';
import type { Found, Match } from './ranking.ts';

/**
 * What a knowledge that was never calibrated goes by. Fitted to the knowledge of this repository without what is
 * learned, since that depends on how many phrasings there are.
 */
export const usualCalibration: Calibration = {
  weights: {
    bias: -8.36,
    words: 7.39,
    sounds: 0.47,
    learned: 0,
    lead: 2.88,
    outside: 0,
    spelled: 1.18,
    length: 6.52,
  },
  sure: 0.6,
  possible: 0.08,
};

/** How sharply a lead in score tells the better from the worse: e to this times the lead are the odds. */
const sharpness = 16;

export type Figures = Readonly<Record<ConfidenceFigure, number>>;

/** How likely it is (0 to 1) that the best match is what was asked for; 0 where nothing was found. */
export function confidenceOf(own: Figures | undefined, weights: Calibration['weights']): number {
  if (own === undefined) return 0;
  return likelihood(confidenceFigures.reduce((sum, name) => sum + weights[name] * own[name], weights.bias));
}

/** Undefined if nothing was found. Length stands for what a long story takes from its coverage. */
export function figuresOf({ matches: [best, second], spelled, length, outside }: Found): Figures | undefined {
  if (best === undefined) return undefined;
  return {
    words: best.words,
    sounds: best.sounds,
    learned: best.learned / 10,
    lead: second === undefined ? 1 : 1 - oddsOf(second, best),
    outside: likelihood(sharpness * (outside - best.score)),
    spelled,
    length: Math.log2(1 + length) / 5,
  };
}

/** How likely a match is, beside the best one (0 to 1). */
export function oddsOf(match: Match, best: Match): number {
  return Math.exp(sharpness * (match.score - best.score));
}

/** From log-odds to a likelihood (0 to 1). */
function likelihood(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
