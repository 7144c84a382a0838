import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { openTroubledInbox } from './troubled-inbox.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each([
  ['a phone', 360, 'light'],
  ['a phone at night', 360, 'dark'],
  ['a desk', 1280, 'light'],
] as const)(
  'fits what concerns other servers on %s, and sends a delivery again without scripts',
  async (_, width, colorScheme) => {
    const { signIn, url, store } = await openTroubledInbox();
    const context = await browser.newContext({
      viewport: { width, height: 740 },
      javaScriptEnabled: false,
      colorScheme,
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const fits = async (name: string) => {
      const file = `${name}-${width}-${colorScheme}.png`;
      const picture = await page.screenshot({
        fullPage: true,
        ...(process.env.PICTURES ? { path: `${process.env.PICTURES}/${file}` } : {}),
      });
      expect(picture.readUInt32BE(16), name).toBe(width);
    };
    await page.goto(`${url}/inbox/sign-in/${await signIn.link({ id: 1, name: 'নাজমুল হক' })}`);
    await page.getByRole('button', { name: 'সাইন ইন করুন' }).click();
    await page.goto(`${url}/inbox/deliveries?lang=en`);
    await fits('deliveries-en');
    await page.goto(`${url}/inbox/deliveries?lang=bn`);
    await fits('deliveries-bn');
    await page.goto(`${url}/inbox/api?lang=en`);
    await fits('api-en');
    await page.goto(`${url}/inbox/api?lang=bn`);
    await page.locator('summary').first().click();
    await page.locator('summary').last().click();
    await fits('api-bn');
    await page.goto(`${url}/inbox/tickets/1`);
    await fits('ticket-undelivered');
    await page.getByRole('button', { name: 'আবার পাঠান' }).click();
    await page.getByText('পাঠানো হচ্ছে').waitFor();
    expect((await store.settled.all()).map(({ target }) => target.channel)).toEqual(['events']);
  },
);
