import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluationView } from '../../src/cli/evaluate-view.ts';
import { QuestionsFault, readLabelled } from '../../src/cli/labelled-questions.ts';
import { evaluate } from '../../src/understanding/evaluate.ts';
import { createUnderstanding } from '../../src/understanding/understanding.ts';
import { libraryKnowledge } from './knowledge-fixture.ts';

const lines = [
  { q: 'লাইব্রেরির সদস্য হতে চাই', lang: 'bn', accept: ['card'], kind: 'in' },
  { q: 'membership card er fee koto', lang: 'banglish', accept: ['card'], kind: 'in', field: 'fee' },
  { q: 'লাইব্রেরি কখন খোলা', lang: 'bn', accept: ['hall'], kind: 'in' },
  { q: 'I want to become a member', lang: 'en', accept: ['hall'], tolerate: ['card'], kind: 'in' },
  { q: 'who won the election in france', lang: 'en', accept: [], kind: 'out' },
  { q: 'thank you', lang: 'en', accept: [], kind: 'smalltalk' },
];
const text = lines.map((line) => JSON.stringify(line)).join('\n');

describe('an evaluation', () => {
  const result = evaluate(
    readLabelled('mine', text),
    createUnderstanding(libraryKnowledge),
    libraryKnowledge,
    () => 0,
  );

  it('counts by register and over all', () => {
    expect(result.registers.map(({ register, first }) => [register, first.part, first.of])).toEqual([
      ['bn', 1, 2],
      ['banglish', 1, 1],
      ['en', 0, 1],
      ['all', 2, 4],
    ]);
    expect(result.outOfScopeNotAnswered).toEqual({ of: 1, part: 1 });
    expect(result.smallTalkTaken).toEqual({ of: 1, part: 1 });
    expect(result.columns).toEqual({ of: 1, part: 1 });
  });

  it('does not call wrong what is tolerated', () => {
    expect(result.answeredWrongly.map(({ q }) => q)).not.toContain('I want to become a member');
    expect(result.lost.map(({ q }) => q)).toContain('I want to become a member');
  });

  it('tells which entry was taken for which, and by which words', () => {
    expect(result.confusions).toContainEqual(
      expect.objectContaining({
        wanted: 'hall',
        got: 'card',
        times: 1,
        words: expect.arrayContaining(['member']),
      }),
    );
    expect(evaluationView(result)).toContain('hall → card');
  });
});

describe('labelled questions', () => {
  it.each([
    ['not json', 'mine, line 2: is not JSON'],
    ['{"q":"x","kind":"maybe"}', 'mine, line 2: '],
  ])('%s is refused with its line', (line, fault) => {
    expect(() => readLabelled('mine', `\n${line}`)).toThrow(QuestionsFault);
    expect(() => readLabelled('mine', `\n${line}`)).toThrow(fault);
  });
});

// Each of these starts a process of its own.
describe('npm run evaluate', { timeout: 60_000 }, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheba-evaluate-'));
    await writeFile(
      join(folder, 'mine.jsonl'),
      '{"q":"how much does outsourcing training cost","lang":"en","accept":["charter-2.1.6"],"kind":"in","field":"fee"}\n',
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/evaluate.ts', ...args]);
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk) => {
        out += String(chunk);
      });
      child.stderr.on('data', (chunk) => {
        err += String(chunk);
      });
      child.on('close', (code) => resolve({ code, out, err }));
    });
  }

  it('prints a table, or JSON', async () => {
    const file = join(folder, 'mine.jsonl');
    const [table, json] = await Promise.all([run(file), run(file, '--json')]);
    expect(table.code).toBe(0);
    expect(table.out).toMatch(/all +1 +100\.0 % +100\.0 %/);
    expect(JSON.parse(json.out)).toMatchObject({ columns: { of: 1, part: 1 } });
  });

  it('says what it needs', async () => {
    const [none, missing] = await Promise.all([run(), run('/nowhere.jsonl')]);
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('Usage') });
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining("/nowhere.jsonl: can't be read") });
  });
});
