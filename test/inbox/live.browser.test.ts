import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { assign, note } from '../../src/tickets/handling.ts';
import { continueWith, reply } from '../../src/tickets/transitions.ts';
import { launchBrowser } from '../browser.ts';
import { escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What is promised: a change is on an open page within a second. */
const withinASecond = { timeout: 1_000 };
/** On a machine that does much else at once it may miss that. */
const playedAgain = { retry: 2 };

async function playInbox() {
  const inbox = await openInbox();
  const { signIn, url, clock } = inbox;
  /** An officer's own browser, signed in, with what it complains about. */
  async function officerAt(path: string, officer = { id: 1, name: 'নাজমুল হক' }) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => void complaints.push(message.text()));
    page.on('pageerror', (error) => void complaints.push(error.message));
    await page.goto(`${url}/inbox/sign-in/${await signIn.link(officer)}`);
    await page.getByRole('button', { name: 'সাইন ইন করুন' }).click();
    await page.waitForURL(`${url}/inbox`);
    const listening = page.waitForResponse((response) => response.url().includes('/inbox/events'));
    await page.goto(url + path);
    await listening;
    return { page, complaints, context };
  }
  const citizenSays = async (text: string, number = 1) => {
    clock.advance(60_000);
    const message = { id: `c-${text}`, text, attachments: [] };
    await inbox.put(continueWith(await inbox.ticket(number), message, clock.now(), false));
  };
  const colleagueSays = async (text: string, number = 1) => {
    clock.advance(60_000);
    const message = { id: `r-${text}`, text, author: 'শিরিন', attachments: [] };
    await inbox.put(reply(await inbox.ticket(number), message, clock.now()));
  };
  return { ...inbox, officerAt, citizenSays, colleagueSays };
}

const news = (page: Page) => page.getByRole('status').and(page.locator('.news'));

describe('an open queue', playedAgain, () => {
  it('gets a new ticket within a second, with counts, title and a line that is read out', async () => {
    const { asks, officerAt } = await playInbox();
    const { page, complaints } = await officerAt('/inbox');
    expect(await page.title()).toBe('অপেক্ষায় · সেবা ডেস্ক');

    await asks(escalationOf());
    await page.getByRole('link', { name: 'টিকিট ১' }).waitFor(withinASecond);
    expect(await page.title()).toBe('(১) অপেক্ষায় · সেবা ডেস্ক');
    expect(await page.locator('.tab-count').first().textContent()).toBe('১');
    expect(await news(page).textContent()).toBe('১টি নতুন টিকিট');
    expect(complaints).toEqual([]);
  });

  it('leaves what is chosen, focused and read where it is', async () => {
    const { asks, officerAt } = await playInbox();
    for (let n = 1; n <= 12; n += 1) await asks(escalationOf({ id: `esc-${n}` }));
    const { page } = await officerAt('/inbox');
    await page.getByLabel('টিকিট ৩ বাছাই করুন').check();
    await page.getByRole('link', { name: 'টিকিট ৮' }).focus();
    await page.mouse.wheel(0, 600);
    await page.waitForFunction('scrollY > 300');
    const place = () => page.getByRole('link', { name: 'টিকিট ৮' }).boundingBox();
    const before = await place();

    await asks(escalationOf({ id: 'esc-13', urgent: true }));
    await expect.poll(() => page.locator('.item').count(), withinASecond).toBe(13);
    expect(await page.locator('.item').first().getAttribute('data-key')).toBe('13');
    expect(await page.getByLabel('টিকিট ৩ বাছাই করুন').isChecked()).toBe(true);
    expect(await page.getByLabel('টিকিট ১৩ বাছাই করুন').isChecked()).toBe(false);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('টিকিট ৮');
    expect((await place())?.y).toBeCloseTo(before?.y ?? Number.NaN, 0);
  });

  it('says when citizens wrote again, and drops what is closed elsewhere', async () => {
    const { asks, citizenSays, desk, officerAt, ticket } = await playInbox();
    await asks(escalationOf());
    await asks(escalationOf({ id: 'esc-2' }));
    await desk.handling.see((await ticket(1)).number, 1);
    const { page } = await officerAt('/inbox');
    await citizenSays('আরেকটা কথা');
    await page.getByText('আরেকটা কথা').waitFor(withinASecond);
    expect(await news(page).textContent()).toBe('১টি টিকিটে নতুন বার্তা');
    await desk.closing.close((await ticket(2)).number, 'closed', 'শিরিন');
    await expect.poll(() => page.locator('.item').count()).toBe(1);
  });

  it('catches up after the net was away', async () => {
    const { asks, officerAt } = await playInbox();
    const { page, context } = await officerAt('/inbox');
    await context.setOffline(true);
    await asks(escalationOf());
    await context.setOffline(false);
    await page.getByRole('link', { name: 'টিকিট ১' }).waitFor({ timeout: 5_000 });
  });

  it('comes back when the phone wakes up', async () => {
    const { asks, officerAt, url } = await playInbox();
    const { page } = await officerAt('/inbox');
    // While the phone sleeps nothing gets through, and nobody tells the page.
    await page.route('**/inbox/events*', (route) => route.abort());
    await page.evaluate("dispatchEvent(new Event('pagehide'))");
    await asks(escalationOf());
    await page.unroute('**/inbox/events*');
    const again = page.waitForRequest((request) => request.url().startsWith(`${url}/inbox/events?after=`));
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await again;
    await page.getByRole('link', { name: 'টিকিট ১' }).waitFor(withinASecond);
  });

  it('says so when the session has ended', async () => {
    const { asks, officerAt, signIn } = await playInbox();
    const { page, context } = await officerAt('/inbox');
    const cookie = (await context.cookies()).find(({ name }) => name === 'inbox');
    await signIn.end(cookie?.value ?? '');
    await page.evaluate("dispatchEvent(new Event('online'))");
    await asks(escalationOf());
    await page.getByText('আপনি আর সাইন ইন নেই').waitFor();
  });
});

describe('an open ticket', playedAgain, () => {
  it("shows the citizen's new message, and leaves the draft alone", async () => {
    const { asks, citizenSays, officerAt } = await playInbox();
    await asks(escalationOf());
    const { page, complaints } = await officerAt('/inbox/tickets/1');
    const draft = page.getByLabel('নাগরিককে উত্তর লিখুন');
    await draft.fill('রবিবার থেকে');
    await page.evaluate('document.activeElement.setSelectionRange(3, 3)');
    await citizenSays('ফি কত?');
    await page.getByText('ফি কত?').waitFor(withinASecond);
    expect(await news(page).textContent()).toBe('নাগরিক আবার লিখেছেন');
    expect(await draft.inputValue()).toBe('রবিবার থেকে');
    expect(await page.evaluate('document.activeElement.selectionStart')).toBe(3);
    expect(complaints).toEqual([]);
  });

  it("shows another officer's reply before this one sends, and asks again if it is sent all the same", async () => {
    const { asks, colleagueSays, officerAt, ticket } = await playInbox();
    await asks(escalationOf());
    const { page } = await officerAt('/inbox/tickets/1');
    const draft = page.getByLabel('নাগরিককে উত্তর লিখুন');
    await draft.fill('আমার উত্তর');
    await colleagueSays('রবিবার শুরু।');
    await page.getByText('রবিবার শুরু।').waitFor(withinASecond);
    await page.getByText('আরেকজন এইমাত্র উত্তর দিয়েছেন').waitFor();
    expect(await draft.inputValue()).toBe('আমার উত্তর');

    await page.getByRole('button', { name: 'উত্তর পাঠান' }).click();
    await page.getByText('পাঠানো হয়নি').waitFor();
    await page.getByRole('button', { name: 'তবু পাঠান' }).click();
    await page.waitForURL(/#latest$/);
    expect((await ticket()).messages.map(({ text }) => text).slice(1)).toEqual(['রবিবার শুরু।', 'আমার উত্তর']);
  });

  it('keeps up after it was refused, with the draft, and what is unfolded', async () => {
    const { asks, colleagueSays, citizenSays, officerAt } = await playInbox();
    await asks(escalationOf());
    const { page } = await officerAt('/inbox/tickets/1');
    await colleagueSays('প্রথম উত্তর');
    await page.getByText('প্রথম উত্তর').waitFor(withinASecond);
    await page.locator('.tools').getByText('নোট লিখুন').click();
    const listening = page.waitForResponse((response) => response.url().includes('/inbox/events'));
    await page.getByLabel('নাগরিককে উত্তর লিখুন').fill('আমার উত্তর');
    await page.getByRole('button', { name: 'উত্তর পাঠান' }).click();
    await page.getByText('পাঠানো হয়নি').waitFor();
    await listening;
    await page.locator('.tools').getByText('নোট লিখুন').click();
    await citizenSays('ধন্যবাদ');
    await page.getByText('ধন্যবাদ').waitFor(withinASecond);
    expect(await page.getByLabel('নাগরিককে উত্তর লিখুন').inputValue()).toBe('আমার উত্তর');
    expect(await page.getByRole('button', { name: 'নোট রাখুন' }).isVisible()).toBe(true);
  });

  it('shows notes and who took it', async () => {
    const { asks, put, clock, officerAt, ticket } = await playInbox();
    await asks(escalationOf());
    const { page } = await officerAt('/inbox/tickets/1');
    const said = { id: 'n1', text: 'আমি দেখছি', author: 'শিরিন', attachments: [] };
    const noted = note(await ticket(), said, clock.now());
    await put(assign(noted, { officer: 2, name: 'শিরিন' }, 'শিরিন', clock.now()));
    await page.getByText('আমি দেখছি').waitFor(withinASecond);
    await page.locator('.ticket-head').getByText('শিরিন').waitFor();
  });

  it('does not follow other tickets', async () => {
    const { asks, citizenSays, officerAt } = await playInbox();
    await asks(escalationOf());
    await asks(escalationOf({ id: 'esc-2' }));
    const { page } = await officerAt('/inbox/tickets/1');
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await citizenSays('অন্য টিকিটে', 2);
    await citizenSays('এই টিকিটে', 1);
    await page.getByText('এই টিকিটে').waitFor(withinASecond);
    expect(asked.filter((one) => one.endsWith('/tickets/1')).length).toBeLessThanOrEqual(2);
  });
});
