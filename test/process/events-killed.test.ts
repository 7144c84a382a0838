import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openReceiver, receiverSecret, status } from '../inbox/webhooks/receiver.ts';
import { odd } from '../odd-question.ts';
import { openSandboxStage } from '../stage/sandbox-stage.ts';
import { startDeskProcess } from './desk-process.ts';

vi.setConfig({ testTimeout: 180_000 });

it('a desk killed while another server makes it wait tells the rest after the next start', async () => {
  const stage = await openSandboxStage();
  const receiver = await openReceiver(() => new Date());
  const dataDir = await mkdtemp(join(tmpdir(), 'sheba-events-'));
  const start = async () => {
    const desk = startDeskProcess({
      BOT_TOKEN: stage.token,
      BOT_API_ROOT: stage.root,
      DATA_DIR: dataDir,
      OFFICER_IDS: String(stage.officer.id),
      EVENTS_WEBHOOK_URL: receiver.url,
      EVENTS_WEBHOOK_SECRET: receiverSecret,
    });
    onTestFinished(() => desk.kill('SIGTERM'));
    await desk.says(/Sheba Desk: http/);
    return desk;
  };
  onTestFinished(async () => {
    await stage.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const first = await start();
  for (const person of [stage.officer, stage.citizen]) {
    await person.says('/start');
    await person.reads('সহায়তা ডেস্ক');
  }
  receiver.answers = () => {};
  await stage.citizen.says(odd);
  const notice = await stage.officer.reads('নতুন প্রশ্ন ১০১');
  await vi.waitFor(() => expect(receiver.calls).toHaveLength(1), { timeout: 20_000 });
  await first.kill('SIGKILL');

  receiver.answers = status(200);
  await start();
  await stage.officer.repliesTo(notice, 'কাতল খুশিতে লাফায়।');
  await stage.citizen.reads('কাতল খুশিতে লাফায়।');
  const types = () => receiver.calls.map(({ event }) => event.type);
  await vi.waitFor(() => expect(types()).toContain('ticket.delivered'), { timeout: 20_000 });
  expect(types()).toEqual(['ticket.opened', 'ticket.opened', 'ticket.replied', 'ticket.delivered']);
  expect(receiver.forged).toBe(0);
  expect(new Set(receiver.calls.map(({ id }) => id)).size).toBe(3);
});
