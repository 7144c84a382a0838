/** A piece of an HTML file. `at` is its place in the file, counted from 0. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | {
      readonly kind: 'tag';
      /** In lower case: `td`. */
      readonly name: string;
      readonly closes: boolean;
      readonly attributes: string;
      readonly at: number;
    };

/** Whether a text is HTML: it has tags of a table or of a page. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:!doctype html|html|body|table|tbody|tr|td|th|div|p|span|br)\b[^<>]*>/i.test(text);
}

/** What nobody sees on the page: from its tag to the end of it, or of the file. */
const unseen = ['script', 'style', 'noscript', 'template', 'svg', 'head', 'select', 'iframe'];

/** Cuts HTML into tags and text, as loosely as browsers do; what is never closed is text. Never throws. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const lower = html.toLowerCase();
  // What is not found once is not looked for again, or a page of open tags would take hours.
  const missing = new Set<string>();
  const afterEnd = (what: string, from: number): number | undefined => {
    const found = missing.has(what) ? -1 : lower.indexOf(what, from);
    if (found === -1) missing.add(what);
    return found === -1 ? undefined : found + what.length;
  };
  const opens = (place: number) =>
    /^<[a-z/!?]/i.test(html.slice(place, place + 2)) && afterEnd('>', place) !== undefined;
  let at = 0;
  while (at < html.length) {
    const hidden = html.startsWith('<!--', at) ? afterEnd('-->', at + 4) : undefined;
    const end = hidden ?? (opens(at) ? tagEnd(html, at) : undefined);
    if (hidden !== undefined) at = hidden;
    else if (end !== undefined) {
      const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/.exec(lower.slice(at, at + 40)) ?? [];
      const attributes = html.slice(at + 1 + slash.length + name.length, end - 1);
      if (name !== '') yield { kind: 'tag', name, closes: slash !== '', attributes, at };
      at = (slash === '' && unseen.includes(name) ? afterEnd(`</${name}>`, end) : undefined) ?? end;
    } else {
      const next = html.indexOf('<', at + 1);
      yield { kind: 'text', text: html.slice(at, next === -1 ? html.length : next), at };
      at = next === -1 ? html.length : next;
    }
  }
}

/** After the `>` that ends a tag; quotes may hold a `>`. Tags are short, even with a style or two. */
function tagEnd(html: string, from: number): number | undefined {
  const tag = html.slice(from, from + 5000);
  const whole = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(tag)?.[0];
  // A quote that nobody closed: the next `>` will do.
  const end = whole?.length ?? tag.indexOf('>') + 1;
  return end === 0 ? undefined : from + end;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  hellip: '…',
  zwj: '\u200d',
  zwnj: '\u200c',
  yuml: 'ÿ',
};

/** `&amp;`, `&#2453;` and `&#x995;` as what they stand for; what is no entity stays. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
      ? whole
      : String.fromCodePoint(code);
  });
}
