import { describe, expect, it } from 'vitest';
import { AnsweredMeanwhile, MergedWithItself, TicketWithdrawn } from '../../src/desk/refusals.ts';
import { ticketNumber } from '../../src/tickets/ticket.ts';
import { escalationOf } from '../inbox/office.ts';
import { openOfficeDesk } from '../inbox/office-desk.ts';

const number = (n: number) => ticketNumber.parse(n);
const [rahima, karim, salma] = [42, 43, 44];

/** An office where Rahima (1 and 2), Karim (3) and Salma (4) have asked. */
async function office() {
  const open = await openOfficeDesk();
  for (const [index, chatId] of [rahima, rahima, karim, salma].entries()) {
    const citizen = { ...escalationOf().citizen, chatId, name: `citizen ${chatId}` };
    await open.asks(escalationOf({ id: `esc-${index + 1}`, citizen }));
  }
  const { desk, store } = open;
  return {
    ...open,
    merge: (from: number, into: number) => desk.handling.merge(number(from), number(into), 'নাজমুল'),
    reply: (ticket: number, more: object = {}) =>
      desk.reply({ ticket: number(ticket), text: 'রবিবার।', author: 'নাজমুল', key: 'k', ...more }),
    /** Where replies are on their way to, as `ticket chat`. */
    repliesTo: async () =>
      (await store.deliveries.all())
        .filter(({ content }) => content.kind === 'reply')
        .map(({ ticket, target }) => `${ticket} ${target.channel === 'telegram' ? target.chatId : ''}`)
        .sort(),
  };
}

const says = (chatId: number, text: string, messageId = 900) => ({
  from: { channel: 'telegram' as const, chatId, name: `citizen ${chatId}` },
  messageId,
  text,
  attachments: [],
});

describe('tickets merged into one', () => {
  it('have replies go to every citizen once, each under a number that they know', async () => {
    const { merge, reply, repliesTo, ticket } = await office();
    await merge(2, 1);
    await merge(4, 3);
    await merge(3, 1);
    expect(await ticket(1)).toMatchObject({ merged: [2, 3, 4], status: { is: 'new' } });
    expect(await ticket(4)).toMatchObject({ merged: [], status: { because: 'merged', into: 1 } });
    await reply(1);
    await reply(1);
    expect(await repliesTo()).toEqual(['1 42', '3 43', '4 44']);
    expect((await ticket(3)).messages.at(-1)).toMatchObject({ by: 'officer', text: 'রবিবার।' });
    expect((await ticket(3)).status).toMatchObject({ because: 'merged' });
    expect((await ticket(1)).status).toEqual({ is: 'answered' });
  });

  it('are answered as one, whichever is replied to', async () => {
    const { merge, reply, repliesTo } = await office();
    await merge(3, 1);
    await reply(3, { origin: { chatId: 1, messageId: 5 } });
    expect(await repliesTo()).toEqual(['1 42', '3 43']);
  });

  it('wait when any of the citizens writes on', async () => {
    const { merge, reply, desk, ticket } = await office();
    await merge(3, 1);
    await reply(1);
    const continued = await desk.continue(says(karim, 'কোন রবিবার?'), { messageId: 1, ticket: number(3) });
    expect(continued).toMatchObject({ is: 'added', ticket: { number: 3 } });
    expect((await ticket(3)).status).toMatchObject({ because: 'merged' });
    expect(await ticket(1)).toMatchObject({ status: { is: 'waiting' } });
    expect((await ticket(1)).history.at(-1)).toMatchObject({ what: 'continued', who: 'citizen 43' });
  });

  it('are left by a citizen for whom it is solved', async () => {
    const { merge, reply, repliesTo, desk, ticket } = await office();
    await merge(3, 1);
    await desk.turn.solve(karim, number(3));
    expect((await ticket(3)).status).toMatchObject({ because: 'solved' });
    await reply(1);
    expect(await repliesTo()).toEqual(['1 42']);
  });

  it('stand for themselves again when the citizen of the one in which they go on is forgotten', async () => {
    const { merge, desk, ticket, reply, repliesTo } = await office();
    await merge(2, 1);
    await merge(3, 1);
    await desk.forget(rahima);
    expect((await ticket(3)).status).toEqual({ is: 'new' });
    await reply(3);
    expect(await repliesTo()).toEqual(['3 43']);
  });

  it('can’t be merged with themselves', async () => {
    const { merge } = await office();
    await merge(3, 1);
    await expect(merge(1, 1)).rejects.toThrow(MergedWithItself);
    await expect(merge(1, 3)).rejects.toThrow(MergedWithItself);
  });

  it('can’t be any that was taken back', async () => {
    const { merge, desk } = await office();
    await desk.turn.withdraw(karim, number(3));
    await expect(merge(3, 1)).rejects.toThrow(TicketWithdrawn);
    await expect(merge(1, 3)).rejects.toThrow(TicketWithdrawn);
  });
});

describe('one answer', () => {
  it('goes to all tickets that are named, once each, but for those that are over', async () => {
    const { reply, repliesTo, desk, ticket } = await office();
    await desk.closing.close(number(4), 'closed', 'নাজমুল');
    const also = [3, 4, 3, 1, 99].map(number);
    await reply(1, { also });
    await reply(1, { also });
    expect(await repliesTo()).toEqual(['1 42', '3 43']);
    expect((await ticket(3)).status).toEqual({ is: 'answered' });
    expect((await ticket(4)).status).toMatchObject({ because: 'closed' });
  });

  it('is held back if another officer answered what this one had not seen', async () => {
    const { reply, repliesTo, ticket } = await office();
    await reply(1, { key: 'first', after: 'c0' });
    await expect(reply(1, { key: 'second', after: 'c0' })).rejects.toThrow(AnsweredMeanwhile);
    expect(await repliesTo()).toHaveLength(1);
    // The same form again is no other reply.
    await reply(1, { key: 'first', after: 'c0' });
    await reply(1, { key: 'second', after: 'rfirst' });
    expect((await ticket(1)).messages.map(({ id }) => id)).toEqual(['c0', 'rfirst', 'rsecond']);
  });
});

it('a referral is the reply, and closes the ticket as not this office’s', async () => {
  const { desk, ticket, store } = await office();
  await desk.closing.refer({ ticket: number(1), text: 'ভূমি অফিসে যান।', author: 'নাজমুল', key: 'k' });
  expect((await ticket(1)).status).toMatchObject({ because: 'not-ours' });
  const told = (await store.deliveries.all()).filter(
    ({ ticket: of, target }) => of === 1 && 'chatId' in target && target.chatId === rahima,
  );
  expect(told.map(({ content }) => content.kind)).toEqual(['reply']);
});

it('a note is kept once for each key, and told to nobody', async () => {
  const { desk, ticket, store } = await office();
  const before = (await store.deliveries.all()).length;
  const note = { key: 'k', text: 'ফোন করেছি', author: 'নাজমুল' };
  await desk.handling.note(number(1), note);
  await desk.handling.note(number(1), note);
  expect((await ticket(1)).messages.filter(({ by }) => by === 'note')).toHaveLength(1);
  expect((await store.deliveries.all()).length).toBe(before);
});
