import { asciiDigits } from '../language/digits.ts';

interface Phones {
  /** As one dials them inside Bangladesh, in ASCII digits: `01721133123`. */
  readonly phones: readonly string[];
  /** The text without them. */
  readonly rest: string;
  readonly doubts: readonly string[];
}

/** Takes phone numbers out of a text, in whichever digits and with whichever marks they are written. */
export function takePhones(text: string): Phones {
  const plain = asciiDigits(text);
  const phones: string[] = [];
  const doubts: string[] = [];
  let rest = '';
  let from = 0;
  // Groups of digits that are torn apart by one space or hyphen make one number, if none is a number by itself.
  for (const { 0: found, index } of plain.matchAll(
    /\+?[0-9][0-9()–-]*(?:(?<![0-9]{9}) [0-9][0-9()–-]*){0,3}/g,
  )) {
    for (const { number, start, end } of numbersIn(found)) {
      rest += text.slice(from, index + start);
      from = index + end;
      const home = atHome(number);
      if (!phones.includes(home)) phones.push(home);
      const odd = oddity(number, home);
      if (odd !== undefined) doubts.push(odd);
    }
  }
  return { phones, rest: rest + text.slice(from), doubts };
}

/** The numbers of a run of digit groups. Fewer than six digits are a room, an extension or a date. */
function numbersIn(run: string): { number: string; start: number; end: number }[] {
  const numbers: { number: string; start: number; end: number }[] = [];
  let start = 0;
  const groups = run.split(' ');
  for (let at = 0; at < groups.length; ) {
    let taken = 1;
    const digits = () =>
      groups
        .slice(at, at + taken)
        .join('')
        .replace(/[^0-9]/g, '');
    while (digits().length < 9 && at + taken < groups.length) taken += 1;
    if (digits().length > 14) taken = 1;
    const length = groups.slice(at, at + taken).join(' ').length;
    if (digits().length >= 6 && digits().length <= 14)
      numbers.push({ number: digits(), start, end: start + length });
    start += length + 1;
    at += taken;
  }
  return numbers;
}

function atHome(number: string): string {
  if (/^880[0-9]{8,}$/.test(number)) return number.replace(/^880?0/, '0');
  return /^1[3-9][0-9]{8}$/.test(number) ? `0${number}` : number;
}

function oddity(number: string, home: string): string | undefined {
  if (/^1[3-9]/.test(number) && number !== home) return `${number} lacks its first 0; taken as ${home}`;
  if (/^01[3-9]/.test(home) && home.length !== 11) {
    return `${home} has ${home.length} digits; a mobile number has 11`;
  }
  return undefined;
}
