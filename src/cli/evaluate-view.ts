import type { Evaluation, Lost, Part } from '../understanding/evaluate.ts';

/** An evaluation as a person reads it in a terminal. */
export function evaluationView(evaluation: Evaluation): string {
  const { registers, ms, confusions, lost, answeredWrongly } = evaluation;
  return [
    `${'register'.padEnd(12)}${'questions'.padStart(10)}${'first'.padStart(9)}${'of three'.padStart(10)}${'answered'.padStart(10)}`,
    ...registers.map(
      ({ register, first, amongThree, answered }) =>
        register.padEnd(12) +
        String(first.of).padStart(10) +
        percent(first).padStart(9) +
        percent(amongThree).padStart(10) +
        percent(answered).padStart(10),
    ),
    '',
    line('a wrong entry given as the answer', evaluation.wrongAnswers),
    line('questions without an entry not answered', evaluation.outOfScopeNotAnswered),
    line('small talk taken as such', evaluation.smallTalkTaken),
    line('questions taken for small talk', evaluation.questionsTakenForSmallTalk),
    line('charter column recognised', evaluation.columns),
    `time to decide: p50 ${ms.p50.toFixed(2)} ms, p99 ${ms.p99.toFixed(2)} ms`,
    ...section(
      'One entry taken for another',
      confusions.map(
        ({ wanted, got, times, words }) =>
          `${times} × ${wanted} → ${got}${words.length > 0 ? `: ${words.join(', ')}` : ''}`,
      ),
    ),
    ...section('Answered wrongly', answeredWrongly.map(lostLine)),
    ...section('Lost', lost.map(lostLine)),
  ].join('\n');
}

function line(what: string, part: Part): string {
  return `${what}: ${percent(part)} (${part.part} of ${part.of})`;
}

function percent({ of, part }: Part): string {
  return of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((text) => `  ${text}`)];
}

function lostLine({ q, outcome, nearest, accept }: Lost): string {
  return `${q}\n    ${outcome}: ${nearest.join(', ')}; wanted ${accept.join(', ') || 'none'}`;
}
