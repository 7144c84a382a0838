import { type IncomingHttpHeaders, request } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { openedBy, signedInitData } from '../telegram/signed-init-data.ts';
import { now } from './office.ts';
import { openInbox, token } from './open-inbox.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const behindHash = (id: number) => {
  const data = signedInitData(token, openedBy({ id, first_name: 'নাজমুল' }, now));
  return `#${new URLSearchParams({ tgWebAppData: data, tgWebAppVersion: '9.1', tgWebAppPlatform: 'android' })}`;
};

async function phone(colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A refused page is refused.
    if (!message.text().includes('status of 40')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

it('opened inside Telegram, comes in by itself, and leaves nothing in the address', async () => {
  const { url } = await openInbox();
  const { page, complaints } = await phone();
  await page.goto(`${url}/inbox/app${behindHash(1)}`);
  await page.waitForURL(`${url}/inbox`);
  await page.getByRole('button', { name: 'সাইন আউট' }).waitFor();
  expect(complaints).toEqual([]);
});

it('tells the Telegram around it that it is there', async () => {
  const { url } = await openInbox();
  const { page } = await phone();
  const told: unknown[] = [];
  await page.exposeFunction('told', (event: string) => told.push(event));
  await page.addInitScript('window.TelegramWebviewProxy = { postEvent: (event) => window.told(event) }');
  await page.goto(`${url}/inbox/app${behindHash(1)}`);
  await page.waitForURL(`${url}/inbox`);
  expect(told).toEqual(['web_app_ready', 'web_app_expand']);
});

it.each([
  ['a stranger', behindHash(777), 'bn', 'light', '777'],
  ['opened outside of Telegram', '', 'en', 'dark', 'with the button beside'],
] as const)('%s reads what to do, on a phone', async (name, hash, language, scheme, words) => {
  const { url } = await openInbox();
  const { page, complaints } = await phone(scheme);
  await page.goto(`${url}/inbox/app?lang=${language}${hash}`);
  await page.getByText(words).waitFor();
  const folder = process.env.PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/mini-app-${name.replaceAll(' ', '-')}.png` });
  const width = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate(width)).toBe(0);
  expect(complaints).toEqual([]);
});

/** One request by hand. */
function ask(
  url: string,
  { body, ...init }: { method: string; headers: Record<string, string>; body: Buffer | null },
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const own = Object.entries(init.headers).filter(([name]) =>
      /^(cookie|content-type|accept|sec-)/.test(name),
    );
    const sent = request(url, { ...init, headers: Object.fromEntries(own) }, async (response) => {
      const parts = await response.toArray();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

/** A page of another site that holds ours in a frame, and a way to ours over https: both played by the browser's net. */
async function framedBy(site: string, hash: string) {
  const { url } = await openInbox({ secureCookies: true });
  const { page } = await phone();
  const desk = 'https://desk.example.gov.bd';
  await page
    .context()
    .route(`${site}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${desk}/inbox/app${hash}"></iframe>` }),
    );
  await page.context().route(`${desk}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const asked = route.request();
    // Not the browser's own net, whose cookies would stand in for those of the frame.
    const { status, headers, body } = await ask(url + pathname + search, {
      method: asked.method(),
      headers: await asked.allHeaders(),
      body: asked.postDataBuffer(),
    });
    // Redirects can't be played: a page that goes on by itself can.
    const goesOn = `<meta http-equiv="refresh" content="0; url=${headers.location}">`;
    const answer = status === 303 ? { status: 200, body: goesOn } : { status, body };
    await route.fulfill({
      ...answer,
      headers: {
        'content-type': headers['content-type'] ?? 'text/html',
        'content-security-policy': headers['content-security-policy']?.toString() ?? '',
        ...(headers['set-cookie'] && { 'set-cookie': headers['set-cookie'].join('\n') }),
      },
    });
  });
  return page;
}

it('keeps its session in a frame of Telegram’s page on the web', async () => {
  const page = await framedBy('https://web.telegram.org', behindHash(1));
  await page.goto('https://web.telegram.org/k/');
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'সাইন আউট' }).waitFor();
  await frame.getByRole('link', { name: 'ছুটি' }).click();
  await frame.getByRole('heading', { level: 1, name: 'ছুটি' }).waitFor();
  await frame.getByRole('link', { name: 'English' }).click();
  await frame.getByRole('link', { name: 'Sessions' }).click();
  await frame.getByRole('button', { name: 'Sign out everywhere' }).click();
  await frame.getByText('/inbox').first().waitFor();
});

it('is shown in no frame of any other site', async () => {
  const page = await framedBy('https://elsewhere.example', behindHash(1));
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await page.goto('https://elsewhere.example/');
  await refused;
  expect(await page.frames()[1]?.locator('form').count()).toBe(0);
});
