import { asciiDigits } from '../../language/digits.ts';

const step = /^([0-9০-৯]+)\. /;

/** An answer taken apart: its numbered steps, and all that stands around them. */
export interface Parts {
  /** The numbers as written: `১` or `1`. */
  readonly numbers: readonly string[];
  readonly steps: readonly string[];
  readonly around: string;
}

/** A step begins on a line with its number and goes on to the next step, or to an empty line. */
export function partsOf(answer: string): Parts {
  const numbers: string[] = [];
  const steps: string[] = [];
  const around: string[] = [];
  let inStep = false;
  for (const line of answer.split('\n')) {
    const number = step.exec(line)?.[1];
    if (number !== undefined) {
      numbers.push(number);
      steps.push(line);
      inStep = true;
    } else if (line.trim() === '') inStep = false;
    else if (inStep) steps.push(`${steps.pop()}\n${line}`);
    else around.push(line);
  }
  return { numbers, steps, around: around.join('\n') };
}

/** Whether numbers count 1, 2, 3 …, in Bangla digits or in ASCII ones. */
export function countsUp(numbers: readonly string[]): boolean {
  return numbers.every((number, index) => asciiDigits(number) === String(index + 1));
}
