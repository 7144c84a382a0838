import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { boss, escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** An officer at a desk, before three tickets. */
async function atDesk() {
  const inbox = await openInbox();
  const { asks, signIn, url, desk } = inbox;
  for (const n of [1, 2, 3]) await asks(escalationOf({ id: `esc-${n}` }));
  await desk.canned.put({ name: 'ঠিকানা', text: { bn: 'আসুন {office}, {name}।', en: '' } }, boss);
  await desk.canned.put({ name: 'hours', text: { bn: '৯টা থেকে ৫টা।', en: '9 to 5.' } }, boss);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void complaints.push(message.text()));
  page.on('pageerror', (error) => void complaints.push(error.message));
  await page.goto(`${url}/inbox/sign-in/${await signIn.link({ id: 1, name: 'নাজমুল হক' })}`);
  await page.getByRole('button').click();
  await page.waitForURL(`${url}/inbox`);
  await page.waitForLoadState('load');
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  const goes = async (path: string, ...pressed: readonly string[]) => {
    await keys(...pressed);
    await page.waitForURL(url + path);
    await page.waitForLoadState('load');
  };
  return { ...inbox, page, keys, goes, complaints };
}

const focused = (page: Page) =>
  page.evaluate("document.activeElement.getAttribute('name') ?? document.activeElement.textContent.trim()");

describe('keys', () => {
  it('walk through the list, open, and go on from ticket to ticket', async () => {
    const { page, keys, goes, complaints } = await atDesk();
    await keys('j', 'j', 'j', 'k');
    expect(await focused(page)).toBe('টিকিট ২');
    await keys('ArrowUp');
    expect(await focused(page)).toBe('টিকিট ১');
    await goes('/inbox/tickets/1', 'Enter');
    await goes('/inbox/tickets/2', 'j');
    await goes('/inbox/tickets/3', 'j');
    await goes('/inbox/tickets/2', 'k');
    await goes('/inbox', 'g', 'q');
    await goes('/inbox/tickets/1', 'j', 'o');
    await goes('/inbox#q', '/');
    expect(await focused(page)).toBe('q');
    expect(complaints).toEqual([]);
  });

  it('choose tickets, and lead to the button that closes them', async () => {
    const { page, keys, goes, ticket } = await atDesk();
    await keys('j', 'x', 'j', 'x', 'c');
    expect(await focused(page)).toBe('বাছাই করা টিকিট বন্ধ করুন');
    expect((await ticket(1)).status.is).toBe('new');
    await goes('/inbox?closed=2', 'Enter');
    expect((await ticket(2)).status.is).toBe('closed');
  });

  it('do what officers do with a ticket', async () => {
    const { page, keys, goes, ticket } = await atDesk();
    await goes('/inbox/tickets/1', 'j', 'o');
    await keys('r');
    expect(await page.evaluate('document.activeElement.id')).toBe('text');
    await page.getByRole('heading', { level: 1 }).click();
    await keys('n');
    expect(
      await page.getByRole('textbox', { name: 'নোট লিখুন' }).evaluate((note) => note.matches(':focus')),
    ).toBe(true);
    await page.getByRole('heading', { level: 1 }).click();
    const changed = async (key: string) => {
      await Promise.all([page.waitForEvent('load'), keys(key)]);
    };
    await changed('u');
    expect((await ticket(1)).urgent).toBe(true);
    await changed('a');
    expect((await ticket(1)).assignee?.officer).toBe(1);
    await keys('c');
    expect((await ticket(1)).status.is).toBe('new');
    await changed('Enter');
    expect((await ticket(1)).status.is).toBe('closed');
  });

  it('are the same with a Bangla keyboard', async () => {
    const { page } = await atDesk();
    const key = "new KeyboardEvent('keydown', { key: 'ব', code: 'KeyJ', bubbles: true })";
    await page.evaluate(`document.body.dispatchEvent(${key})`);
    expect(await focused(page)).toBe('টিকিট ১');
  });

  it('are letters while one types, and nothing with a modifier', async () => {
    const { page, keys, url } = await atDesk();
    await keys('/');
    await page.keyboard.type('jkgq?x');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jkgq?x');
    await page.getByRole('searchbox').blur();
    await keys('Control+j', 'Alt+j', 'Meta+j');
    expect(await page.evaluate("document.activeElement.closest('.item')")).toBe(null);
    expect(page.url()).toBe(`${url}/inbox`);
  });

  it('are told by ?, and can be turned off for good', async () => {
    const { page, keys, complaints } = await atDesk();
    await keys('?');
    const dialog = page.getByRole('dialog', { name: 'কি-বোর্ড শর্টকাট' });
    await dialog.waitFor();
    await keys('j');
    await page.getByLabel('শর্টকাট চালু').uncheck();
    await keys('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.reload();
    await keys('j', '?');
    expect(await page.evaluate("document.activeElement.closest('.item')")).toBe(null);
    expect(await dialog.isVisible()).toBe(false);

    await page.getByRole('button', { name: 'কি-বোর্ড শর্টকাট' }).click();
    await page.getByLabel('শর্টকাট চালু').check();
    await page.getByRole('button', { name: 'ঠিক আছে' }).click();
    await keys('j');
    expect(await focused(page)).toBe('টিকিট ১');
    expect(complaints).toEqual([]);
  });
});

describe('a slash in the reply', () => {
  it('completes a canned reply, filled in for the ticket', async () => {
    const { page, keys, goes, complaints } = await atDesk();
    await goes('/inbox/tickets/1', 'j', 'o');
    await keys('r');
    const reply = page.getByLabel('নাগরিককে উত্তর লিখুন');
    await page.keyboard.type('জি। /ঠি');
    await page.locator('#canned-list').getByRole('option', { name: '/ঠিকানা' }).waitFor();
    await keys('Tab');
    expect(await reply.inputValue()).toMatch(/^জি। আসুন .+, রহিমা বেগম।$/);
    expect(await page.locator('#canned-list').isVisible()).toBe(false);

    await reply.fill('');
    await page.keyboard.type('/');
    await expect.poll(() => page.locator('#canned-list').getByRole('option').count()).toBe(2);
    await keys('ArrowDown', 'ArrowUp', 'ArrowDown');
    const active = await reply.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await keys('Escape');
    expect(await reply.inputValue()).toBe('/');
    await page.keyboard.type('ho');
    await page.locator('#canned-list').getByRole('option', { name: '/hours' }).click();
    expect(await reply.inputValue()).toBe('৯টা থেকে ৫টা।');
    expect(complaints).toEqual([]);
  });

  it('leaves addresses and unknown names alone', async () => {
    const { page, keys, goes } = await atDesk();
    await goes('/inbox/tickets/1', 'j', 'o');
    await keys('r');
    await page.keyboard.type('natore.gov.bd/h 1/2 /nothing');
    await keys('Enter');
    expect(await page.getByLabel('নাগরিককে উত্তর লিখুন').inputValue()).toBe('natore.gov.bd/h 1/2 /nothing\n');
  });
});
