import { type Charter, readCharter } from './charter.ts';
import { decode } from './decode.ts';

export type CharterFile =
  | { readonly kind: 'charter'; readonly charter: Charter }
  /** `found` says what the file is instead. */
  | { readonly kind: 'refused'; readonly found: string };

/** Reads a charter's file, or says what it found instead of a charter. Never throws. */
export function openCharter(bytes: Uint8Array): CharterFile {
  const decoded = decode(bytes);
  if (decoded.kind === 'refused') return decoded;
  const charter = readCharter(decoded.text);
  if (charter.sections.length > 0) return { kind: 'charter', charter };
  const begins =
    charter.lines
      .find(({ text }) => text.trim() !== '')
      ?.text.trim()
      .slice(0, 60) ?? '';
  return {
    kind: 'refused',
    found: `${charter.lines.length} lines of text without a table of services, beginning "${begins}"; expected a heading of at least three columns, one of them সেবার নাম, and rows below it`,
  };
}
