import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { exampleQuestions } from '../../src/sandbox/page/words.ts';
import { launchBrowser } from '../browser.ts';
import { odd } from '../odd-question.ts';
import { startDeskProcess } from '../process/desk-process.ts';

it('goes the whole way in a browser, as after `npm start` without a token', { timeout: 60_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sheba-page-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const desk = startDeskProcess({ DATA_DIR: dataDir });
  onTestFinished(() => desk.kill('SIGTERM'));
  const [, url = ''] = await desk.says(/sandbox: (http\S+)/);
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  const column = (name: RegExp) => page.getByRole('region', { name });
  const [citizen, officer] = [column(/^নাগরিক/), column(/^কর্মকর্তা/)];
  const fromBot = (seat: typeof citizen, text: string | RegExp) =>
    seat.locator('.message:not(.own)', { hasText: text });

  // The charter answers, in each way of writing.
  const services = [/আউটসোর্সিং/, /union digital cent/i, /সাইবার নিরাপত্তা/];
  for (const [index, { text }] of exampleQuestions.entries()) {
    await page.getByRole('button', { name: text }).click();
    await citizen.getByRole('textbox').press('Enter');
    await fromBot(citizen, services[index] ?? '')
      .last()
      .waitFor();
  }
  expect(await fromBot(officer, exampleQuestions[0].text).count()).toBe(0);

  // What it does not know goes to the officer, and the reply comes back.
  const question = odd;
  await citizen.getByRole('textbox').fill(question);
  await page.keyboard.press('Enter');
  await fromBot(officer, question)
    .getByRole('button', { name: /^উত্তর দিন/ })
    .click();
  await officer.getByRole('textbox').fill('উপজেলা মৎস্য কার্যালয়ে যোগাযোগ করুন।');
  await page.keyboard.press('Enter');
  await fromBot(citizen, 'মৎস্য কার্যালয়ে').waitFor();

  // The inbox opens in a tab of its own, from the link in the officer's chat.
  await officer.getByRole('textbox').fill('/inbox');
  await page.keyboard.press('Enter');
  const opened = page.context().waitForEvent('page');
  await fromBot(officer, '/inbox/').locator('a[href*="/inbox/"]').click();
  const inbox = await opened;
  await inbox.waitForLoadState();
  expect(new URL(inbox.url()).origin).toBe(new URL(url).origin);
});
