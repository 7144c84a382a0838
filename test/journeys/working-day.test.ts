import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { hasDovecot, openDovecot } from '../mail/dovecot.ts';
import { eventually } from '../mail/eventually.ts';
import { officerAddress } from '../mail/mail-office.ts';
import { openPostOffice } from '../mail/post-office.ts';
import { answerTo } from '../mail/written.ts';
import { odd } from '../odd-question.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import type { Actor } from '../stage/stage.ts';
import { openDesk } from './open-desk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Where pictures of the day are put for people to look at; nowhere, if it is not set. */
const pictures = process.env.PICTURES;

/** What no entry answers, asked by four in their own words. */
const sameQuestion = [
  ['সালমা খাতুন', 'উপজেলা মেলায় ড্রোন ওড়াতে কার অনুমতি লাগবে?'],
  ['জসিম', 'মেলায় ড্রোন ওড়াতে কার অনুমতি লাগে?'],
  ['আঁখি', 'ড্রোন ওড়াতে চাই মেলায়, কার অনুমতি লাগবে'],
  ['হাসান মিয়া', 'উপজেলা মেলায় ড্রোন ওড়াইতে কার অনুমতি লাগে?'],
] as const;
const answerToFour = 'মেলার আয়োজকদের কাছে লিখিত আবেদন করুন। ওড়ানোর আগে তাঁদের লিখিত অনুমতি হাতে নিন।';

const becomesKnowledge = 'পুকুরে ড্রোন দিয়ে মাছের খাবার ছিটানো যাবে?';
const answerThatStays = 'আগে উপজেলা মৎস্য কার্যালয়ে কথা বলুন। তাঁরা পুকুর দেখে জানাবেন, ড্রোনে খাবার ছিটানো যাবে কি না।';
const askedByTheEleventh = 'ড্রোন দিয়ে মাছের খাবার ছিটাব পুকুরে, পারব?';

/** What the bot knows by itself, and words of its answers. */
const known = [
  ['আমার ফেসবুক আইডি হ্যাক হয়েছে, কী করব?', 'ফেসবুক'],
  ['otp chaise phone e, dibo naki?', 'ওটিপি'],
  ['office kobe khola?', 'রবিবার'],
  ['bkash e taka vul number e gese', 'বিকাশ'],
] as const;

describe.each([
  ['a phone', { width: 360, height: 740 }],
  ['a desk', { width: 1280, height: 900 }],
] as const)('a working day at %s', (device, viewport) => {
  it('answers four with one reply, keeps one answer for good, and ends with the report on paper', async () => {
    const stage = await openSandboxStage();
    onTestFinished(() => stage.close());
    const mail = hasDovecot ? await openMail() : undefined;
    const desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id), ...mail?.env });
    onTestFinished(() => desk.close());
    await stage.officer.says('/start');
    await stage.officer.reads('/language');
    const { page, look } = await open(device, viewport);

    // The morning: ten citizens ask.
    const alike = await Promise.all(sameQuestion.map(([name, text]) => comes(stage, name, text)));
    for (const citizen of alike) await citizen.reads('টিকিট নম্বর');
    const curious = await comes(stage, 'কাদের মোল্লা', becomesKnowledge);
    await curious.reads('টিকিট নম্বর');
    const last = await comes(stage, 'শেফালী', odd);
    await last.reads('টিকিট নম্বর');
    for (const [text, title] of known) {
      const citizen = await comes(stage, 'পারভীন', text);
      await citizen.reads(title);
    }

    // The officer opens the inbox from the chat.
    await signIn(stage.officer, page);
    await look('queue');
    await page.getByText('একই প্রশ্ন আরও ৩টি').first().waitFor();

    // One answer goes to four.
    await page
      .getByRole('link', { name: /^টিকিট ১০১/ })
      .first()
      .click();
    const others = page.getByRole('group', { name: 'একই প্রশ্ন আরও ৩টি' });
    expect(await others.getByRole('checkbox', { checked: true }).count()).toBe(3);
    await page.getByLabel('নাগরিককে উত্তর লিখুন').fill(answerToFour);
    await look('ticket');
    await page.getByRole('button', { name: 'উত্তর পাঠান' }).click();
    for (const citizen of alike) await citizen.reads(answerToFour);

    // One becomes knowledge.
    await page.goto(`${desk.app.url}/inbox`);
    await page
      .getByRole('link', { name: /^টিকিট ১০৫/ })
      .first()
      .click();
    await page.getByLabel('নাগরিককে উত্তর লিখুন').fill(answerThatStays);
    await page.getByRole('button', { name: 'উত্তর পাঠান' }).click();
    await curious.reads(answerThatStays);
    await page.reload();
    await page.getByRole('link', { name: /জ্ঞানে রাখুন/ }).click();
    await page.getByLabel('কোনো ভাষা খালি থাকলে').check();
    await page.getByRole('button', { name: 'প্রকাশের আগে দেখুন' }).click();
    await page.getByText('প্রকাশ করলে যা হবে').waitFor();
    await look('make-it-knowledge');
    await page.getByRole('button', { name: 'প্রকাশ করুন' }).click();
    await page.getByText('এখন থেকে বট এই উত্তর দেবে').waitFor();
    await look('entry');

    // The eleventh gets it from the bot.
    const eleventh = await comes(stage, 'রতন', askedByTheEleventh);
    await eleventh.reads(answerThatStays);

    // Away from the desk, the officer answers a mail; without a mail server here, on the page.
    const mailed = 'বন বিভাগের কার্যালয়ে জিজ্ঞেস করে দেখুন।';
    if (mail !== undefined) await mail.answers(odd, mailed);
    else {
      await page.goto(`${desk.app.url}/inbox/tickets/106`);
      await page.getByLabel('নাগরিককে উত্তর লিখুন').fill(mailed);
      await page.getByRole('button', { name: 'উত্তর পাঠান' }).click();
    }
    await last.reads(mailed);

    // The evening: what was done this month, on paper.
    await page.goto(`${desk.app.url}/inbox/reports`);
    await look('report');
    await page.goto(`${desk.app.url}/inbox/reports/paper`);
    expect(await page.locator('body').textContent()).toContain('১১');
    const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.toString('latin1')).toContain('HindSiliguri');
    if (pictures !== undefined)
      await writeFile(join(pictures, `report-${device.replace('a ', '')}.pdf`), paper);
    expect(await stage.wrongs()).toEqual([]);
  }, 240_000);
});

/** The officer's mailbox, on real servers. */
async function openMail() {
  const dovecot = await openDovecot();
  onTestFinished(dovecot.close);
  const mailbox = dovecot.mailbox('desk');
  const post = await openPostOffice();
  const url = (scheme: string, port: number) =>
    `${scheme}://${encodeURIComponent('desk@office.example')}:${mailbox.server.login?.password}@127.0.0.1:${port}`;
  return {
    env: {
      OFFICER_EMAIL: officerAddress,
      SMTP_URL: url('smtp', post.server.port),
      IMAP_URL: url('imap', mailbox.server.port),
    },
    /** Finds the mail about a question, and answers it. */
    async answers(question: string, text: string): Promise<void> {
      const found = await eventually(async () => {
        for (const { raw } of post.taken) {
          const mail = await simpleParser(raw);
          if (mail.text?.includes(question.split('\n')[0] ?? '')) return mail;
        }
        throw new Error('no mail about it');
      });
      await mailbox.deliver(answerTo(found, text), new Date());
    },
  };
}

async function comes(stage: SandboxStage, name: string, question: string): Promise<Actor> {
  const citizen = stage.joins(name);
  await citizen.says('/start');
  await citizen.reads('/language');
  await citizen.says(question);
  return citizen;
}

async function signIn(officer: Actor, page: Page): Promise<void> {
  await officer.says('/inbox');
  const { text } = await officer.reads('/inbox/sign-in/');
  await page.goto(/http\S+/.exec(text)?.[0] ?? '');
  await page.getByRole('button', { name: 'সাইন ইন করুন' }).click();
  await page.getByRole('heading', { name: 'ইনবক্স' }).waitFor();
}

async function open(device: string, viewport: { readonly width: number; readonly height: number }) {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 2 });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const look = async (name: string): Promise<void> => {
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
    if (pictures === undefined) return;
    await mkdir(pictures, { recursive: true });
    await page.screenshot({
      path: join(pictures, `${name}-${device.replace('a ', '')}.png`),
      fullPage: true,
    });
  };
  return { page, look };
}
