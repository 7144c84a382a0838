import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { odd } from '../odd-question.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { type DeskProcess, startDeskProcess } from './desk-process.ts';

// Each play starts several processes; how long that takes is the machine's affair, not the test's.
vi.setConfig({ testTimeout: 180_000 });

/** Milliseconds after the question, and after the reply, at which the process is killed. */
const moments = [0, 3, 8, 15, 30, 60, 120];

describe('a desk killed between a question and its reply', () => {
  let stage: SandboxStage;
  let dataDir: string;
  let desk: DeskProcess;

  const start = async () => {
    desk = startDeskProcess({
      BOT_TOKEN: stage.token,
      BOT_API_ROOT: stage.root,
      DATA_DIR: dataDir,
      OFFICER_IDS: String(stage.officer.id),
    });
    await desk.says(/Sheba Desk: http/);
  };
  const killAfter = async (milliseconds: number) => {
    await after(milliseconds);
    await desk.kill('SIGKILL');
  };

  beforeEach(async () => {
    stage = await openSandboxStage();
    dataDir = await mkdtemp(join(tmpdir(), 'sheba-killed-'));
    await start();
    for (const person of [stage.officer, stage.citizen]) {
      await person.says('/start');
      await person.reads('সহায়তা ডেস্ক');
    }
    await stage.quiet();
  });
  afterEach(async () => {
    await desk.kill('SIGTERM');
    await stage.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each(moments)('%i ms after each: the ticket is there once, and the reply arrives', async (moment) => {
    await stage.citizen.says(odd);
    await killAfter(moment);
    await start();
    await stage.citizen.reads('টিকিট নম্বর ১০১');
    const notice = await stage.officer.reads('নতুন প্রশ্ন ১০১');

    await stage.officer.repliesTo(notice, 'কাতল খুশিতে লাফায়।');
    await killAfter(moment);
    await start();
    await stage.citizen.reads('কাতল খুশিতে লাফায়।');
    await stage.officer.reads('উত্তর পেয়েছেন');

    await stage.citizen.says('/tickets');
    const list = await stage.citizen.reads('আপনার টিকিট');
    expect(list.text.match(/উত্তর দেওয়া হয়েছে/g)).toHaveLength(1);
    expect(list.text).not.toContain('১০২');
  });
});
