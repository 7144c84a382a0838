import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { startDeskProcess } from './desk-process.ts';

// Each play starts several processes; how long that takes is the machine's affair, not the test's.
vi.setConfig({ testTimeout: 180_000 });

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sheba-process-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const endsWith = async (env: Readonly<Record<string, string>>) =>
  startDeskProcess({ DATA_DIR: dataDir, ...env }).ended;

describe('a start that can not go well', () => {
  it('tells every faulty setting at once, by name, and what to write', async () => {
    const { code, said } = await endsWith({
      BOT_TOKEN: 'hello',
      BOT_MODE: 'webhook',
      PORT: 'abc',
      OFFICER_IDS: 'nazmul',
      ESCALATION_WEBHOOK_SECRET: 'secret',
      DATABASE_URL: 'postgres://x',
    });
    expect(code).toBe(1);
    for (const name of [
      'BOT_TOKEN',
      'PORT',
      'OFFICER_IDS',
      'ESCALATION_WEBHOOK_SECRET',
      'PUBLIC_URL',
      'DATABASE_URL',
    ]) {
      expect(said).toMatch(new RegExp(`^ {2}${name}: .+`, 'm'));
    }
    expect(said).toContain('.env.example');
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('names the faults of the knowledge and does not start half of it', async () => {
    const knowledge = join(dataDir, 'knowledge');
    await mkdir(knowledge);
    await writeFile(join(knowledge, 'office.yaml'), 'name: { bn: ক }\n');
    const { code, said } = await endsWith({ KNOWLEDGE_DIR: knowledge });
    expect(code).toBe(1);
    expect(said).toMatch(/office\.yaml/);
  });

  it('names the document that can not be read, and what to do', async () => {
    await mkdir(join(dataDir, 'tickets'), { recursive: true });
    await writeFile(join(dataDir, 'tickets', '101.json'), '{"number":');
    const { code, said } = await endsWith({});
    expect(code).toBe(1);
    expect(said).toMatch(/tickets\/101\.json can't be read/);
    expect(said).toMatch(/backup/);
  });

  it('says that the port is taken', async () => {
    const first = startDeskProcess({ DATA_DIR: dataDir });
    const [, port = ''] = await first.says(/127\.0\.0\.1:(\d+)/);
    const { code, said } = await endsWith({ DATA_DIR: join(dataDir, 'other'), PORT: port });
    expect(code).toBe(1);
    expect(said).toMatch(/^PORT: taken by another program/m);
    await first.kill('SIGTERM');
  });

  it('leaves a data folder alone that another desk has', async () => {
    const first = startDeskProcess({ DATA_DIR: dataDir });
    await first.says(/sandbox: http/);
    const { code, said } = await endsWith({});
    expect(code).toBe(1);
    expect(said).toMatch(/in use by another running desk.*DATA_DIR/s);
    await first.kill('SIGKILL');
    const second = startDeskProcess({ DATA_DIR: dataDir });
    await second.says(/sandbox: http/);
    await second.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });
});

describe('with Telegram', () => {
  let stage: SandboxStage;
  beforeEach(async () => {
    stage = await openSandboxStage();
  });
  afterEach(() => stage.close());

  it('says in one line that the token is refused', async () => {
    const { code, said } = await endsWith({ BOT_TOKEN: `1:${'x'.repeat(35)}`, BOT_API_ROOT: stage.root });
    expect(code).toBe(1);
    expect(said).toMatch(/^BOT_TOKEN: Telegram refuses this token\. Copy it again from @BotFather.*$/m);
    expect(said).not.toContain('    at ');
  });

  it('says in one line that another copy is polling', async () => {
    const env = { BOT_TOKEN: stage.token, BOT_API_ROOT: stage.root };
    const first = startDeskProcess({ ...env, DATA_DIR: join(dataDir, 'first') });
    const [, code = ''] = await first.says(/\/claim ([A-Z0-9]{10})/);
    const second = startDeskProcess({ ...env, DATA_DIR: join(dataDir, 'second') });
    await Promise.race([first, second].map((one) => one.says(/Another copy of this bot is running/)));
    await second.kill('SIGKILL');
    await first.kill('SIGTERM');
    expect(code).toHaveLength(10);
  });

  it('makes the first officer of whoever sends the code, once', async () => {
    const desk = startDeskProcess({ BOT_TOKEN: stage.token, BOT_API_ROOT: stage.root, DATA_DIR: dataDir });
    const [, code = ''] = await desk.says(/\/claim ([A-Z0-9]{10})/);
    await stage.officer.says(`/claim ${code.toLowerCase()}`);
    await stage.officer.reads('এই ডেস্কের কর্মকর্তা');
    await stage.citizen.says(`/claim ${code}`);
    await stage.citizen.reads('জানা নেই');
    await desk.kill('SIGTERM');
    const again = startDeskProcess({ BOT_TOKEN: stage.token, BOT_API_ROOT: stage.root, DATA_DIR: dataDir });
    await again.says(/Sheba Desk: http/);
    await again.kill('SIGTERM');
    expect((await again.ended).said).not.toContain('/claim');
    expect((await desk.ended).said).not.toContain(stage.token);
  });
});
