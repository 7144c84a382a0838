import { tidy } from './cell.ts';
import { isLetterhead } from './labels.ts';
import { takePhones } from './phones.ts';
import { postBeginnings, postNouns } from './posts.ts';

/** An officer's particulars, pulled apart. Texts as the charter has them; undefined where it names none. */
export interface Particulars {
  readonly name: string | undefined;
  readonly post: string | undefined;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly doubts: readonly string[];
}

const letter = '[\\p{L}\\p{M}]';
const listed = (words: string) => words.split(' ').join('|');
const noun = new RegExp(`${listed(postNouns.bn)}|\\b(?:${listed(postNouns.en)})s?\\b`, 'iu');
const postStart = new RegExp(
  `(?<!${letter})(?:(?:${listed(postBeginnings.bn)}|${letter}*(?:${listed(postNouns.bn)}))|(?:${listed(postBeginnings.en)}|${listed(postNouns.en)})\\b)`,
  'iu',
);
const honorific = new RegExp(
  `(?<!${letter})(?:জনাব|বেগম|মিসেস|মিস|ডাঃ|ডা[.:]|ডক্টর|ড[.:]|প্রকৌঃ|মোঃ|মো[.:]|মোছাঃ|মোছা[.:]|মোসাঃ|মোহাম্মদ|মুহাম্মদ|(?:Mr|Mrs|Ms|Md|Dr|Engr|Mst|Mohammad)\\b\\.?)`,
  'iu',
);
const email =
  /[a-z0-9_%+-]{1,64}(?:\.[a-z0-9_%+-]{1,64}){0,5} ?@ ?(?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\.){1,5}[a-z]{2,20}/gi;
const labels = new RegExp(
  `(?<!${letter})(?:টেলিফোন|ফোন|মোবাইল|মোবা?|সেল|ই ?- ?মেইল|ইমেইল|ই ?- ?মেল|telephone|phone|mobile|tel|mob|cell|e ?-? ?mail)(?: ?(?:ঃ|নং|নম্বর))?(?!${letter})[ .:ঃ-]*`,
  'giu',
);
const fax = /(?:ফ্যাক্স|fax)[^0-9০-৯+\n]{0,8}\+?[0-9০-৯][0-9০-৯ -]*/giu;

/** A longer text is no officer, nor several. */
const longest = 1500;

/** Pulls an officer's cell apart: e-mail addresses and phone numbers first, then a name and a post. */
export function pullApart(text: string): Particulars {
  if (text.length > longest) return { name: undefined, post: undefined, phones: [], emails: [], doubts: [] };
  const doubts: string[] = [];
  const emails: string[] = [];
  let rest = text.replace(email, (found) => {
    const address = found.replaceAll(' ', '').toLowerCase();
    if (!emails.includes(address)) emails.push(address);
    return ' \n ';
  });
  rest = rest.replace(fax, (found) => {
    doubts.push(`"${tidy(found)}" is a fax; left out`);
    return ' \n ';
  });
  const { phones, rest: words, doubts: oddities } = takePhones(rest);
  const pieces = words
    .replace(/^\s*\(?[0-9০-৯]{1,2}[.)।](?![0-9০-৯])/gmu, '')
    .replace(labels, '\n')
    .split(/[\n,;|।]+/)
    .map((piece) => tidy(piece.replace(/^[\s:+./–-]+|[\s:+./–-]+$/gu, '')))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const { name, post, doubts: unsure } = nameAndPost(pieces);
  return { name, post, phones, emails, doubts: [...doubts, ...unsure, ...oddities] };
}

interface NameAndPost {
  readonly name?: string;
  readonly post?: string;
  readonly doubts: readonly string[];
}

function nameAndPost(pieces: readonly string[]): NameAndPost {
  const names: string[] = [];
  const titles: string[] = [];
  const left: string[] = [];
  for (const piece of pieces.flatMap(nameApart)) {
    if (honorific.exec(piece)?.index === 0) names.push(piece);
    else if (noun.test(piece)) titles.push(piece);
    // `সহকারী কমিশনার (ভূমি), চারঘাট`: where the post is.
    else if (titles.length > 0) titles.push(piece);
    else left.push(piece);
  }
  const doubts: string[] = [];
  // `সোহাগ আলম, অফিস সহকারী`: no honorific, but the place and the length of a name.
  const likely = names.length === 0 && titles.length > 0 ? left.findIndex(looksLikeName) : -1;
  if (likely !== -1) {
    names.push(...left.splice(likely, 1));
    doubts.push(`"${names[0]}" taken as the officer's name`);
  }
  const [name, ...more] = names;
  const over = [...left, ...more];
  if (over.length > 0)
    doubts.push(`"${over.join(', ')}" in the officer's cell is neither a name nor a post; left out`);
  return {
    ...(name === undefined ? {} : { name }),
    ...(titles.length === 0 ? {} : { post: titles.join(', ') }),
    doubts,
  };
}

function looksLikeName(piece: string): boolean {
  return /^\p{L}[\p{L}\p{M}.]*(?: \p{L}[\p{L}\p{M}.]*){1,3}$/u.test(piece) && !isLetterhead(piece);
}

/** `জনাব মোঃ নাজমুল হক সহকারী প্রোগ্রামার`: a name, told by its honorific, beside a post in one piece. */
function nameApart(piece: string): readonly string[] {
  const at = honorific.exec(piece)?.index;
  if (at === undefined) return [piece];
  if (at > 0) return [tidy(piece.slice(0, at)), ...nameApart(piece.slice(at))];
  // The first two words are the name's own, honorific and all.
  const own = /^(?:\S+\s+){2}/u.exec(piece)?.[0].length ?? piece.length;
  const post = postStart.exec(piece.slice(own));
  if (post === null) return [piece];
  return [tidy(piece.slice(0, own + post.index)), tidy(piece.slice(own + post.index))];
}
