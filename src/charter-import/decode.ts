export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** `found` says what it is instead of a charter, and what to do. */
  | { readonly kind: 'refused'; readonly found: string };

/** A charter is a page or twenty, with all its HTML. What is larger is something else. */
const mostBytes = 2_000_000;

const signatures: readonly (readonly [begins: string, found: string])[] = [
  ['%PDF', 'a PDF; open the page on the portal and save its text or its HTML instead'],
  ['PK\u0003\u0004', 'a Word, Excel or zip file; save it as plain text (UTF-8) or as HTML'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word or Excel file; save it as plain text (UTF-8) or as HTML'],
  ['{\\rtf', 'a rich-text file (RTF); save it as plain text (UTF-8) or as HTML'],
  ['\u0089PNG', 'a picture; the charter is needed as text'],
  ['\u00ff\u00d8\u00ff', 'a picture; the charter is needed as text'],
];

/** The text of a charter's file, UTF-8 or UTF-16 with its mark; or what the file is instead. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refused('an empty file');
  if (bytes.length > mostBytes) {
    return refused(`a file of ${bytes.length} bytes; a charter has at most ${mostBytes}`);
  }
  const beginning = String.fromCharCode(...bytes.subarray(0, 8));
  const signature = signatures.find(([begins]) => beginning.startsWith(begins));
  if (signature !== undefined) return refused(signature[1]);
  const text = textOf(bytes);
  if (text === undefined) {
    return refused(
      bytes.includes(0) ? 'binary data, no text' : 'text that is not UTF-8; save the file as UTF-8',
    );
  }
  const found = insteadOfText(text);
  return found === undefined ? { kind: 'text', text } : refused(found);
}

function refused(found: string): Decoded {
  return { kind: 'refused', found };
}

function textOf(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What text that cannot be read as a charter is; undefined for text that can be tried. */
function insteadOfText(text: string): string | undefined {
  const printed = count(text, /[^\s\u200b-\u200d\u2060\ufeff]/g);
  if (printed === 0) return 'an empty file: nothing but spaces and empty lines';
  const share = (what: RegExp) => count(text, what) / printed;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (text.includes('\0') || share(/[\u0001-\u0008\u000e-\u001f\u007f-\u009f]/g) > 0.01) {
    return 'binary data, no text';
  }
  if (share(/\ufffd|[\ue000-\uf8ff]|\(cid:[0-9]+\)/g) > 0.01) {
    return 'text copied out of a PDF that lost its letters; copy it from the page on the portal instead';
  }
  const words = text.match(/[\u0980-\u09ff]+/g) ?? [];
  const broken = words.filter((word) => /^[\u09be-\u09cd\u09d7]/.test(word)).length;
  if (broken > 3 && broken / words.length > 0.1) {
    return `text copied out of a PDF with its vowel signs in the wrong place (${broken} of ${words.length} words begin with one); copy it from the page on the portal instead`;
  }
  if (
    words.length < 10 &&
    count(text, /[†‡©ª¨®±¦§¯Š‰ˆœ™›˜¶ÿ]/g) > 5 &&
    share(/[†‡©ª¨®±¦§¯Š‰ˆœ™›˜¶ÿ]/g) > 0.02
  ) {
    return 'text in the letters of Bijoy (SutonnyMJ); convert it to Unicode first';
  }
  return undefined;
}

function count(text: string, what: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(what)) found += 1;
  return found;
}
