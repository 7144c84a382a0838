import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readLocaleFiles } from '../../src/storage/locale-files.ts';
import { Html, html } from '../../src/wording/html.ts';
import { createWording } from '../../src/wording/wording.ts';

const locales = (bn: string, en: string) => createWording({ bn, en });

describe('a sentence', () => {
  const wording = locales(
    'hello: "হ্যালো <b>{name}</b>, {n}টি"\ncount:\n  one: একটি\n  other: "{n}টি"\n',
    'hello: "Hello <b>{name}</b>, {n}"\ncount:\n  one: one\n  other: "{n} of them"\n',
  );

  it('escapes its values for Telegram, and leaves its own tags', () => {
    expect(String(wording.html('en', 'hello', { name: '<i>&', n: 12 }))).toBe(
      'Hello <b>&lt;i&gt;&amp;</b>, 12',
    );
    expect(String(wording.html('en', 'hello', { name: html`<u>${'<'}</u>`, n: 1 }))).toBe(
      'Hello <b><u>&lt;</u></b>, 1',
    );
  });

  it('leaves values alone for pages, which escape by themselves', () => {
    expect(wording.text('en', 'hello', { name: '<i>', n: 3 })).toBe('Hello <b><i></b>, 3');
  });

  it('writes numbers in the digits of its language', () => {
    expect(wording.text('bn', 'hello', { name: 'x', n: 2026 })).toBe('হ্যালো <b>x</b>, ২০২৬টি');
  });

  it.each([
    ['en', 1, 'one'],
    ['en', 2, '2 of them'],
    ['bn', 1, 'একটি'],
    ['bn', 5, '৫টি'],
  ] as const)('in %s chooses the form for %i', (language, n, text) => {
    expect(wording.text(language, 'count', { n })).toBe(text);
  });

  it('can not be made to run code by a value', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(String(wording.html('en', 'hello', { name, n: 0 }))).toBe(
          `Hello <b>${Html.text(name)}</b>, 0`,
        );
      }),
    );
    // biome-ignore lint/suspicious/noTemplateCurlyInString: telegraf-i18n would run it as code
    expect(wording.text('en', 'hello', { name: '${process.exit()}', n: 0 })).toContain('${process.exit()}');
  });

  it('that lacks a value, or is not there, is an error', () => {
    expect(() => wording.text('en', 'hello', { name: 'x' })).toThrow(/no value for \{n\}/);
    expect(() => wording.text('en', 'nothing')).toThrow(/not found/);
  });
});

it('says which sentence one of the languages lacks', () => {
  expect(() => locales('a: x\nb: y', 'a: x')).toThrow(/en\.yaml lacks b/);
  expect(() => locales('a: x', 'a: x\nc:\n  d: y')).toThrow(/bn\.yaml lacks c\.d/);
});

describe('our locale files', () => {
  const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(`src/${path}`, 'utf8'))
    .join('\n');
  /** Keys as they stand in the code: a literal word first; after that `${…}` may stand for a part. */
  const quoted = [...source.matchAll(/['`]([a-zA-Z][\w-]*(?:\.(?:[\w-]+|\$\{[^}`]*\}))*)['`]/g)].map(
    ([, key = '']) =>
      new RegExp(`^(inbox\\.)?${key.replace(/[.]/g, '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );

  it('say the same things in both languages, and only what the code asks for', async () => {
    const wording = createWording(await readLocaleFiles('locales'));
    const unused = wording.keys.filter((key) => !quoted.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  it('hold the same values in both languages, sentence by sentence', async () => {
    const locales = await readLocaleFiles('locales');
    const [bn, en] = [leaves(parse(locales.bn)), leaves(parse(locales.en))];
    const values = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
    for (const [key, text] of bn) expect([key, values(en.get(key) ?? '')]).toEqual([key, values(text)]);
  });
});

/** Every sentence of a locale file, by its key. The forms of a plural count as one. */
function leaves(node: unknown, key = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[key, node]]);
  const all = new Map<string, string>();
  for (const [name, below] of Object.entries(node ?? {})) {
    const path = name === 'one' || name === 'other' ? key : [key, name].filter(Boolean).join('.');
    for (const [leaf, text] of leaves(below, path)) all.set(leaf, `${all.get(leaf) ?? ''}${text}`);
  }
  return all;
}
