import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { charterCommand } from '../../src/cli/charter-command.ts';

const place = mkdtempSync(join(tmpdir(), 'charter-import-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const charter = 'test/charter-import/fixtures/tabs.txt';

async function run(...words: readonly string[]) {
  const heard = { status: 0, stdout: '', stderr: '' };
  heard.status = await charterCommand(words, {
    folder: 'knowledge',
    today: '2026-11-24',
    say: (text) => {
      heard.stdout += text;
    },
    complain: (text) => {
      heard.stderr += text;
    },
  });
  return heard;
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .sort();

describe('npm run charter:import', () => {
  it('writes nothing without --write', async () => {
    const into = join(place, 'nothing');
    const { status, stdout } = await run(charter, '--into', into, '--lines');
    expect(status).toBe(0);
    expect(stdout).toContain('section  2.1 নাগরিক সেবা, services: 3');
    expect(stdout).toContain('line 23: 2.1 row 2, documents: "----" taken as "the same as above"');
    expect(stdout).toContain('line 22: cell (2.1 row 1, serial); cell (2.1 row 1, name)');
    expect(stdout).toContain('+  - id: charter-2.1.1');
    expect(stdout).toMatch(/Nothing is written\. .*--write/);
    expect(() => readdirSync(into)).toThrow(/ENOENT/);
  });

  it('writes a new folder with --write, and nothing more the second time', async () => {
    const into = join(place, 'new');
    expect((await run(charter, '--into', into, '--write')).status).toBe(0);
    expect(filesIn(into)).toEqual([
      '00-office.yaml',
      'charter/2.1-citizen.yaml',
      'charter/2.2-institution.yaml',
      'charter/2.3-internal.yaml',
      'office.yaml',
    ]);
    const again = await run(charter, '--into', into, '--write');
    expect(again.stdout).toContain('services: 5 the same, 0 changed, 0 new\nNothing to change.');
  });

  it('leaves a folder alone when the file is no charter', async () => {
    const into = join(place, 'kept');
    cpSync('knowledge', into, { recursive: true });
    const pdf = join(place, 'charter.pdf');
    writeFileSync(pdf, '%PDF-1.7\n\u0000');
    const { status, stdout, stderr } = await run(pdf, '--into', into, '--write');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/found a PDF; .*Nothing is written\.$/m);
    for (const name of filesIn(into)) {
      expect(readFileSync(join(into, name), 'utf8')).toBe(readFileSync(join('knowledge', name), 'utf8'));
    }
  });

  it.each([
    ['no file', [], /expected a FILE[\s\S]*Usage:/],
    ['two files', [charter, charter], /expected one FILE[\s\S]*Usage:/],
    ['an option that is not known', [charter, '--force'], /--force[\s\S]*Usage:/],
    ['a file that is not there', ['nowhere.txt'], /ENOENT/],
    ['a folder for a file', ['test'], /EISDIR/],
    ['the folder inside the folder', [charter, '--into', 'knowledge/charter'], /--into knowledge$/m],
    ['a file for a folder', [charter, '--into', charter], /can't be read/],
  ])('refuses %s', async (_, words, says) => {
    const { status, stdout, stderr } = await run(...words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(says);
  });

  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--write') });
  });

  it('hands its exit code on', { timeout: 60_000 }, () => {
    const words = ['--import', 'tsx', 'src/cli/charter-import.ts', 'nowhere.txt'];
    expect(spawnSync(process.execPath, words, { encoding: 'utf8' })).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('ENOENT'),
    });
  });
});
