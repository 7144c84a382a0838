import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCharter } from '../../src/charter-import/charter.ts';
import { planImport } from '../../src/charter-import/plan.ts';
import { readKnowledgeFiles } from '../../src/storage/knowledge-files.ts';
import { unaccounted } from './read-fixture.ts';

/** Beginnings of real charters, kept beside the project; they are not ours to publish. */
const place = '../shared/charters';
const ours = '../shared/charter.txt';

const rowsOf: Readonly<Record<string, number>> = {
  '01-doict-hq-pipe.txt': 1,
  '05-bcc-gopalganj-ict-pipe.txt': 4,
  '07-dae-narail-agri-lines.txt': 2,
  '09-acl-charghat-land-pipe.txt': 5,
  '11-dss-sirajganjsadar-social-lines.txt': 3,
  '15-magurasadar-uno-english-lines.txt': 4,
};

describe.skipIf(!existsSync(place))('real charters, where ../shared is there', () => {
  it.each(Object.entries(rowsOf))('%s: every line accounted for, %i rows', (name, rows) => {
    const text = readFileSync(`${place}/${name}`, 'utf8');
    const charter = readCharter(text);
    expect(unaccounted(charter, text)).toEqual([]);
    const notUnderstood = charter.lines.filter(({ uses }) => uses.some(({ as }) => as === 'not understood'));
    // The note on where the excerpt is from.
    expect(notUnderstood.map(({ number }) => number)).toEqual([1]);
    expect(charter.sections.flatMap((section) => section.rows)).toHaveLength(rows);
    const { toFill } = planImport(charter, [], '2026-11-24');
    expect(
      toFill.every(({ file, expected }) => file === 'office.yaml' && expected.includes('is empty')),
    ).toBe(true);
  });
});

it.skipIf(!existsSync(ours))(
  'our own charter, where ../shared is there: changes no byte of knowledge/',
  async () => {
    const text = readFileSync(ours, 'utf8');
    const charter = readCharter(text);
    expect(unaccounted(charter, text)).toEqual([]);
    expect(charter.doubts).toEqual([]);
    const plan = planImport(charter, await readKnowledgeFiles('knowledge'), '2026-11-24');
    expect(plan.rows).toHaveLength(22);
    expect(plan.files).toEqual([]);
    expect(plan.notInCharter).toEqual([]);
  },
);
