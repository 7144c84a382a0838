import type { Attachment } from 'mailparser';
import { type GivenFile, givenFile, largestFile } from '../desk/files/given-file.ts';

/** What came along with an answer. */
export interface Enclosed {
  /** To be carried to the citizen. */
  readonly files: readonly GivenFile[];
  /** The names of what is not carried. */
  readonly left: readonly string[];
}

/** So many files are carried from one mail. */
const mostFiles = 10;

/**
 * The files of a mail, sorted into what goes to the citizen and what does not: what is empty or too large, what is more
 * than enough, and whole mails, since the desk's own, which some programs put along, have their ticket's tag in them.
 * Pictures inside of the text are neither: nobody can tell them from a signature's. Nor are seals.
 */
export function enclosedIn(attachments: readonly Attachment[]): Enclosed {
  const all = attachments.filter(isEnclosed);
  const given = all.filter(isCarried).slice(0, mostFiles);
  return {
    files: given.map((one) => givenFile(one.filename || '', one.content)),
    left: all
      .filter((one) => !given.includes(one))
      .map((one) => givenFile(one.filename || '', one.content).fileName),
  };
}

function isEnclosed({ related, contentType }: Attachment): boolean {
  return related !== true && !/^application\/(pgp-|pkcs7-|x-pkcs7-)/.test(contentType);
}

function isCarried({ content, contentType, filename }: Attachment): boolean {
  const isMail = contentType.startsWith('message/') || /\.(eml|msg)$/i.test(filename || '');
  return !isMail && content.length > 0 && content.length <= largestFile;
}
