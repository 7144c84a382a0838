import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { isBlank } from '../../src/charter-import/cell.ts';
import { readCharter } from '../../src/charter-import/charter.ts';
import { openCharter } from '../../src/charter-import/open-charter.ts';
import { planImport } from '../../src/charter-import/plan.ts';
import { editYaml } from '../../src/knowledge/yaml-edit.ts';
import { fixture, fixtures, unaccounted } from './read-fixture.ts';

const pieces = [
  ...[
    '\n',
    '\n\n',
    '\t',
    ' |',
    '|',
    ' | ',
    '<td>',
    '</td>',
    '<tr>',
    '<table>',
    '</table>',
    '<td rowspan=3>',
    '<br>',
    '<!--',
  ],
  ...['ক্রমিক নং', 'সেবার নাম', 'সেবা প্রদান পদ্ধতি', 'ফি', 'সময়সীমা', 'দায়িত্বপ্রাপ্ত কর্মকর্তা', '(১)', '(২)', '(৩)'],
  ...[
    '১',
    '২।',
    '03',
    'ঐ',
    '----',
    '-',
    '২.১) নাগরিক সেবা',
    '২.২) প্রাতিষ্ঠানিক সেবা:',
    'ভিশন:',
    'সিটিজেন চার্টার',
    '&nbsp;',
  ],
  ...[
    'জনাব ক খ সহকারী প্রোগ্রামার ০১৭০০০০০০০১ a@b.cd',
    'আবেদন/',
    '৩০ দিন',
    '500/- টাকা',
    '{x}',
    '# a',
    '- b: c',
    '\u0007',
    '\ufffd',
  ],
];
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...pieces) },
  fc.string({ unit: 'binary', maxLength: 8 }),
);
/** Text of the stuff that charters are made of, in no order. */
const jumble = fc.array(piece, { maxLength: 80 }).map((all) => all.join(''));

/** A charter with lines lost, doubled and cut. */
const damaged = (names: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...names), fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'cut'))))
    .map(([name, wounds]) => {
      const lines = fixture(name).split('\n');
      for (const [at, how] of wounds) {
        const index = at % lines.length;
        const line = lines[index] ?? '';
        if (how === 'drop') lines.splice(index, 1);
        else if (how === 'double') lines.splice(index, 0, line);
        else lines[index] = line.slice(0, line.length / 2);
      }
      return lines.join('\n');
    });
const anyText = fc.oneof(jumble, damaged(fixtures), fc.string({ unit: 'binary' }));

it('never throws, and accounts for every line', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const charter = readCharter(text);
      expect(unaccounted(charter, text)).toEqual([]);
      for (const { text: line, uses } of charter.lines) {
        // Nothing that is printed passes as empty; what was struck out as broken is doubted.
        if (uses.some(({ as }) => as === 'blank')) expect(isBlank(line)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

it('imports what it calls a cell, or doubts it', () => {
  fc.assert(
    fc.property(damaged(fixtures.filter((name) => !name.includes('html'))), (text) => {
      const charter = readCharter(text);
      const imported = charter.sections
        .flatMap(({ rows }) =>
          rows.flatMap(({ name, how, documents, fee, time, officer }) => [
            name,
            how,
            documents,
            fee,
            time,
            officer,
          ]),
        )
        .join(' ');
      const doubted = new Set(charter.doubts.flatMap(({ lines }) => lines));
      for (const { number, text: line, uses } of charter.lines) {
        if (doubted.has(number) || !uses.every(({ as }) => as === 'cell')) continue;
        const words = line.match(/[\p{L}\p{M}]{3,}/gu) ?? [];
        expect(words.filter((word) => !imported.includes(word))).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

it('never throws on bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(['charter', 'refused']).toContain(openCharter(bytes).kind);
    }),
  );
});

it('makes knowledge of whatever it reads, that lacks particulars of the office at most, and makes it once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const charter = readCharter(text);
      const { files, toFill } = planImport(charter, [], '2026-11-24');
      const missing = toFill.filter(
        ({ file, expected }) => file !== 'office.yaml' || !expected.includes('is empty'),
      );
      expect(missing.filter(({ file }) => charter.sections.length > 0 || file !== '*.yaml')).toEqual([]);
      const written = files.map(({ path, after }) => ({ path, text: after }));
      expect(planImport(charter, written, '2026-11-25').files).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('changes one text of a YAML file and nothing else, whatever the text and its place', () => {
  const source = `# head
a: { bn: x, en: "y" }   # one
list:
  - id: one
    name:
      bn: plain # two
      en: |-
        more
        lines

    words: [ a, 'b' ]
  # between
  - { id: two, name: {bn: 'q', en: >- } }
end: last`.replace(', en: >- }', ', en: z }');
  const places = [
    ['a', 'bn'],
    ['list', 0, 'name', 'bn'],
    ['list', 0, 'name', 'en'],
    ['list', 0, 'words', 1],
    ['list', 1, 'name', 'bn'],
    ['end'],
  ];
  const text = fc
    .oneof(
      fc.string(),
      fc.array(piece).map((all) => all.join('')),
    )
    // What an import puts in is trimmed, and has no other breaks.
    .map((any) =>
      any
        .replace(/[\p{Cc}\p{Cs}\ufeff\u2028\u2029]+/gu, '\n')
        .replace(/[ \n]*\n[ \n]*/g, '\n')
        .trim(),
    );
  fc.assert(
    fc.property(fc.constantFrom(...places), text, (at, value) => {
      const edit = editYaml(source);
      edit.setText(at, value);
      edit.addField(['list', 0], 'review', value);
      edit.addItem(['list'], 0, { id: value });
      const written = parseDocument(edit.text(), { schema: 'failsafe' });
      expect(written.errors).toEqual([]);
      const expected = parseDocument(source, { schema: 'failsafe' });
      expected.setIn(at, value);
      expected.setIn(['list', 0, 'review'], value);
      const wanted = expected.toJS() as { list: unknown[] }; // the file above
      wanted.list.splice(1, 0, { id: value });
      expect(written.toJS()).toEqual(wanted);
      for (const kept of ['# head', '# one', '# between', 'end:']) expect(edit.text()).toContain(kept);
    }),
    { numRuns: 300 },
  );
});
