import { expect, it } from 'vitest';
import { newQuestion } from '../../src/desk/citizen.ts';
import {
  dropUnanswered,
  forgetUnanswered,
  keepUnanswered,
  tellLater,
} from '../../src/desk/learning/unanswered.ts';
import { openKnowledgeDesk } from './knowledge-desk.ts';

const asked = (messageId: number, text: string) =>
  newQuestion(
    { from: { chatId: 7, name: 'রহিমা' }, messageId, text, attachments: [] },
    'bn',
    new Date('2026-11-24T08:30:00Z'),
  );
const day = 24 * 60 * 60_000;

it('keeps what nobody pressed on without names or numbers, alike together, for ninety days', async () => {
  const { store, learn, clock } = await openKnowledgeDesk();
  const keep = (chatId: number, messageId: number, text: string) =>
    store.transaction((changes) => keepUnanswered(changes, chatId, asked(messageId, text), clock.now()));
  await keep(7, 1, 'নদীতে নৌকা ভাড়া কত, আমার নাম রহিমা বেগম, ফোন ০১৭১২-৩৪৫৬৭৮');
  await keep(8, 1, 'আকাশে মেঘ ডাকে কেন বলুন');
  await keep(9, 1, 'আকাশে মেঘ ডাকে কেন');
  const groups = await learn.unanswered();
  expect(groups.map((group) => group.length)).toEqual([2, 1]);
  const kept = JSON.stringify(await store.unanswered.all());
  for (const particular of ['রহিমা', '৩৪৫৬৭৮', '"chatId"']) expect(kept).not.toContain(particular);

  clock.advance(89 * day);
  expect(await learn.unanswered()).toHaveLength(2);
  clock.advance(2 * day);
  expect(await learn.unanswered()).toEqual([]);
  await keep(9, 2, 'নতুন');
  expect(await store.unanswered.all()).toHaveLength(1);
  await store.close();
});

it("goes with the citizen's wish to be forgotten, and when it was sent on", async () => {
  const { store, clock } = await openKnowledgeDesk();
  await store.transaction(async (changes) => {
    await keepUnanswered(changes, 7, asked(1, 'এক'), clock.now());
    await keepUnanswered(changes, 7, asked(2, 'দুই'), clock.now());
    await keepUnanswered(changes, 8, asked(1, 'তিন'), clock.now());
  });
  await store.transaction((changes) => dropUnanswered(changes, 7, 1));
  expect((await store.unanswered.all()).map(({ text }) => text).toSorted()).toEqual(['তিন', 'দুই']);
  expect(await store.transaction((changes) => tellLater(changes, 7, 1))).toBe(false);
  expect(await store.transaction((changes) => tellLater(changes, 7, 2))).toBe(true);
  await store.transaction((changes) => forgetUnanswered(changes, 7));
  expect((await store.unanswered.all()).map(({ text }) => text)).toEqual(['তিন']);
  await store.close();
});
