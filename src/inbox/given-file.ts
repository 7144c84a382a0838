import { z } from 'zod';
import type { GivenFile } from '../desk/files/sent-files.ts';
import { harmlessName } from '../media/file-name.ts';
import { mediaTypeOf } from '../media/media-type.ts';

/**
 * The largest file that is sent, in bytes: Telegram takes larger ones, but would not give them back to be shown here
 * (https://core.telegram.org/bots/api#getfile).
 */
export const largestFile = 20 * 1024 * 1024;

/** Telegram takes larger pictures as files alone (https://core.telegram.org/bots/api#sendphoto). */
const largestPhoto = 10 * 1024 * 1024;
const pictures: ReadonlySet<string | undefined> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** The file of a form; browsers send an empty one without a name if none was chosen. */
export const fileField = z
  .union([z.literal(''), z.file()])
  .default('')
  .transform((file) => (file === '' || (file.size === 0 && file.name === '') ? undefined : file));

/** A file as it goes out: a picture to be seen, if its bytes say that it is one, or else a document. */
export async function givenFile(file: File): Promise<GivenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isPhoto = pictures.has(mediaTypeOf(bytes)) && bytes.length <= largestPhoto;
  return { as: isPhoto ? 'photo' : 'document', fileName: harmlessName(file.name), bytes };
}
