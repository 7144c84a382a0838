import type { Browser, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { createSandboxPage } from '../../src/sandbox/page/page.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { serve } from '../web/serve.ts';
import { startPageBot } from './page-bot.ts';

/** A phone, and a desk on which three chats stand side by side. */
export const screens = {
  phone: { width: 360, height: 640 },
  desk: { width: 1280, height: 800 },
} as const;

export interface Site {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** Lets the bot answer the button that it is slow about. */
  hurry(): void;
  /** Stops the web server. */
  stop(): Promise<void>;
}

/** The sandbox's page on the real web server, with its headers, over the real stand-in for Telegram. */
export async function servePage(): Promise<Site> {
  const sandbox = await startSandbox({ now: () => new Date() });
  onTestFinished(() => sandbox.stop());
  const streams = new AbortController();
  const router = createSandboxPage({
    world: sandbox.world,
    officers: [sandbox.officer.id],
    inboxNote: {
      bn: 'কর্মকর্তার ইনবক্স: কর্মকর্তা হয়ে /inbox লিখুন।',
      en: 'The officer’s inbox: write /inbox as the officer. http://127.0.0.1:3000/inbox/',
    },
    until: streams.signal,
  });
  const { url, server } = await serve({ mounts: [{ at: '/', router, endStreams: () => streams.abort() }] });
  const { hurry } = await startPageBot(sandbox);
  return { url, sandbox, hurry, stop: server.stop };
}

export interface Visit {
  readonly page: Page;
  readonly citizen: Seat;
  readonly officer: Seat;
  readonly group: Seat;
  /** What the browser complained of, and every address outside this server that it asked for. */
  readonly complaints: readonly string[];
}

/** Opens the page in a browser. */
export async function visit(
  browser: Browser,
  { url, sandbox }: Site,
  screen: keyof typeof screens,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: screens[screen],
    hasTouch: screen === 'phone',
    locale: 'bn-BD',
    timezoneId: 'Asia/Dhaka',
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(url);
  const seat = (chat: number): Seat => createSeat(page, chat);
  return {
    page,
    citizen: seat(sandbox.citizen.id),
    officer: seat(sandbox.officer.id),
    group: seat(sandbox.group.id),
    complaints,
  };
}

/** One chat's column, as somebody uses it. */
interface Seat {
  readonly column: Locator;
  readonly field: Locator;
  /** Brings the chat into sight, on a phone by its tab. */
  open(): Promise<void>;
  writes(text: string): Promise<void>;
  /** Chooses from what can be sent along. */
  attach(kind: RegExp): Promise<void>;
  /** The message that holds this text, when it is there. */
  message(text: string | RegExp): Locator;
  button(name: string | RegExp): Locator;
}

function createSeat(page: Page, chat: number): Seat {
  const column = page.locator(`[data-chat="${chat}"]`);
  const field = column.getByRole('textbox');
  return {
    column,
    field,
    open: () => page.locator(`[data-tab="${chat}"]`).click(),
    async writes(text) {
      await field.fill(text);
      await field.press('Enter');
    },
    async attach(kind) {
      await column.locator('.attach summary').click();
      await column.locator('.attach').getByRole('button', { name: kind }).click();
    },
    message: (text) => column.locator('.message', { hasText: text }),
    button: (name) => column.getByRole('button', { name, exact: typeof name === 'string' }),
  };
}
