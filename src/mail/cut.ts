import { hasTag } from './tag.ts';

/**
 * What the officer wrote in an answer: without the mail that they answer, and without their signature. Words between
 * quoted lines or below them stay. Better a line too many than one too few, but nothing that is known to be quoted.
 * @param text plain text, as the mail has it; lines of a quote begin with `>`
 * @returns empty if there is nothing else
 */
export function ownWords(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(inlinePicture, '').trimEnd());
  const seen = lines.map(plain);
  const isQuoted = (index: number) => seen[index]?.startsWith('>') ?? false;
  const end = endOf(seen);
  const own: string[] = [];
  for (let index = 0; index < end; index += 1) {
    if (isQuoted(index)) continue;
    const long = attributionAt(seen, index);
    if (long === 0) {
      own.push(lines[index] ?? '');
      continue;
    }
    // Without > the quoted mail has no end but that of the text.
    if (!isQuoted(nextWritten(seen, index + long))) break;
    index += long - 1;
  }
  return withoutSignature(own)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What stands in text for a picture inside of it, such as the office's emblem. */
const inlinePicture = /\[cid:[^\]\s]{1,200}\]/g;

/** Everything from here on is the answered mail: our own line, or the head that some programs put there. */
function endOf(seen: readonly string[]): number {
  const end = seen.findIndex(
    (line, index) => !line.startsWith('>') && (hasTag(line) || divider.test(line) || isHead(seen, index)),
  );
  if (end < 0) return seen.length;
  // The ruler above a head belongs to it.
  return ruler.test(seen[end - 1] ?? '') ? end - 1 : end;
}

/** `-----Original Message-----` and the like. */
const divider =
  /^[-_—– ]{2,}\s*(original message|forwarded message|ursprüngliche nachricht|message d'origine|মূল বার্তা|মূল মেইল|ফরোয়ার্ড করা বার্তা)\s*[-_—– ]{2,}$|^begin forwarded message:$/i;
const ruler = /^[-_—–*]{5,}$/;
const headFrom = /^\*?(from|প্রেরক|থেকে)\s*:\*?\s*\S/i;
const headOther =
  /^\*?(sent|date|to|cc|subject|প্রেরিত|পাঠানো|পাঠানো হয়েছে|তারিখ|প্রতি|প্রাপক|অনুলিপি|বিষয়|বিষয়)\s*:\*?/i;

/** `From:`, and right below two of `Sent:`, `To:`, `Subject:`. */
function isHead(seen: readonly string[], index: number): boolean {
  if (!headFrom.test(seen[index] ?? '')) return false;
  return seen.slice(index + 1, index + 7).filter((line) => headOther.test(line)).length >= 2;
}

/** A line that says who wrote the quoted mail may be broken up into so many. */
const mostLines = 3;
const longestLine = 320;
const wrote =
  /^(on\b.{4,300}\bwrote|.{4,300}\bwrote|.{4,300}(লিখেছেন|লিখেছে|লিখেন|লিখলেন|লেখেন))\s*[:：ঃ]$/iu;
/** A date or an address: what nobody writes in a sentence of their own that ends so. */
const whenOrWho = /[<>@]|[0-9০-৯]{1,4}\D+[0-9০-৯]{1,4}/u;

/** @returns how many lines from here are such a line: 0 for none */
function attributionAt(seen: readonly string[], index: number): number {
  for (let long = 1; long <= mostLines; long += 1) {
    const last = seen[index + long - 1] ?? '';
    if (last === '' || last.startsWith('>')) return 0;
    const line = seen.slice(index, index + long).join(' ');
    if (line.length > longestLine) return 0;
    if (!wrote.test(line)) continue;
    const isQuoteBelow = seen[nextWritten(seen, index + long)]?.startsWith('>') ?? false;
    if (whenOrWho.test(line) || isQuoteBelow) return long;
  }
  return 0;
}

function nextWritten(seen: readonly string[], from: number): number {
  let next = from;
  while (next < seen.length && seen[next] === '') next += 1;
  return next;
}

/** Without marks that can't be seen, and with ordinary blanks. */
function plain(line: string): string {
  return line
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim();
}

/** What programs put under a mail by themselves. They name a device or themselves: people write that something was sent. */
const device =
  'iphone|ipad|android|samsung|galaxy|outlook|yahoo|gmail|blackberry|huawei|xiaomi|redmi|oppo|vivo|realme|nokia|pixel|smartphone|mobile|phone|tablet|device|windows|proton ?mail|k-9|thunderbird|আইফোন|আইপ্যাড|অ্যান্ড্রয়েড|অ্যান্ড্রয়েড|মোবাইল|ফোন';
const adverts = new RegExp(
  `^(?:sent (?:from|via|with|using)|get|download) .{0,30}(?:${device}).{0,90}$|^(?:আমার )?.{0,20}(?:${device}).{0,20} থেকে (?:পাঠানো|প্রেরিত)(?: হয়েছে| হয়েছে)?[।.]?$`,
  'iu',
);

function withoutSignature(lines: readonly string[]): readonly string[] {
  // The blank behind the dashes (RFC 3676, 4.3) gets lost on the way.
  const dashes = lines.findIndex((line) => /^--$/.test(plain(line)));
  const left = dashes < 0 ? [...lines] : lines.slice(0, dashes);
  while (left.length > 0) {
    const last = plain(left.at(-1) ?? '');
    if (last !== '' && !ruler.test(last) && !adverts.test(last)) break;
    left.pop();
  }
  return left;
}
