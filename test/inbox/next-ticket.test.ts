import { describe, expect, it } from 'vitest';
import { ticketNumber } from '../../src/tickets/ticket.ts';
import { escalationOf, now } from './office.ts';
import { openInbox } from './open-inbox.ts';
import { readable } from './visitor.ts';

const number = (n: number) => ticketNumber.parse(n);

/** Where the officer's page of a ticket leads next: those that wait are 3 (urgent), 1, 2 and 4. */
async function officeOfFour() {
  const inbox = await openInbox();
  for (const n of [1, 2, 3, 4]) await inbox.asks(escalationOf({ id: `esc-${n}`, urgent: n === 3 }));
  const officer = await inbox.officer();
  return {
    ...inbox,
    nextAfter: async (n: number) => {
      const { html } = await officer.opens(`/inbox/tickets/${n}`);
      return /href="\/inbox\/tickets\/(\d+)" rel="next"/.exec(html)?.[1];
    },
    page: async (n: number) => readable((await officer.opens(`/inbox/tickets/${n}`)).html),
  };
}

describe('the next ticket', () => {
  it('is the next that waits, and the first after the last', async () => {
    const { nextAfter } = await officeOfFour();
    expect(await Promise.all([3, 1, 2, 4].map(nextAfter))).toEqual(['1', '2', '4', '3']);
  });

  it('is the same one when this one is answered, and then stands below the conversation, too', async () => {
    const { nextAfter, page, desk } = await officeOfFour();
    expect((await page(1)).match(/পরেরটি, টিকিট ২/g)).toHaveLength(1);
    await desk.reply({ ticket: number(1), text: 'উত্তর', author: 'নাজমুল হক', key: 'k' });
    expect(await nextAfter(1)).toBe('2');
    expect((await page(1)).match(/পরেরটি, টিকিট ২/g)).toHaveLength(2);
  });

  it('is none that is closed, put aside or a colleague’s', async () => {
    const { nextAfter, desk } = await officeOfFour();
    await desk.handling.assign(number(1), { officer: 2, name: 'করিম' }, 'করিম');
    await desk.handling.snooze(number(2), new Date(now.getTime() + 86_400_000), 'করিম');
    expect(await nextAfter(3)).toBe('4');
    await desk.closing.close(number(4), 'closed', 'করিম');
    expect(await nextAfter(3)).toBeUndefined();
  });
});
