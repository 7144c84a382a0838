import { harmlessName } from '../../media/file-name.ts';
import { mediaTypeOf } from '../../media/media-type.ts';
import type { Upload } from '../../tickets/ticket.ts';

/** A file as an officer gives it. */
export interface GivenFile {
  readonly as: Upload['as'];
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * The largest file that is sent, in bytes: Telegram takes larger ones, but would not give them back to be shown here
 * (https://core.telegram.org/bots/api#getfile).
 */
export const largestFile = 20 * 1024 * 1024;

/** Telegram takes larger pictures as files alone (https://core.telegram.org/bots/api#sendphoto). */
const largestPhoto = 10 * 1024 * 1024;
const pictures: ReadonlySet<string | undefined> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** A file as it goes out: a picture to be seen, if its bytes say that it is one, or else a document. */
export function givenFile(name: string, bytes: Uint8Array): GivenFile {
  const isPhoto = pictures.has(mediaTypeOf(bytes)) && bytes.length <= largestPhoto;
  return { as: isPhoto ? 'photo' : 'document', fileName: harmlessName(name), bytes };
}
