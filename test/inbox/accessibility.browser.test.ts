import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { launchBrowser } from '../browser.ts';
import { servePage } from '../sandbox/page-visit.ts';
import { openBusyInbox } from './busy-inbox.ts';
import { getRoutesOf } from './routes-of.ts';

/** Each page of the inbox, by its route, with the addresses that show what is on it. */
const pages: Readonly<Record<string, readonly string[]>> = {
  '/': ['/inbox', '/inbox?q=nothing'],
  '/tickets/:number': ['/inbox/tickets/1', '/inbox/tickets/2', '/inbox/tickets/4'],
  '/api': ['/inbox/api'],
  '/audit': ['/inbox/audit'],
  '/broadcasts': ['/inbox/broadcasts'],
  '/broadcasts/new': ['/inbox/broadcasts/new'],
  '/broadcasts/:id': ['/inbox/broadcasts/busy-draft', '/inbox/broadcasts/busy-stopped'],
  '/broadcasts/:id/edit': ['/inbox/broadcasts/busy-draft/edit'],
  '/canned': ['/inbox/canned'],
  '/deliveries': ['/inbox/deliveries'],
  '/holidays': ['/inbox/holidays'],
  '/knowledge': ['/inbox/knowledge'],
  '/knowledge/new': ['/inbox/knowledge/new?unanswered=u1'],
  '/knowledge/entries/:id': ['/inbox/knowledge/entries/charter-2.1.1'],
  '/knowledge/entries/:id/edit': ['/inbox/knowledge/entries/charter-2.1.1/edit'],
  '/people': ['/inbox/people'],
  '/reports': ['/inbox/reports'],
  '/reports/paper': ['/inbox/reports/paper'],
  '/sessions': ['/inbox/sessions'],
  '/sign-in/:secret': ['/inbox/sign-in/secret'],
  '/unanswered': ['/inbox/unanswered'],
};
/** What is fetched, not looked at. */
const noPages = [
  // Sends on by itself; what it says then is looked at below.
  '/app',
  '/assets/:name',
  '/audit/csv',
  '/client/:version/:name',
  '/events',
  '/reports/csv',
  '/tickets/:number/canned',
  '/tickets/:number/files/:message/:index',
];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };
/** A browser on a machine that does much else. */
const patience = { timeout: 300_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What axe finds on the page, a line each. */
async function violations(page: Page, only?: string): Promise<readonly string[]> {
  const options = only === undefined ? { runOnly: tags } : { runOnly: { type: 'rule', values: [only] } };
  const lines = `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ': ' + target + ': ' + failureSummary)))`;
  return z.array(z.string()).parse(await page.evaluate(lines));
}

/** Things to press that are smaller than 24 by 24 pixels. Links in a sentence may be: WCAG 2.5.8. */
const tooSmall = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter((one) => one.checkVisibility() && !one.matches('.skip, .item-link, [type=hidden]'))
  .filter((one) => !(getComputedStyle(one).display === 'inline' && one.parentElement.textContent.trim() !== one.textContent.trim()))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.min(width, height) < 24)
  .map(([one, { width, height }]) => 'too small, ' + width + ' by ' + height + ': ' + one.outerHTML.slice(0, 120))`;

const tooWide = `[document.documentElement.scrollWidth - document.documentElement.clientWidth]
  .filter((pixels) => pixels > 0).map((pixels) => 'scrolls sideways by ' + pixels)`;

/** Whether one sees where the focus is: on the element itself, or on the card or the label around it. */
const isFocusSeen = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return 'over';
  const seen = [at, at.closest('.item'), at.closest('label')].some((one) => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  return seen ? 'seen' : 'focus not seen: ' + at.outerHTML.slice(0, 120);
})()`;

async function unseenFocus(page: Page): Promise<readonly string[]> {
  const unseen: string[] = [];
  for (let n = 0; n < 400; n += 1) {
    await page.keyboard.press('Tab');
    const found = String(await page.evaluate(isFocusSeen));
    if (found === 'over') return unseen;
    if (found !== 'seen') unseen.push(found);
  }
  return unseen;
}

/** Looks at what is open at both sizes, by day and by night. Words alone differ between languages, not colours. */
async function faultsOf(
  page: Page,
  sizes: readonly (typeof phone)[] = [phone, desk],
): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const faults: string[] = [];
  const lines = async (script: string) => z.array(z.string()).parse(await page.evaluate(script));
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    const found = [...(await violations(page)), ...(await lines(tooSmall)), ...(await lines(tooWide))];
    faults.push(...found.map((fault) => `${viewport.width}: ${fault}`));
  }
  if (sizes.length === 1) return faults;
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...(await violations(page, 'color-contrast')).map((fault) => `dark: ${fault}`));
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

async function signedIn(inbox: Awaited<ReturnType<typeof openBusyInbox>>, id = 1): Promise<BrowserContext> {
  const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${inbox.url}/inbox/sign-in/${await inbox.signIn.link({ id, name: 'নাজমুল হক' })}`);
  await page.locator('main button').click();
  await page.waitForURL(`${inbox.url}/inbox`);
  return context;
}

describe("the inbox's pages", () => {
  it('are all looked at here', async () => {
    const { router } = await openBusyInbox();
    expect([...getRoutesOf(router)].sort()).toEqual([...Object.keys(pages), ...noPages].sort());
  });

  it.each([
    ['bn', [phone, desk]],
    ['en', [phone]],
  ] as const)('have nothing that axe finds, in %s', patience, async (language, sizes) => {
    const inbox = await openBusyInbox();
    const context = await signedIn(inbox);
    const page = await context.newPage();
    const faults: string[] = [];
    for (const address of Object.values(pages).flat()) {
      const query = `${address.includes('?') ? '&' : '?'}lang=${language}`;
      const answer = await page.goto(`${inbox.url}${address}${query}`);
      expect([address, answer?.status()]).toEqual([address, 200]);
      // The paper that goes to other offices is in Bangla alone.
      if (!address.endsWith('/paper')) expect(await page.locator('html').getAttribute('lang')).toBe(language);
      faults.push(...(await faultsOf(page, sizes)).map((fault) => `${address} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it('show where the focus is', async () => {
    const inbox = await openBusyInbox();
    const page = await (await signedIn(inbox)).newPage();
    await page.setViewportSize(desk);
    const faults: string[] = [];
    for (const [address = '/inbox'] of Object.values(pages)) {
      await page.goto(inbox.url + address);
      faults.push(...(await unseenFocus(page)).map((fault) => `${address} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it('have nothing either when something is unfolded, refused or not there', patience, async () => {
    const inbox = await openBusyInbox();
    const context = await signedIn(inbox);
    const page = await context.newPage();
    const faults: string[] = [];
    const look = async (what: string) =>
      faults.push(...(await faultsOf(page)).map((fault) => `${what} ${fault}`));

    await page.goto(`${inbox.url}/inbox/tickets/1`);
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    await look('unfolded tools');
    await page.getByLabel('নাগরিককে উত্তর লিখুন').fill('/');
    await page.locator('#canned-list').getByRole('option').waitFor();
    await look('canned replies');
    await page.keyboard.press('Escape');
    await page.getByLabel('নাগরিককে উত্তর লিখুন').fill(' ');
    await page.locator('button.main').click();
    await page.getByRole('alert').first().waitFor();
    await look('refused reply');

    await page.goto(`${inbox.url}/inbox/canned`);
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    await look('canned replies to edit');
    await page.goto(`${inbox.url}/inbox/people`);
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    await look('people unfolded');

    await page.goto(`${inbox.url}/inbox`);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await look('shortcuts');
    await page.goto(`${inbox.url}/inbox/nothing`);
    await look('not found');
    await page.goto(`${inbox.url}/inbox/knowledge/entries/charter-2.1.1/edit`);
    await page.locator('[name="answer.en"]').fill('On Monday. Call 01712345678.');
    await page.locator('main form button').first().click();
    await look('preview');

    await page.goto(`${inbox.url}/inbox/app`);
    await page.getByRole('heading', { name: 'এই বট থেকে খোলা হয়নি' }).waitFor();
    await look('Mini App outside of Telegram');

    const viewers = await (await signedIn(inbox, 5)).newPage();
    await viewers.goto(`${inbox.url}/inbox/people`);
    faults.push(...(await faultsOf(viewers)).map((fault) => `viewer ${fault}`));
    await viewers.goto(`${inbox.url}/inbox/tickets/1`);
    faults.push(...(await faultsOf(viewers)).map((fault) => `viewer's ticket ${fault}`));
    expect(faults).toEqual([]);
  });
});

it("the sandbox's page has nothing that axe finds", async () => {
  const { url } = await servePage();
  const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(url);
  expect(await faultsOf(page)).toEqual([]);
});
