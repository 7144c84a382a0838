import type { Refusal } from '../refusal.ts';

export interface HtmlTag {
  readonly name: string;
  /** The one attribute that Telegram heeds in this tag, or empty. */
  readonly argument: string;
  /** Where the source goes on. */
  readonly end: number;
}

const known = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji span pre code blockquote'.split(' '),
);

const space = /[\0\t\n\v\r ]/;
const isSpace = (char: string | undefined): boolean => char === undefined || space.test(char);

/** Reads `<tag …>` at `start`. `fault` makes a refusal of a reason; it adds the place. */
export function readStartTag(source: string, start: number, fault: (why: string) => Refusal): HtmlTag {
  let at = start + 1;
  while (!isSpace(source[at]) && source[at] !== '>') at++;
  if (at >= source.length) throw fault('Unclosed start tag');
  const name = source.slice(start + 1, at).toLowerCase();
  if (!known.has(name)) throw fault(`Unsupported start tag "${name}"`);

  let argument = '';
  for (;;) {
    at = skipSpace(source, at);
    if (at >= source.length) throw fault('Unclosed start tag');
    if (source[at] === '>') break;
    const attribute = readAttribute(source, at, name, fault);
    argument = heeded(name, attribute) ?? argument;
    at = attribute.end;
  }
  if (name === 'span' && argument !== 'spoiler') throw fault('Tag "span" must have class "tg-spoiler"');
  return { name, argument, end: at + 1 };
}

interface Attribute {
  readonly key: string;
  readonly value: string;
  readonly end: number;
}

function readAttribute(
  source: string,
  start: number,
  tag: string,
  fault: (why: string) => Refusal,
): Attribute {
  let at = start;
  while (!isSpace(source[at]) && !'=>"\''.includes(source[at] ?? '')) at++;
  const key = source.slice(start, at);
  if (key === '') throw fault(`Empty attribute name in the tag "${tag}"`);
  at = skipSpace(source, at);
  if (source[at] !== '=') return { key, value: '', end: at };
  at = skipSpace(source, at + 1);
  const quote = source[at];
  if (quote === undefined) throw fault(`Unclosed start tag "${tag}"`);
  if (quote !== '"' && quote !== "'") {
    const token = /^[\w.-]*/.exec(source.slice(at))?.[0] ?? '';
    at += token.length;
    if (!isSpace(source[at]) && source[at] !== '>') throw fault('Unexpected end of name token');
    return { key, value: token.toLowerCase(), end: at };
  }
  const close = source.indexOf(quote, at + 1);
  if (close < 0) throw fault('Unclosed start tag');
  return { key, value: decodeReferences(source.slice(at + 1, close)), end: close + 1 };
}

function heeded(tag: string, { key, value }: Attribute): string | undefined {
  if (tag === 'a' && key === 'href') return value;
  if (tag === 'code' && key === 'class' && value.startsWith('language-')) return value.slice(9);
  if (tag === 'span' && key === 'class' && value.startsWith('tg-')) return value.slice(3);
  if (tag === 'tg-emoji' && key === 'emoji-id') return value;
  if (tag === 'blockquote' && key === 'expandable') return 'expandable';
  return undefined;
}

/** Reads `</tag>` at `start`; undefined if it does not close. */
export function readEndTag(source: string, start: number): { name: string; end: number } | undefined {
  let at = start + 2;
  while (!isSpace(source[at]) && source[at] !== '>') at++;
  const name = source.slice(start + 2, at).toLowerCase();
  at = skipSpace(source, at);
  return source[at] === '>' ? { name, end: at + 1 } : undefined;
}

function skipSpace(source: string, start: number): number {
  let at = start;
  while (at < source.length && isSpace(source[at])) at++;
  return at;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Reads `&amp;`, `&#38;` or `&#x26;` at `start`. Anything else that begins with `&` is text to Telegram. */
export function readReference(source: string, start: number): { text: string; end: number } | undefined {
  const [whole, hex, decimal, name] =
    /^&(?:#x([\da-f]+)|#(\d+)|([a-z]+));?/i.exec(source.slice(start, start + 16)) ?? [];
  if (whole === undefined) return undefined;
  const end = start + whole.length;
  if (name !== undefined) {
    const text = named[name];
    return text === undefined ? undefined : { text, end };
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code === 0 || code >= 0x10ffff || whole.length > 10) return undefined;
  return { text: String.fromCodePoint(code), end };
}

function decodeReferences(value: string): string {
  let text = '';
  for (let at = 0; at < value.length; ) {
    const reference = value[at] === '&' ? readReference(value, at) : undefined;
    text += reference?.text ?? value[at];
    at = reference?.end ?? at + 1;
  }
  return text;
}
