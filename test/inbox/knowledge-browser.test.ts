import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { openInbox } from './open-inbox.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each([
  ['a phone', 360],
  ['a desk', 1280],
])("fits the knowledge's pages on %s, and edits an entry there without scripts", async (_, width) => {
  const { signIn, url, desk } = await openInbox();
  const context = await browser.newContext({ viewport: { width, height: 740 }, javaScriptEnabled: false });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const fits = async (name: string) => {
    const picture = await page.screenshot({
      fullPage: true,
      ...(process.env.PICTURES ? { path: `${process.env.PICTURES}/${name}-${width}.png` } : {}),
    });
    expect(picture.readUInt32BE(16), name).toBe(width);
  };
  await page.goto(`${url}/inbox/sign-in/${await signIn.link({ id: 1, name: 'নাজমুল হক' })}`);
  await page.getByRole('button', { name: 'সাইন ইন করুন' }).click();
  await page.goto(`${url}/inbox/knowledge?lang=en`);
  await fits('list-en');
  await page.goto(`${url}/inbox/knowledge?lang=bn`);
  await fits('list-bn');
  await page.getByRole('link', { name: 'ওটিপি', exact: true }).click();
  await fits('entry');
  await page.getByRole('link', { name: 'বদলান', exact: true }).click();
  await page.locator('[name="answer.bn"]').fill('কাউকে কখনো দেবেন না।');
  await page.locator('[name="answer.en"]').fill('');
  await page.getByRole('button', { name: 'প্রকাশের আগে দেখুন' }).click();
  await fits('refused');
  await page.locator('[name="answer.en"]').fill('Never. My phone is 01712345678.');
  await page.getByRole('button', { name: 'প্রকাশের আগে দেখুন' }).click();
  await page.getByText('ফোন নম্বর').waitFor();
  await fits('preview');
  await page.getByRole('button', { name: 'প্রকাশ করুন' }).click();
  await page.getByText('এখন থেকে বট এই উত্তর দেবে').waitFor();
  await fits('published');
  expect(desk.library.knowledge.entry('cyber-otp')).toMatchObject({ answer: { bn: 'কাউকে কখনো দেবেন না।' } });
  await page.goto(`${url}/inbox/unanswered`);
  await fits('unanswered');
});
