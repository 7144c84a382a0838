import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { firstWords } from '../language/first-words.ts';
import type { Fault, Report } from './fault.ts';

/** A file of the knowledge folder: its path there, with `/` between folders, and what stands in it. */
export interface KnowledgeFile {
  readonly path: string;
  readonly text: string;
}

/** The way to a value inside a file: names of fields and, in lists, positions counted from 0. */
export type Path = readonly PropertyKey[];

/** A file that was read as YAML. Every scalar is a text: nobody has to know that 01721133123 is a number. */
export interface YamlFile {
  readonly path: string;
  /** False if it can't be read as YAML; `data` is then what could be saved of it. */
  readonly readable: boolean;
  readonly data: unknown;
  /** A fault at this place of the file, with line, entry and field. */
  fault(at: Path, expected: string): Fault;
}

export function openYaml({ path, text }: KnowledgeFile, report: Report): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    expected: inPlainWords(error),
  }));
  visit(document, (_, node) => {
    // `*১৬২৪৭#` and `&co` mean something in YAML. Here they are texts that somebody forgot to quote.
    const mark = isAlias(node)
      ? '*'
      : (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor
        ? '&'
        : '';
    if (mark === '' || !isNode(node)) return;
    problems.push({
      line: lineOfNode(node, lines) ?? 1,
      expected: `a text that begins with ${mark} needs quotes around it`,
    });
  });
  if (text.includes('\uFFFD')) {
    problems.push({
      line: text.slice(0, text.indexOf('\uFFFD')).split('\n').length,
      expected: 'holds characters that are not UTF-8; save the file as UTF-8',
    });
  }
  const told = firstOfEachLine(problems.toSorted((a, b) => a.line - b.line));
  for (const problem of told.slice(0, mostTold)) report({ file: path, ...problem });

  const readable = problems.length === 0;
  const data = readable ? document.toJS() : salvage(() => document.toJS());
  return {
    path,
    readable,
    data,
    fault(at, expected) {
      const line = lineOfPath(document.contents, at, lines);
      return { file: path, ...(line === undefined ? {} : { line }), ...nameOf(data, at), expected };
    },
  };
}

function isNode(node: unknown): node is Node {
  return isAlias(node) || isScalar(node) || isMap(node) || isSeq(node);
}

/** What can't be read makes the lines after it unreadable too; the first few say where to begin. */
const mostTold = 3;

function salvage(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function inPlainWords(error: YAMLError): string {
  // The reader may quote whole paragraphs of what it stumbled over.
  const stumble = firstWords(error.message, 80);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'indent with spaces, not with a tab';
    case 'DUPLICATE_KEY':
      return 'the same word stands twice here; keep one of them';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a text with a colon in it needs quotes around it';
    case 'MULTIPLE_DOCS':
      return 'remove the line "---": a file holds one list';
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return `can't be read here (${stumble}); look at the indentation and the quotes of this line and the one before`;
    default:
      return `can't be read here (${stumble}); a text that holds ":" or "#" or begins with { [ * & ! % @ - needs quotes around it`;
  }
}

/** One slip makes the reader stumble several times on the same line; the first says what it was. */
function firstOfEachLine<T extends { readonly line: number }>(problems: readonly T[]): readonly T[] {
  return problems.filter(
    (problem, index) => problems.findIndex(({ line }) => line === problem.line) === index,
  );
}

function lineOfNode(node: unknown, lines: LineCounter): number | undefined {
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
}

/** The line of the value's name or list item; of what it should stand in, if it is missing. */
function lineOfPath(root: unknown, at: Path, lines: LineCounter): number | undefined {
  let node = root;
  let line = lineOfNode(root, lines);
  for (const step of at) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) return line;
      line = lineOfNode(pair.key, lines) ?? line;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      line = lineOfNode(node, lines) ?? line;
    } else return line;
  }
  return line;
}

const listsOfEntries: readonly unknown[] = ['entries', 'services', 'smallTalk'];

function nameOf(data: unknown, at: Path): { entry?: string; field?: string } {
  const [list, position, ...inside] = at;
  if (!listsOfEntries.includes(list) || typeof position !== 'number') return fieldName(at);
  return { entry: idAt(data, at) ?? `no. ${position + 1}`, ...fieldName(inside) };
}

function idAt(data: unknown, [list, position]: Path): string | undefined {
  const id = valueAt(valueAt(valueAt(data, list), position), 'id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** What stands under a name or position of something that was read; undefined if nothing does. */
export function valueAt(from: unknown, key: PropertyKey | undefined): unknown {
  if (typeof from !== 'object' || from === null || key === undefined || !Object.hasOwn(from, key))
    return undefined;
  return Reflect.get(from, key);
}

/** The name of a field by the way to it: `answer.en`, `phrasings, item 3`. */
export function fieldName(at: Path): { field?: string } {
  const field = at.reduce<string>(
    (name, step) =>
      typeof step === 'number'
        ? `${name}, item ${step + 1}`
        : name === ''
          ? String(step)
          : `${name}.${String(step)}`,
    '',
  );
  return field === '' ? {} : { field };
}
