import { Html, html } from '../wording/html.ts';
import type { Block } from './letter.ts';

/** Puts a letter on paper: the plain text and the simple HTML of a mail. */

export function asText(blocks: readonly Block[]): string {
  return blocks.map(textOf).join('\n\n');
}

export function asHtml(blocks: readonly Block[], language: string): string {
  const body = Html.join(blocks.map(htmlOf), '\n');
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"></head><body>
${body}
</body></html>
`.toString();
}

function textOf(block: Block): string {
  return block.is === 'says'
    ? plain(block.html)
    : block.text
        .split(/\r\n|\r|\n/)
        .map((line) => `> ${line}`)
        .join('\n');
}

function htmlOf(block: Block): Html {
  return block.is === 'says'
    ? html`<p style="white-space:pre-line">${block.html}</p>`
    : html`<blockquote style="white-space:pre-wrap;margin:0 0 1em;padding-left:.8em;border-left:3px solid #aaa">${block.text}</blockquote>`;
}

/** The words of our own HTML, in which only tags of ours and three escaped characters can stand. */
function plain(source: Html): string {
  return source
    .toString()
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
