import { asciiDigits } from '../language/digits.ts';
import { tidy } from './cell.ts';

/** Which of the groups of services that charters have. */
export type SectionKind = 'citizen' | 'institution' | 'internal' | 'other';

/** A line of a charter that is no content but says what comes, or stands on every page of the portal. */
export type Label =
  | { readonly kind: 'title' | 'services' | 'vision and mission' | 'page furniture' }
  /** `rest` is what stands on the same line after the colon, perhaps nothing. */
  | { readonly kind: 'vision' | 'mission'; readonly rest: string }
  | {
      readonly kind: 'section';
      readonly of: SectionKind;
      readonly number: string | undefined;
      readonly name: string;
    }
  /** A part that is about something else than services: complaints, what the office expects of citizens. */
  | { readonly kind: 'other part' };

/** Portal pages begin and end with these, slips included. */
const furniture = [
  /^wel+come to national portal/i,
  /^মেনু নির্বাচন করুন/,
  /^main com?n?tent skip+ed/i,
  /^skip to (main )?content/i,
  /^share with/i,
  /^জাতীয় তথ্য বাতায়ন/,
  /^(সাইটটি |কনটেন্টটি |কন্টেন্টটি )?(সর্ব-?)?শেষ হাল-? ?নাগাদ/,
  /^text size\b/i,
  /^color( c)+$/i,
  /^(site was )?last updated/i,
  /^পরিকল্পনা ও বাস্তবায়নে/,
  /^কারিগরি সহায়তায়/,
  /^planning and implementation/i,
  /^technical support/i,
];

const vision = 'ভিশন|রূপকল্প|vision';
const mission = 'মিশন|অভিলক্ষ্য|mission';
const end = '\\s*(?:[:ঃ।–-]\\s*(.*))?$';
const either = (names: string) =>
  new RegExp(`^(?:our\\s+)?(?:${names})(?:\\s*\\(\\s*(?:${names})\\s*\\))?${end}`, 'isu');
const visionLabel = either(vision);
const missionLabel = either(mission);
const both = new RegExp(`^(?:${vision})\\s*(?:ও|এবং|and|&|/)\\s*(?:${mission})\\s*[:ঃ।-]*$`, 'iu');

const groups: readonly (readonly [SectionKind, RegExp])[] = [
  ['citizen', /নাগরিক|citizen/i],
  ['institution', /প্রাতিষ্ঠানিক|দাপ্তরিক|institution|official/i],
  ['internal', /অভ্যন্তরীণ|অভ্যন্তরীন|আভ্যন্তরীণ|internal/i],
];

/** What a line says about the charter's parts; undefined for a line of content. */
export function labelOf(text: string): Label | undefined {
  const plain = tidy(text.replace(/^[#>\s]+|\*\*|__/g, ' '));
  if (plain === '' || furniture.some((line) => line.test(plain))) {
    return plain === '' ? undefined : { kind: 'page furniture' };
  }
  const { number, said } = numbered(plain);
  if (both.test(said)) return { kind: 'vision and mission' };
  const seen = visionLabel.exec(said);
  if (seen) return { kind: 'vision', rest: seen[1] ?? '' };
  const meant = missionLabel.exec(said);
  if (meant) return { kind: 'mission', rest: meant[1] ?? '' };
  if (said.length > 120) return undefined;
  if (/(সিটিজেন'?স?'?\s*চার্টার|নাগরিক\s*সনদ|citizens?['’]?s?\s*charter|সেবা প্রদান প্রতিশ্রুতি)/iu.test(said)) {
    return { kind: 'title' };
  }
  if (
    /^(অভিযোগ (প্রতিকার )?(ব্যবস্থা|নিষ্পত্তি)|grievance redress|আপনার কাছে আমাদের প্রত্যাশা|সেবা গ্রহীতার কাছে|expectations? from)/iu.test(
      said,
    )
  ) {
    return { kind: 'other part' };
  }
  return sectionOf(said, number) ?? servicesOf(said);
}

/** A line's number, in ASCII digits, and what it says. The first part of the number is lost on many pages: `.১)`. */
function numbered(plain: string): { readonly number: string | undefined; readonly said: string } {
  const text = plain.replace(/^\.\s*/, '');
  const [, number, said = text] =
    /^\(?([0-9০-৯]{1,2}(?:\.[0-9০-৯]{1,2}){0,2}|[ক-ঙ])[.)।:]+\s*(.*)$/su.exec(text) ??
    /^([0-9০-৯]{1,2}(?:\.[0-9০-৯]{1,2}){1,2})\s+(.*)$/su.exec(text) ??
    [];
  const lost = number === undefined || text !== plain || /[ক-ঙ]/.test(number);
  // `২৩)` is `২.৩)` without its point.
  return { number: lost ? undefined : asciiDigits(number).replace(/^2([1-9])$/, '2.$1'), said };
}

function sectionOf(said: string, digits: string | undefined): Label | undefined {
  const name = tidy(said.replace(/[\s:ঃ।–-]+$/u, ''));
  const short = name.split(' ').length <= 6;
  const group = groups.find(([, word]) => word.test(name))?.[0];
  if (group && short && /(সেবা(সমূহ|সমুহ)?|পরিষেবা|services?)(\s*\(.*\))?$|^services? (for|to) /iu.test(name)) {
    return { kind: 'section', of: group, number: digits, name };
  }
  // Some charters number more groups, such as the services of the offices below.
  if (digits?.includes('.') && name.length <= 100 && /(সেবা(সমূহ|সমুহ)?|services?)$/iu.test(name)) {
    return { kind: 'section', of: group ?? 'other', number: digits, name };
  }
  return undefined;
}

function servicesOf(said: string): Label | undefined {
  return said.length <= 40 && /^(প্রতিশ্রুত সেবা|সেবাসমূহ|সেবার তালিকা|(our |list of )?services\s*:?$)/iu.test(said)
    ? { kind: 'services' }
    : undefined;
}

/** Whether a line right above a table's heading is a heading of its own: `প্রকৌশল বিভাগঃ`. */
export function isSubheading(text: string): boolean {
  return text.length <= 60 && /\p{L}\s*[:ঃ]+-?$|(?:বিভাগ|শাখা|শাখার সেবা(?:সমূহ)?)$/u.test(text.trim());
}

/** Offices by how near they are to the people: the nearest is the one whose charter it is. */
const offices = [
  /সরকার|government/iu,
  /মন্ত্রণালয়|বিভাগ|ministry|division/iu,
  /অধিদপ্তর|দপ্তর|করপোরেশন|কর্পোরেশন|কাউন্সিল|ইনস্টিটিউট|বোর্ড|department|directorate|council|institute|board/iu,
  /কার্যালয়|অফিস|পরিষদ|পৌরসভা|office|parishad|municipality/iu,
];

/** Whether a line above the charter reads like the name of an office, a department or a ministry. */
export function isLetterhead(text: string): boolean {
  return text.length <= 120 && !/[:ঃ]$/.test(text) && nearness(text) >= 0;
}

/** Of the lines above a charter the one with the office's name; of several the last. */
export function officeAmong(letterhead: readonly string[]): string | undefined {
  return letterhead.toSorted((a, b) => nearness(a) - nearness(b)).at(-1);
}

function nearness(text: string): number {
  return offices.findLastIndex((words) => words.test(text));
}
