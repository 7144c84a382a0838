import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { boss, escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Keeps a picture where one is wished for, and says how much wider than the screen the page is. */
async function tooWide(page: Page, name: string): Promise<unknown> {
  const folder = process.env.PICTURES;
  if (folder) await page.screenshot({ fullPage: true, path: `${folder}/${name}.png` });
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

it.each([
  ['bn', 'light'],
  ['en', 'dark'],
] as const)(
  'an admin works with people and sessions on a phone, in %s, %s',
  async (language, colorScheme) => {
    const { signIn, url, desk } = await openInbox();
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
      colorScheme,
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const words = {
      bn: { add: 'যোগ করুন', away: 'সরিয়ে দিন…' },
      en: { add: 'Add', away: 'Send away…' },
    }[language];
    await page.goto(
      `${url}/inbox/sign-in/${await signIn.link({ id: 1, name: 'মোঃ নাজমুল হক' })}?lang=${language}`,
    );
    await page.locator('main button').click();
    await page.goto(`${url}/inbox/people`);
    await page.locator('#id').fill('7000000001');
    await page.locator('#name').fill(`রহিমা ${'খাতুন'.repeat(18)}`);
    await page.locator('#role').selectOption('viewer');
    await page.getByRole('button', { name: words.add, exact: true }).click();
    await page.locator('.person').nth(2).waitFor();
    expect(await tooWide(page, `people-${language}`)).toBe(0);
    expect(await desk.officers.roleOf(7_000_000_001)).toBe('viewer');

    await page.locator('#id').fill('১');
    await page.locator('#name').fill('আবার');
    await page.getByRole('button', { name: words.add, exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await tooWide(page, `people-refused-${language}`)).toBe(0);

    await page.getByText(words.away).click();
    await page.locator('.person .danger').click();
    await page.waitForURL(`${url}/inbox/people`);
    expect(await desk.officers.roleOf(7_000_000_001)).toBeUndefined();

    await page.goto(`${url}/inbox/sessions`);
    expect(await tooWide(page, `sessions-${language}`)).toBe(0);
    await page.locator('.sessions button').click();
    await page.goto(`${url}/inbox`);
    await page.getByText('/inbox').first().waitFor();
    expect(page.url()).toBe(`${url}/inbox`);
    expect(await page.locator('.areas').count()).toBe(0);
  },
);

it('a viewer on a phone sees a ticket without tools, and what a refused page says', async () => {
  const { signIn, url, desk, asks } = await openInbox();
  await asks(escalationOf());
  await desk.people.add({ id: 5, name: 'করিম', role: 'viewer' }, boss);
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${url}/inbox/sign-in/${await signIn.link({ id: 5, name: 'করিম' })}`);
  await page.locator('main button').click();
  for (const [path, name] of [
    ['/inbox', 'viewer-queue'],
    ['/inbox/tickets/1', 'viewer-ticket'],
    ['/inbox/people', 'viewer-refused'],
  ] as const) {
    await page.goto(url + path);
    expect(await tooWide(page, name)).toBe(0);
    expect(await page.locator('main form[method="post"]').count()).toBe(0);
  }
});
