/** How many unchanged lines are shown around a change. */
const around = 2;

type Step = ' ' | '-' | '+';

/** The changes of a text by lines, in the unified form that `diff -u` prints; empty if there are none. */
export function lineDiff(path: string, before: string | undefined, after: string): string {
  if (before === after) return '';
  const steps = changes(before === undefined ? [] : linesOf(before), linesOf(after));
  const near = (at: number) =>
    steps.slice(Math.max(0, at - around), at + around + 1).some(([step]) => step !== ' ');
  const lines = [`--- ${before === undefined ? '/dev/null' : path}`, `+++ ${path}`];
  let place = { old: 1, new: 1 };
  let inHunk = false;
  for (const [at, [step, line]] of steps.entries()) {
    const shown = near(at);
    if (shown && !inHunk) lines.push(`@@ -${place.old} +${place.new} @@`);
    if (shown) lines.push(`${step}${line}`);
    inHunk = shown;
    place = { old: place.old + (step === '+' ? 0 : 1), new: place.new + (step === '-' ? 0 : 1) };
  }
  return `${lines.join('\n')}\n`;
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}

/** Old and new lines, side by side by their longest common subsequence. */
function changes(before: readonly string[], after: readonly string[]): readonly (readonly [Step, string])[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [
    ...of(' ', before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...of(' ', end === 0 ? [] : before.slice(-end)),
  ];
}

/** Beyond it a diff would cost more than it tells. */
const mostPairs = 20_000_000;

function of(step: Step, lines: readonly string[]): readonly (readonly [Step, string])[] {
  return lines.map((line) => [step, line] as const);
}

function middle(before: readonly string[], after: readonly string[]): readonly (readonly [Step, string])[] {
  if (before.length * after.length > mostPairs) return [...of('-', before), ...of('+', after)];
  // longest[i][j]: how many lines the rests from i and from j have in common.
  const longest = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = longest[i];
    for (let j = after.length - 1; row !== undefined && j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: (readonly [Step, string])[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && old === fresh) {
      steps.push([' ', old]);
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push(['-', old]);
      i += 1;
    } else if (fresh !== undefined) {
      steps.push(['+', fresh]);
      j += 1;
    }
  }
  return steps;
}
