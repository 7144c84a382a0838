import type { Update } from 'grammy/types';
import { expect, it } from 'vitest';
import { createBurst } from '../../src/telegram/burst.ts';

const mostAtOnce = 12;
/** Telegram asks at nearly every letter. */
const mostTyped = 60;
const person = (id: number) => ({ id, is_bot: false, first_name: 'কেউ' });
/** Telegram's own sender for all anonymous admins of all groups (https://core.telegram.org/bots/api#message). */
const anonymous = { id: 1087968824, is_bot: true, first_name: 'Group' };
const group = (id: number) => ({ id, type: 'supergroup', title: 'শ্রেণি' }) as const;

const kinds: readonly (readonly [string, number, (who: number) => Omit<Update, 'update_id'>])[] = [
  [
    'writes as an anonymous admin',
    mostAtOnce,
    (who) => ({
      message: {
        message_id: 1,
        date: 1,
        chat: group(-who),
        from: anonymous,
        sender_chat: group(-who),
        text: '/settings',
      },
    }),
  ],
  [
    'types after the bot’s name',
    mostTyped,
    (who) => ({ inline_query: { id: '1', from: person(who), query: 'otp', offset: '' } }),
  ],
];

it.each(kinds)('whoever %s too fast keeps nobody else from it', async (_case, most, updateOf) => {
  const burst = createBurst();
  const check = (who: number, time: number) => burst.check({ update_id: time, ...updateOf(who) });
  for (let time = 0; time < most; time += 1) expect(await check(1, time)).toBe('fine');
  expect([await check(1, 100), await check(1, 101)]).toEqual(['first', 'more']);
  expect(await check(2, 200)).toBe('fine');
});

it('hears of each group that it comes into and goes from, however many one person brings it to', async () => {
  const burst = createBurst();
  for (let time = 0; time < 200; time += 1) {
    const news = {
      chat: group(-1),
      from: person(1),
      date: 1,
      old_chat_member: { status: 'left', user: person(9) },
      new_chat_member: { status: 'member', user: person(9) },
    } as const;
    expect(await burst.check({ update_id: time, my_chat_member: news })).toBe('fine');
  }
});
