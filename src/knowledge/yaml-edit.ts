import { isCollection, isMap, isScalar, isSeq, type Node, parseDocument, stringify } from 'yaml';

/** The way to a value: names of fields and positions in lists, counted from 0. */
type YamlPath = readonly (string | number)[];

/** A YAML file that is changed in places; every other byte stays as it is, comments and quotes included. */
export interface YamlEdit {
  /** Puts a text in the place of another. */
  setText(at: YamlPath, text: string): void;
  /** Adds a field at the end of the map at this place. */
  addField(at: YamlPath, name: string, value: unknown): void;
  /** Adds an item to the list at this place, below the item with this position; -1 is the list's beginning. */
  addItem(at: YamlPath, below: number, value: unknown): void;
  /** Whether the map at this place has such a field. */
  has(at: YamlPath, name: string): boolean;
  /** Takes a field out of the map at this place, with the lines that it stands on. */
  removeField(at: YamlPath, name: string): void;
  /** Takes items out of the list at this place and adds others below. Comments inside stay where some items do. */
  changeList(at: YamlPath, removed: readonly number[], added: readonly string[]): void;
  /** The file with all changes. */
  text(): string;
}

/** Where text is put in, and up to where it takes the place of what stood there. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** How deep in the file. Of two at the same place the deeper comes first: a list ends before its entry does. */
  readonly depth: number;
}

const plain = { lineWidth: 0 } as const;
/** Inside `{ }` and `[ ]`, where plain texts could hold a comma. */
const inFlow = {
  lineWidth: 0,
  collectionStyle: 'flow',
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

/**
 * Opens a file for changes. A place that is not there, or is no map, list or text, is a mistake of the caller.
 * @throws Error for such a place
 */
export function editYaml(source: string): YamlEdit {
  const document = parseDocument(source, { schema: 'failsafe' });
  const splices: Splice[] = [];
  /** Lists that were empty and have their first item. */
  const begun = new Set<Node>();

  const nodeAt = (at: YamlPath): { node: Node; flow: boolean } => {
    let node: unknown = document.contents;
    let flow = false;
    for (const step of at) {
      flow ||= isCollection(node) && node.flow === true;
      node = isCollection(node) ? node.get(step, true) : undefined;
    }
    if (!isScalar(node) && !isCollection(node)) throw new Error(`Nothing stands at ${at.join('.')}.`);
    return { node, flow };
  };
  const rangeOf = (node: Node): { from: number; to: number } => {
    if (!node.range) throw new Error('A node of a parsed file has a range.');
    return { from: node.range[0], to: node.range[1] };
  };
  const indentAt = (place: number) => place - (source.lastIndexOf('\n', place - 1) + 1);
  /** After the line on which something ends; the end of the file, if there is no other line. */
  const lineAfter = (place: number) => {
    if (source[place - 1] === '\n') return place;
    const end = source.indexOf('\n', place);
    return end === -1 ? source.length : end + 1;
  };
  const put = (place: number, text: string, { length: depth }: YamlPath) => {
    splices.push({ from: place, to: place, text, depth });
  };
  const putLines = (place: number, lines: string, at: YamlPath) => {
    const unended = place > 0 && source[place - 1] !== '\n';
    put(place, unended ? `\n${lines.replace(/\n$/, '')}` : lines, at);
  };

  const addItem: YamlEdit['addItem'] = (at, below, value) => {
    const { node, flow } = nodeAt(at);
    if (!isSeq(node)) throw new Error(`No list stands at ${at.join('.')}.`);
    const { from } = rangeOf(node);
    const above = below < 0 ? undefined : node.items[below];
    const end = isScalar(above) || isCollection(above) ? rangeOf(above).to : undefined;
    if (flow || node.flow) {
      const item = stringify(value, inFlow).trim();
      const first = end === undefined && node.items.length > 0;
      const after = end !== undefined || begun.has(node);
      put(end ?? from + 1, `${after ? ', ' : ' '}${item}${first ? ',' : ''}`, at);
      if (node.items.length === 0) begun.add(node);
      return;
    }
    const item = indent(stringify([value], plain), indentAt(from));
    // Entries stand apart by an empty line, short items do not.
    const apart = typeof value === 'object' ? '\n' : '';
    if (end === undefined) put(from - indentAt(from), item + apart, at);
    else putLines(lineAfter(end), apart + item, at);
  };
  /** Takes out whole lines: from the one on which something begins to the one on which it ends. */
  const removeLines = (from: number, to: number, { length: depth }: YamlPath) => {
    splices.push({ from: source.lastIndexOf('\n', from - 1) + 1, to: lineAfter(to), text: '', depth });
  };

  return {
    setText(at, text) {
      const { node, flow } = nodeAt(at);
      const { from, to } = rangeOf(node);
      const { node: parent } = nodeAt(at.slice(0, -1));
      // A text of several lines can have no comment behind it.
      const commented = text.includes('\n') && /^[ \t]*#/.test(source.slice(to));
      const quoted = flow || commented || (isCollection(parent) && parent.flow);
      const written = quoted ? stringify(text, inFlow) : blockText(text);
      const indented = indent(written.trimEnd(), indentAt(rangeOf(parent).from), 1);
      const ended = source.slice(from, to).endsWith('\n') ? '\n' : '';
      const spaced = from === to && source[from - 1] === ':' ? ' ' : '';
      splices.push({ from, to, text: spaced + indented + ended, depth: at.length });
    },
    addField(at, name, value) {
      const { node, flow } = nodeAt(at);
      if (!isMap(node)) throw new Error(`No map stands at ${at.join('.')}.`);
      const { from, to } = rangeOf(node);
      if (flow || node.flow) {
        const field = stringify({ [name]: value }, inFlow)
          .trim()
          .slice(1, -1)
          .trim();
        const end = source.slice(0, to - 1).trimEnd().length;
        put(end, `${/[{,]$/.test(source.slice(0, end)) ? ' ' : ', '}${field}`, at);
      } else {
        putLines(lineAfter(to), indent(stringify({ [name]: value }, plain), indentAt(from)), at);
      }
    },
    addItem,
    has(at, name) {
      const { node } = nodeAt(at);
      return isMap(node) && node.has(name);
    },
    removeField(at, name) {
      const { node } = nodeAt(at);
      const pair = isMap(node)
        ? node.items.find(({ key }) => isScalar(key) && key.value === name)
        : undefined;
      if (!isScalar(pair?.key)) throw new Error(`No ${name} stands at ${at.join('.')}.`);
      const { from, to } = rangeOf(pair.key);
      const value = pair.value;
      removeLines(from, isScalar(value) || isCollection(value) ? rangeOf(value).to : to, at);
    },
    changeList(at, removed, added) {
      const { node, flow } = nodeAt(at);
      if (!isSeq(node)) throw new Error(`No list stands at ${at.join('.')}.`);
      if (removed.length > 0 && (flow || node.flow || removed.length === node.items.length)) {
        const kept = node.items.filter((_, place) => !removed.includes(place));
        const items = [...kept.map((item) => (isScalar(item) ? item.value : item)), ...added];
        const { from, to } = rangeOf(node);
        const ended = source.slice(from, to).endsWith('\n') ? '\n' : '';
        splices.push({ from, to, text: stringify(items, inFlow).trim() + ended, depth: at.length });
        return;
      }
      for (const place of removed) {
        const item = node.items[place];
        if (isScalar(item)) removeLines(rangeOf(item).from, rangeOf(item).to - 1, at);
      }
      for (const item of added) addItem(at, node.items.length - 1, item);
    },
    text() {
      let result = '';
      let from = 0;
      for (const splice of splices.toSorted((a, b) => a.from - b.from || b.depth - a.depth)) {
        result += source.slice(from, splice.from);
        result += source.includes('\r\n') ? splice.text.replaceAll('\n', '\r\n') : splice.text;
        from = splice.to;
      }
      return result + source.slice(from);
    },
  };
}

/** A text as it stands after `name:` in a block, its further lines indented by two. */
function blockText(text: string): string {
  return stringify({ k: text }, plain).slice('k: '.length);
}

/** Moves lines to the right, from a certain one on; empty ones stay empty. */
function indent(text: string, by: number, fromLine = 0): string {
  return text
    .split('\n')
    .map((line, index) => (index < fromLine || line === '' ? line : ' '.repeat(by) + line))
    .join('\n');
}
