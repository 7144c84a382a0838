import express from 'express';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { serve } from '../web/serve.ts';
import { escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A phone of 360 pixels, and what its browser complains about. */
async function phone({ javaScriptEnabled = true } = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void complaints.push(message.text()));
  page.on('requestfailed', (request) => {
    // A page that is left drops its stream, and the drawing anew that it may have asked for just then.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(request.url());
  });
  return { page, complaints };
}

const officer = { id: 1, name: 'মোঃ নাজমুল হক' };

describe('an officer with a phone', () => {
  it('signs in, reads, replies and closes, all without scripts', async () => {
    const { asks, ticket, signIn, url } = await openInbox();
    await asks(escalationOf());
    const { page } = await phone({ javaScriptEnabled: false });

    await page.goto(`${url}/inbox/sign-in/${await signIn.link(officer)}`);
    await page.getByRole('button', { name: 'সাইন ইন করুন' }).click();
    await page.getByRole('link', { name: 'টিকিট ১' }).click();
    await page.getByLabel('নাগরিককে উত্তর লিখুন').fill('রবিবার থেকে শুরু।');
    await page.getByRole('button', { name: 'উত্তর পাঠান' }).click();
    await page.getByText('পাঠানো হচ্ছে…').waitFor();
    expect(page.url()).toBe(`${url}/inbox/tickets/1#latest`);
    expect((await ticket()).messages.at(-1)).toMatchObject({
      author: officer.name,
      text: 'রবিবার থেকে শুরু।',
    });

    await page.getByRole('button', { name: 'টিকিট বন্ধ করুন' }).click();
    await page.getByText('বন্ধ করা হয়েছে').waitFor();
    await page.getByRole('button', { name: 'সাইন আউট' }).click();
    await page.getByText('আপনি সাইন ইন করা নেই').waitFor();
  });

  it('gets pages that fit, in our typeface, with nothing that the policy forbids', async () => {
    const { asks, signIn, url } = await openInbox();
    const text = `<img src=x onerror=alert(1)> \u202Eউল্টো ${'দীর্ঘ'.repeat(700)}`;
    const name = `\u202E${'নাম'.repeat(90)}`;
    await asks(
      escalationOf({
        question: { text, language: 'bn', attachments: [] },
        citizen: { channel: 'telegram', chatId: 1, name },
      }),
    );
    const { page, complaints } = await phone();
    await page.goto(`${url}/inbox/sign-in/${await signIn.link(officer)}`);
    await page.getByRole('button').click();
    await page.waitForURL(`${url}/inbox`);
    for (const path of ['/inbox', '/inbox?lang=en', '/inbox/tickets/1', '/inbox/tickets/1?lang=bn']) {
      await page.goto(url + path);
      expect(await widerThanScreen(page)).toBe(0);
      expect(await page.evaluate("document.fonts.check('16px \"Hind Siliguri\"', 'ক')")).toBe(true);
    }
    expect(complaints).toEqual([]);
  });

  it('who comes by a link on another site is let in all the same', async () => {
    const { signIn, url } = await openInbox();
    const router = express.Router();
    router.get('/', (_request, response) => void response.send(`<a href="${url}/inbox">inbox</a>`));
    const elsewhere = await serve({ mounts: [{ at: '/', router }] });
    const { page } = await phone({ javaScriptEnabled: false });
    await page.goto(`${url}/inbox/sign-in/${await signIn.link(officer)}`);
    await page.getByRole('button').click();
    await page.waitForURL(`${url}/inbox`);

    // Another name for this machine: to browsers, another site.
    await page.goto(elsewhere.url.replace('127.0.0.1', 'localhost'));
    await page.getByRole('link', { name: 'inbox' }).click();
    await page.getByText('এখন কোনো প্রশ্ন অপেক্ষায় নেই').waitFor();
  });
});

function widerThanScreen(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
