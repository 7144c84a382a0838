import { badRequest, type Refusal } from '../refusal.ts';
import { withoutFormattedCode } from './code.ts';
import { type FormattedText, inOrder, type TextEntity } from './entity.ts';
import { type HtmlTag, readEndTag, readReference, readStartTag } from './html-tags.ts';
import { checkLink } from './links.ts';

export interface ParsedHtml extends FormattedText {
  /** Addresses that Telegram drops without a word: their text stands there, but links to nothing. */
  readonly droppedLinks: readonly string[];
}

const simpleTypes: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
};

/**
 * Reads Telegram's HTML (https://core.telegram.org/bots/api#html-style). Nothing is trimmed.
 * @throws Refusal in Telegram's words, with the offset in bytes of UTF-8, when it is not valid
 */
export function parseHtml(source: string): ParsedHtml {
  const fault = (why: string): Refusal => badRequest(`can't parse entities: ${why}`);
  const offsetOf = (at: number): string => `at byte offset ${Buffer.byteLength(source.slice(0, at))}`;
  const open: { tag: HtmlTag; offset: number }[] = [];
  const entities: TextEntity[] = [];
  const droppedLinks: string[] = [];
  let text = '';
  let at = 0;

  while (at < source.length) {
    if (source[at] === '&') {
      const reference = readReference(source, at);
      if (reference !== undefined) {
        text += reference.text;
        at = reference.end;
        continue;
      }
    }
    if (source[at] !== '<') {
      text += source[at];
      at++;
      continue;
    }
    if (source[at + 1] !== '/') {
      const tag = readStartTag(source, at, (why) => fault(`${why} ${offsetOf(at)}`));
      open.push({ tag, offset: text.length });
      at = tag.end;
      continue;
    }
    const innermost = open.pop();
    if (innermost === undefined) throw fault(`Unexpected end tag ${offsetOf(at)}`);
    const { tag, offset } = innermost;
    const endTag = readEndTag(source, at);
    if (endTag === undefined) throw fault(`Unclosed end tag ${offsetOf(at)}`);
    if (endTag.name !== '' && endTag.name !== tag.name) {
      throw fault(`Unmatched end tag ${offsetOf(at)}, expected "</${tag.name}>", found "</${endTag.name}>"`);
    }
    if (text.length > offset) addEntity(tag, offset);
    at = endTag.end;
  }

  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    throw fault(`Can't find end tag corresponding to start tag "${unclosed.tag.name}"`);
  }
  return { text, entities: inOrder(withoutFormattedCode(entities)), droppedLinks };

  function addEntity(tag: HtmlTag, offset: number): void {
    const span = { offset, length: text.length - offset };
    const last = entities.at(-1);
    const coversLast = last?.offset === span.offset && last.length === span.length;
    switch (tag.name) {
      case 'a':
        addLink(tag.argument || text.slice(offset), span);
        return;
      case 'tg-emoji':
        if (!isCustomEmojiId(tag.argument)) throw fault('Invalid custom emoji identifier specified');
        entities.push({ type: 'custom_emoji', ...span, customEmojiId: tag.argument });
        return;
      case 'blockquote':
        entities.push({ type: tag.argument === '' ? 'blockquote' : 'expandable_blockquote', ...span });
        return;
      case 'code':
        entities.push({ type: 'code', ...span, ...(tag.argument && { language: tag.argument }) });
        return;
      case 'pre':
        if (coversLast && last.type === 'code') entities.pop();
        entities.push({
          type: 'pre',
          ...span,
          ...(coversLast && last.type === 'code' && last.language && { language: last.language }),
        });
        return;
      default:
        entities.push({ type: simpleTypes[tag.name] ?? tag.name, ...span });
    }
  }

  function addLink(address: string, span: { offset: number; length: number }): void {
    const user = /^tg:\/\/user\?id=(\d+)$/i.exec(address)?.[1];
    const link = checkLink(address);
    if (user !== undefined) entities.push({ type: 'text_mention', ...span, userId: Number(user) });
    else if (link.ok) entities.push({ type: 'text_link', ...span, url: link.url });
    else droppedLinks.push(address);
  }
}

function isCustomEmojiId(id: string): boolean {
  return /^\d{1,19}$/.test(id) && BigInt(id) > 0n && BigInt(id) < 2n ** 63n;
}
