import { asciiDigits } from '../language/digits.ts';

/** The number of a cell that holds a serial number and nothing else: `১।`, `(2)`, `03.`; undefined otherwise. */
export function serialOf(text: string): number | undefined {
  const found = /^\(?([0-9]{1,3})\)?[.।):|]*$/.exec(asciiDigits(text).replace(/\s/g, ''));
  return found === null ? undefined : Number(found[1]);
}

/** Whether these are the numbers of columns, `(১) (২) (৩)`, in their order from 1. */
export function areColumnNumbers(texts: readonly string[]): boolean {
  return texts.length >= 3 && texts.every((text, index) => serialOf(text) === index + 1);
}
