/** What was seen: figures, and whether it came true. */
export interface Observation<Name extends string> {
  readonly figures: Readonly<Record<Name, number>>;
  readonly yes: boolean;
  /** How many observations it stands for. */
  readonly weight: number;
}

const steps = 1500;
const stepSize = 1.5;
/** Keeps a figure that says nothing near nothing. */
const shrink = 1e-4;

/** Weighted logistic regression by gradient descent, over figures brought to one scale and back. */
export function fitLogistic<Name extends string>(
  names: readonly Name[],
  seen: readonly Observation<Name>[],
): Record<Name | 'bias', number> {
  const columns = names.map((name) => toScale(seen.map(({ figures }) => figures[name])));
  const total = seen.reduce((sum, { weight }) => sum + weight, 0);
  const own = names.map(() => 0);
  let bias = 0;
  for (let step = 0; step < steps; step += 1) {
    const slopes = names.map(() => 0);
    let slope = 0;
    seen.forEach(({ yes, weight }, at) => {
      const logOdds = columns.reduce(
        (sum, { values }, nth) => sum + (own[nth] ?? 0) * (values[at] ?? 0),
        bias,
      );
      const miss = weight * (1 / (1 + Math.exp(-logOdds)) - (yes ? 1 : 0));
      slope += miss;
      columns.forEach(({ values }, nth) => {
        slopes[nth] = (slopes[nth] ?? 0) + miss * (values[at] ?? 0);
      });
    });
    bias -= (stepSize * slope) / total;
    own.forEach((weight, nth) => {
      own[nth] = weight - stepSize * ((slopes[nth] ?? 0) / total + shrink * weight);
    });
  }
  const plain = columns.map(({ spread }, nth) => (own[nth] ?? 0) / spread);
  const offset = columns.reduce((sum, { mean }, nth) => sum + (plain[nth] ?? 0) * mean, 0);
  // Built from `names` and the bias, so it has exactly these.
  return Object.fromEntries([
    ['bias', bias - offset],
    ...names.map((name, nth) => [name, plain[nth] ?? 0]),
  ]) as Record<Name | 'bias', number>;
}

function toScale(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
  return { mean, spread, values: Float64Array.from(values, (value) => (value - mean) / spread) };
}
