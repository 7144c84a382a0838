import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms each room may look into. Whatever is not written here is not allowed. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  language: [],
  knowledge: ['language', 'office-hours'],
  understanding: ['language', 'knowledge'],
  tickets: [],
  'office-hours': [],
  media: [],
  desk: ['language', 'knowledge', 'understanding', 'tickets', 'office-hours', 'media'],
  wording: ['language', 'knowledge', 'office-hours'],
  aside: ['desk', 'knowledge', 'understanding'],
  storage: ['desk', 'tickets', 'knowledge', 'language', 'understanding'],
  telegram: ['desk', 'tickets', 'knowledge', 'language', 'wording', 'office-hours', 'media', 'pictures'],
  inbox: ['desk', 'tickets', 'knowledge', 'language', 'wording', 'office-hours', 'media'],
  pictures: ['language', 'knowledge', 'wording'],
  mail: ['desk', 'tickets', 'language', 'wording'],
  web: [],
  sandbox: ['language', 'media'],
  'charter-import': ['language', 'knowledge'],
  cli: ['language', 'knowledge', 'understanding', 'storage', 'charter-import', 'wording', 'pictures'],
};

/** Only adapters may touch the disk or the network. */
const pure = [
  'language',
  'knowledge',
  'understanding',
  'tickets',
  'office-hours',
  'media',
  'wording',
  'charter-import',
];

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    const imports = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name ?? '');
    return { path, room: path.includes('/') ? (path.split('/')[0] ?? '') : '', text, imports };
  });

const roomOf = (from: string, name: string): string => {
  const path = normalize(join(dirname(from), name));
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
};

describe('imports go one way', () => {
  it.each(sources.filter(({ room }) => room !== ''))('$path', ({ path, room, imports }) => {
    const used = imports.filter((name) => name.startsWith('.')).map((name) => roomOf(path, name));
    const allowed = [room, ...(mayUse[room] ?? [])];
    expect(used.filter((other) => !allowed.includes(other))).toEqual([]);
  });

  it.each(sources.filter(({ room }) => pure.includes(room)))('$path is pure', ({ imports }) => {
    expect(
      imports.filter((name) => /^(node:)?(fs|http|https|net|child_process|process)\b/.test(name)),
    ).toEqual([]);
  });

  it('has no cycle', () => {
    const edges = new Map(
      sources.map(({ path, imports }) => [
        path,
        imports.filter((name) => name.startsWith('.')).map((name) => normalize(join(dirname(path), name))),
      ]),
    );
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) throw new Error(`cycle: ${[...trail, path].join(' → ')}`);
      if (done.has(path)) return;
      for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of edges.keys()) walk(path, []);
  });
});

it('touches the process in main.ts and the commands alone', () => {
  const touching = sources.filter(({ text }) => /\bprocess\.\w/.test(text)).map(({ path }) => path);
  expect(touching.filter((path) => path !== 'main.ts' && !path.startsWith('cli/'))).toEqual([]);
});

it('loads the sandbox only where it is played', () => {
  const loading = sources.filter(
    ({ path, text }) => !path.startsWith('sandbox/') && /from '[^']*sandbox\//.test(text),
  );
  expect(loading.map(({ path }) => path)).toEqual([]);
});

it('has no drawer for what belongs nowhere', () => {
  const drawers = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.)/;
  expect(sources.map(({ path }) => path).filter((path) => drawers.test(path))).toEqual([]);
});

it('keeps the top level as it was agreed', () => {
  const there = readdirSync('.').map((name) => relative('.', name));
  for (const name of [
    'src',
    'knowledge',
    'locales',
    'test',
    'package.json',
    'tsconfig.json',
    '.env.example',
  ]) {
    expect(there).toContain(name);
  }
});
