import type { Attachment, Enclosure } from './ticket.ts';

/** Telegram's limit for an album (https://core.telegram.org/bots/api#sendmediagroup). */
export const largestAlbum = 10;

/** Files in a row that go as one: `count` of them from `index` on. */
export interface Run {
  readonly index: number;
  readonly count: number;
}

/** What goes as one: the parts of an album; everything else goes by itself. */
export function runsOf(files: readonly Enclosure[]): readonly Run[] {
  const runs: Run[] = [];
  files.forEach((file, index) => {
    const last = runs.at(-1);
    const album = albumOf(file);
    const goesOn = album !== undefined && album === albumOf(files[index - 1]);
    if (last !== undefined && goesOn && last.count < largestAlbum) {
      runs.splice(-1, 1, { ...last, count: last.count + 1 });
    } else runs.push({ index, count: 1 });
  });
  return runs;
}

/** The later parts of an album may have words of their own, which stay with them. */
export function captioned(files: readonly Attachment[], words: string): readonly Attachment[] {
  return words === '' ? files : files.map((file) => ({ ...file, caption: words }));
}

export function albumOf(file: Enclosure | undefined): string | undefined {
  return file === undefined || file.kind === 'upload' ? undefined : file.album;
}
