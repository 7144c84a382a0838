import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Where pictures of the pages are put for people to look at; nowhere, if it is not set. */
const pictures = process.env.PICTURES;

/** A month in which something happened. */
async function busyInbox() {
  const inbox = await openInbox();
  await inbox.store.transaction(async ({ days }) => {
    for (let date = 1; date <= 24; date += 1) {
      const answer = (date * 7) % 11;
      const day = `2026-11-${String(date).padStart(2, '0')}`;
      const outcomes = { answer, suggest: date % 4, escalate: date % 3, smalltalk: 2 };
      days.put({
        day,
        outcomes,
        languages: { bn: answer, en: (date % 4) + (date % 3) },
        answered: { 'cyber-otp': answer },
        missed: { 'charter-1': date % 2, '': date % 3 },
        awareness: { tips: 40, broadcasts: 1, quizzes: 3, quizRight: 20, quizWrong: 5, shares: 12 },
        reach: { groups: 4, members: 160 },
      });
    }
  });
  await inbox.asks(escalationOf({ askedAt: '2026-11-23T05:30:00.000Z' }));
  return inbox;
}

it.each([
  ['a phone', { width: 360, height: 740 }, 'light'],
  ['a desk', { width: 1280, height: 900 }, 'dark'],
] as const)(
  'reports and holidays fit %s, with nothing that the policy forbids',
  async (_case, viewport, colorScheme) => {
    const { signIn, url } = await busyInbox();
    const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled: true });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => void complaints.push(message.text()));
    await page.goto(`${url}/inbox/sign-in/${await signIn.link({ id: 1, name: 'নাজমুল' })}`);
    await page.getByRole('button').click();
    await page.waitForURL(`${url}/inbox`);
    for (const path of [
      'reports',
      'reports?lang=en',
      'holidays',
      'holidays?lang=bn',
      'reports/paper',
      'tickets/1',
    ]) {
      await page.goto(`${url}/inbox/${path}`);
      const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect([path, await page.evaluate(wider)]).toEqual([path, 0]);
      if (pictures !== undefined) {
        await mkdir(pictures, { recursive: true });
        const name = `${path.replaceAll(/\W/g, '-')}-${viewport.width}.png`;
        await page.screenshot({ path: join(pictures, name), fullPage: true });
      }
    }
    expect(complaints).toEqual([]);
  },
);

it('prints a month on A4, in few pages', async () => {
  const { signIn, url } = await busyInbox();
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${url}/inbox/sign-in/${await signIn.link({ id: 1, name: 'নাজমুল' })}`);
  await page.getByRole('button').click();
  await page.waitForURL(`${url}/inbox`);
  await page.goto(`${url}/inbox/reports/paper?month=2026-11`);
  expect(await page.evaluate("document.fonts.check('16px \"Hind Siliguri\"', 'ক')")).toBe(true);
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    ...(pictures === undefined ? {} : { path: join(pictures, 'paper.pdf') }),
  });
  const source = pdf.toString('latin1');
  expect(source.startsWith('%PDF-')).toBe(true);
  // A4 in points, give or take the rounding.
  expect(source).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  expect(source.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(3);
});
