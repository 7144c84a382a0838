import { expect, it } from 'vitest';
import { runsOf } from '../../src/tickets/albums.ts';
import type { Enclosure } from '../../src/tickets/ticket.ts';

const photo = (album?: string): Enclosure => ({
  kind: 'photo',
  from: { chatId: 1, messageId: 1 },
  ...(album === undefined ? {} : { album }),
});
const upload: Enclosure = { kind: 'upload', upload: '', as: 'photo', fileName: 'x', size: 1 };

it.each([
  ['nothing', [], []],
  ['single files', [photo(), photo(), upload, upload], [1, 1, 1, 1]],
  ['an album', [photo('a'), photo('a'), photo('a')], [3]],
  [
    'two albums and what stands between',
    [photo('a'), photo('a'), photo(), photo('b'), photo('b')],
    [2, 1, 2],
  ],
  ['more than Telegram takes as one', Array.from({ length: 12 }, () => photo('a')), [10, 2]],
])('what goes as one of %s', (_what, files, counts) => {
  const runs = runsOf(files);
  expect(runs.map(({ count }) => count)).toEqual(counts);
  expect(runs.map(({ index }) => index)).toEqual(
    counts.map((_, nth) => counts.slice(0, nth).reduce((a, b) => a + b, 0)),
  );
});
