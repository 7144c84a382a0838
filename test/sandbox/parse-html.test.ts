import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/sandbox/text/parse-html.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('HTML as Telegram reads it', () => {
  it.each([
    ['<b>ক</b> খ', 'ক খ', [{ type: 'bold', offset: 0, length: 1 }]],
    [
      '<strong>a</strong><em>b</em>',
      'ab',
      [
        { type: 'bold', offset: 0, length: 1 },
        { type: 'italic', offset: 1, length: 1 },
      ],
    ],
    [
      '<u>a</u><ins>b</ins>',
      'ab',
      [
        { type: 'underline', offset: 0, length: 1 },
        { type: 'underline', offset: 1, length: 1 },
      ],
    ],
    [
      '<s>a</s><strike>b</strike><del>c</del>',
      'abc',
      [
        { type: 'strikethrough', offset: 0, length: 1 },
        { type: 'strikethrough', offset: 1, length: 1 },
        { type: 'strikethrough', offset: 2, length: 1 },
      ],
    ],
    [
      '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
      'ab',
      [
        { type: 'spoiler', offset: 0, length: 1 },
        { type: 'spoiler', offset: 1, length: 1 },
      ],
    ],
    ['😀<i>😀</i>', '😀😀', [{ type: 'italic', offset: 2, length: 2 }]],
    [
      '<b>a<i>b</i></b>',
      'ab',
      [
        { type: 'bold', offset: 0, length: 2 },
        { type: 'italic', offset: 1, length: 1 },
      ],
    ],
    [
      '<a href="https://bangladesh.gov.bd/?a=1&amp;b=2">x</a>',
      'x',
      [{ type: 'text_link', offset: 0, length: 1, url: 'https://bangladesh.gov.bd/?a=1&b=2' }],
    ],
    [
      "<a href='tg://user?id=7000000001'>x</a>",
      'x',
      [{ type: 'text_mention', offset: 0, length: 1, userId: 7_000_000_001 }],
    ],
    ['<code>a &lt; b</code>', 'a < b', [{ type: 'code', offset: 0, length: 5 }]],
    ['<pre>a</pre>', 'a', [{ type: 'pre', offset: 0, length: 1 }]],
    [
      '<pre><code class="language-python">a</code></pre>',
      'a',
      [{ type: 'pre', offset: 0, length: 1, language: 'python' }],
    ],
    ['<code>a<b>b</b></code>', 'ab', [{ type: 'code', offset: 0, length: 2 }]],
    [
      '<b>a<code>b</code>c</b>',
      'abc',
      [
        { type: 'bold', offset: 0, length: 1 },
        { type: 'code', offset: 1, length: 1 },
        { type: 'bold', offset: 2, length: 1 },
      ],
    ],
    ['<blockquote>a</blockquote>', 'a', [{ type: 'blockquote', offset: 0, length: 1 }]],
    ['<blockquote expandable>a</blockquote>', 'a', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
    [
      '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
      '👍',
      [{ type: 'custom_emoji', offset: 0, length: 2, customEmojiId: '5368324170671202286' }],
    ],
    ['<B>a</b>', 'a', [{ type: 'bold', offset: 0, length: 1 }]],
    ['<b></b>a', 'a', []],
    ['&lt;&gt;&amp;&quot;&#39;&#x995;&#2453;', '<>&"\'কক', []],
    ['&nbsp; &unknown; & &; &#0;', '&nbsp; &unknown; & &; &#0;', []],
    ['a > b', 'a > b', []],
  ])('reads %s', (source, text, entities) => {
    expect(parseHtml(source)).toEqual({ text, entities, droppedLinks: [] });
  });

  it.each([
    ['আদাব<br>', 'Unsupported start tag "br" at byte offset 12'],
    ['<p>a</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['I <3 you', 'Unsupported start tag "3" at byte offset 2'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['a <b', 'Unclosed start tag at byte offset 2'],
    ['<b>unclosed', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b><i>test</b></i>', 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    ['<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href="x>a</a>', 'Unclosed start tag at byte offset 0'],
    ['<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<tg-emoji emoji-id="x">👍</tg-emoji>', 'Invalid custom emoji identifier specified'],
  ])('refuses %s', (source, why) => {
    expect(() => parseHtml(source)).toThrow(`Bad Request: can't parse entities: ${why}`);
  });

  it.each(['tel:+8801721133123', 'mailto:a@b.bd', 'http://localhost:3000', 'http://127.0.0.1/'])(
    'keeps the text of a link to %s, and drops the link',
    (address) => {
      expect(parseHtml(`<a href="${address}">x</a>`)).toEqual({
        text: 'x',
        entities: [],
        droppedLinks: [address],
      });
    },
  );

  it('gives back any text that was escaped', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseHtml(escaped(text))).toEqual({ text, entities: [], droppedLinks: [] });
      }),
    );
  });

  it('finds formatting exactly around what was formatted', () => {
    fc.assert(
      fc.property(anyText, anyText.filter(Boolean), anyText, (before, inside, after) => {
        const { text, entities } = parseHtml(`${escaped(before)}<b>${escaped(inside)}</b>${escaped(after)}`);
        expect(text).toBe(before + inside + after);
        expect(entities).toEqual([{ type: 'bold', offset: before.length, length: inside.length }]);
      }),
    );
  });

  it('answers any input with a text or with a refusal', () => {
    const source = fc.array(
      fc.oneof(
        anyText,
        fc.constantFrom('<', '</', '>', '<b>', '</b>', '<a href="', '"', '&', '&#', ';', '='),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(source, (parts) => {
        try {
          parseHtml(parts.join(''));
        } catch (error) {
          expect(String(error)).toMatch(/^Refusal: Bad Request: can't parse entities: /);
        }
      }),
    );
  });
});
