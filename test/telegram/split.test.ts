import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split } from '../../src/telegram/split.ts';
import { Html, html } from '../../src/wording/html.ts';

/** What a reader sees. */
const seen = (piece: Html) =>
  piece
    .toString()
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const pieces = (source: string, limit: number) => split(Html.trusted(source), limit).map(String);

describe('a text that is too long', () => {
  it.each([
    ['at a paragraph', 'one two\n\nthree four', 12, ['one two', 'three four']],
    ['at a line', 'one two\nthree four', 12, ['one two', 'three four']],
    ['between words', 'one two three', 9, ['one two', 'three']],
    ['anywhere, if need be', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['not at a paragraph that ends too early', 'a\n\nbcdefgh ijkl mnop', 14, ['a\n\nbcdefgh', 'ijkl mnop']],
  ])('is cut %s', (_, text, limit, cut) => {
    expect(pieces(text, limit)).toEqual(cut);
  });

  it('closes what is open at the cut and opens it again', () => {
    expect(pieces('<b>one <i>two three</i></b> four', 8)).toEqual([
      '<b>one <i>two </i></b>',
      '<b><i>three</i></b>',
      'four',
    ]);
    expect(pieces('<a href="https://a.bd/?x=1&amp;y=2">ab cd</a>', 3)).toEqual([
      '<a href="https://a.bd/?x=1&amp;y=2">ab </a>',
      '<a href="https://a.bd/?x=1&amp;y=2">cd</a>',
    ]);
  });

  it('never cuts an escaped character in two', () => {
    expect(pieces('&lt;&amp;&gt;&lt;', 2)).toEqual(['&lt;&amp;', '&gt;&lt;']);
  });
});

it('loses nothing, exceeds nothing, and keeps short texts whole, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.integer({ min: 8, max: 60 }),
      (text, limit) => {
        const parts = split(html`<b>${text}</b>`, limit);
        for (const part of parts) expect([...seen(part)].length).toBeLessThanOrEqual(limit);
        const bare = (words: string) => words.replace(/\s+/g, '');
        expect(bare(parts.map(seen).join(''))).toBe(bare(text));
        if ([...text].length <= limit && text.trim() !== '') expect(parts).toHaveLength(1);
      },
    ),
  );
});
