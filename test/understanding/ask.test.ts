import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function ask(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/ask.ts', ...args], {
      env: { ...process.env, ...env },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      said.out += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      said.err += String(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
    child.stdin.end(input);
  });
}

const lines = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('ask "question"', () => {
  it('shows the entry, its text with the asked column first, and the choices', async () => {
    const { code, out } = await ask(['How', 'much', 'does', 'outsourcing training cost?']);
    expect(code).toBe(0);
    expect(out).toContain('answer, asks for: fee (en)');
    expect(out.indexOf('Fee: ')).toBeLessThan(out.indexOf('How: '));
    expect(out).toMatch(/0\.\d\d {2}charter-2\.1\.6/);
  });

  it('without a question says how to ask one', async () => {
    const { code, err } = await ask([]);
    expect(code).toBe(1);
    expect(err).toContain('Usage');
  });

  it('tells what is wrong with a knowledge folder', async () => {
    const { code, out, err } = await ask(['hello'], { env: { KNOWLEDGE_DIR: '/nowhere/at/all' } });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('/nowhere/at/all');
    expect(err).not.toContain('    at ');
  });
});

describe('ask --jsonl', () => {
  it('answers each line, in order', async () => {
    const input =
      '{"q":"আউটসোর্সিং প্রশিক্ষণের ফি কত?"}\n\n{"q":"hello","kind":"smalltalk"}\r\n{"q":"who won the match in france"}';
    const { code, out, err } = await ask(['--jsonl'], { input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = lines(out);
    expect(answers).toMatchObject([
      {
        q: 'আউটসোর্সিং প্রশিক্ষণের ফি কত?',
        outcome: 'answer',
        id: 'charter-2.1.6',
        field: 'fee',
        language: 'bn',
      },
      { q: 'hello', outcome: 'smalltalk', id: null, field: null, language: 'en' },
      { outcome: expect.stringMatching('escalate|suggest'), id: null },
    ]);
    expect(Object.keys(answers[0] ?? {})).toEqual([
      'q',
      'outcome',
      'id',
      'ids',
      'confidence',
      'field',
      'language',
      'ms',
    ]);
  });

  it('names faulty lines, answers the others, and fails in the end', async () => {
    const { code, out, err } = await ask(['--jsonl'], {
      input: '{"q":"hello"}\nnot json\n{"question":"x"}\n[]\n{"q":"thanks"}\n',
    });
    expect(code).toBe(1);
    expect(lines(out)).toHaveLength(2);
    expect(err.trim().split('\n')).toEqual([
      expect.stringContaining('Line 2 is not JSON'),
      expect.stringContaining('Line 3 has no text under "q"'),
      expect.stringContaining('Line 4 has no text under "q"'),
    ]);
  });

  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/ask.ts', '--jsonl'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const answers = child.stdout[Symbol.asyncIterator]();
    for (const q of ['hello', 'thanks']) {
      child.stdin.write(`${JSON.stringify({ q })}\n`);
      expect(JSON.parse(String((await answers.next()).value))).toMatchObject({ q });
    }
    child.stdin.end();
    await new Promise((resolve) => child.on('close', resolve));
  });
});
