import { Api } from 'grammy';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { servePage, visit } from './page-visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('shows quizzes, takes votes, and tells what came via the bot', async () => {
  const site = await servePage();
  const { world, group, officer, citizen, token, root } = site.sandbox;
  const api = new Api(token, { apiRoot: root });
  const { group: column, complaints } = await visit(browser, site, 'phone');
  await column.open();

  await api.sendPoll(group.id, 'ওটিপি কাকে দেবেন?', [{ text: 'কাউকে না' }, { text: 'ব্যাংককে' }], {
    type: 'quiz',
    correct_option_ids: [0],
    explanation: 'ব্যাংক কখনো ওটিপি চায় না।',
  });
  const quiz = column.message('ওটিপি কাকে দেবেন?');
  await quiz.getByRole('button', { name: 'কাউকে না' }).click();
  await quiz.getByText('ব্যাংক কখনো ওটিপি চায় না।').waitFor();
  expect(await quiz.locator('.votes').allTextContents()).toEqual(['১', '০']);
  // Telegram's app would not let anybody vote twice in a quiz.
  await quiz.getByRole('button', { name: 'ব্যাংককে' }).click();
  await column.column.getByText('can not be changed').waitFor();

  const query = world.asksInline(citizen, group.id, 'otp');
  await api.answerInlineQuery(query, [
    { type: 'article', id: '1', title: 'ওটিপি', input_message_content: { message_text: 'ওটিপি গোপন রাখুন।' } },
  ]);
  world.picks(citizen, query, '1');
  // The bot answers what it reads, and quotes it.
  await column.message('ওটিপি গোপন রাখুন।').locator('.sender', { hasText: 'বটের মাধ্যমে' }).waitFor();

  world.places(officer, group.id, officer, { is: 'creator', anonymous: true });
  world.says(officer, group.id, 'দপ্তরের নোটিশ');
  await column.message('দপ্তরের নোটিশ').locator('.sender', { hasText: 'নাটোর' }).waitFor();

  expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
});
