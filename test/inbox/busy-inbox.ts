import { ticketNumber } from '../../src/tickets/ticket.ts';
import { continueWith } from '../../src/tickets/transitions.ts';
import { boss, escalationOf, now } from './office.ts';
import { openTroubledInbox } from './troubled-inbox.ts';

const from = { chatId: 42, messageId: 9 };

/** An office in which all has happened that pages can show, with an admin (1), a viewer (5), and more tickets than stand on one page of the queue. */
export async function openBusyInbox() {
  const inbox = await openTroubledInbox();
  const { asks, clock, desk, put, store, ticket } = inbox;
  const number = (n: number) => ticketNumber.parse(n);
  const author = 'শিরিন আক্তার';

  await desk.people.add({ id: 5, name: 'করিম', role: 'viewer' }, boss);
  await desk.canned.put({ name: 'ঠিকানা', text: { bn: 'আসুন {office}, {name}।', en: '' } }, boss);
  for (let n = 2; n <= 36; n += 1) {
    const text = `${n} নম্বর প্রশ্ন: পাসপোর্ট ${n}`;
    await asks(
      escalationOf({
        id: `busy-${n}`,
        urgent: n % 7 === 0,
        question: { text, language: 'bn', attachments: [] },
      }),
    );
  }
  await asks(
    escalationOf({
      id: 'busy-alike',
      question: { text: 'কম্পিউটার প্রশিক্ষণ কবে শুরু হবে?', language: 'bn', attachments: [] },
      citizen: { channel: 'telegram', chatId: 43, name: '' },
    }),
  );

  clock.advance(60_000);
  const attachments = [{ kind: 'photo', from } as const, { kind: 'voice', from } as const];
  await put(continueWith(await ticket(1), { id: 'c-2', text: 'ছবিটা দেখুন', attachments }, clock.now(), true));
  await desk.handling.note(number(1), { key: 'n', text: 'আমি দেখছি', author });
  await desk.handling.assign(number(1), { officer: 1, name: author }, author);
  await desk.handling.merge(number(2), number(1), author);
  await desk.handling.snooze(number(3), new Date(now.getTime() + 86_400_000), author);
  await desk.closing.close(number(4), 'closed', author);
  await desk.reply({ ticket: number(5), text: 'উত্তর', author, key: 'k5' });
  const rated = await ticket(4);
  await put({ ...rated, rating: { is: 'bad', at: now.toISOString(), words: 'দেরি হয়েছে' } });
  const put8 = await ticket(8);
  await put({ ...put8, dueAt: '2026-11-24T04:00:00.000Z' });

  const group = { kind: 'group', addedBy: 7, members: 40 } as const;
  for (const id of [-1, -2, -3]) await desk.groups.join({ ...group, id, title: `দল ${-id}` });
  const cast = {
    version: 0,
    by: { officer: 1, name: author },
    madeAt: now.toISOString(),
    failed: { blocked: 0, gone: 0, refused: 1, declined: 2 },
    unreached: [{ chatId: -3, title: 'দল ৩', reason: 'refused' as const }],
    shownAt: [],
  };
  await store.transaction(async ({ broadcasts, days, unanswered }) => {
    broadcasts.put({
      ...cast,
      id: 'busy-draft',
      message: { is: 'text', bn: 'সাবধান', en: 'Beware' },
      state: { is: 'draft', audience: { groups: [-1, -2], citizens: true } },
    });
    broadcasts.put({
      ...cast,
      id: 'busy-stopped',
      message: { is: 'text', bn: 'থামানো বার্তা', en: '' },
      state: { is: 'stopped', since: cast.madeAt, total: 9, left: [{ chatId: -1, topic: null }] },
    });
    days.put({
      day: '2026-11-23',
      outcomes: { answer: 7, suggest: 2, escalate: 3, smalltalk: 1 },
      languages: { bn: 9, en: 3 },
      answered: { 'charter-2.1.1': 7 },
      missed: { 'charter-2.1.1': 2, '': 1 },
      awareness: { tips: 40, broadcasts: 1, quizzes: 3, quizRight: 20, quizWrong: 5, shares: 12 },
      reach: { groups: 4, members: 160 },
    });
    unanswered.put({
      id: 'u1',
      at: '2026-11-23T05:00:00.000Z',
      text: 'ট্রেনিং এর ফরম কোথায় পাব',
      language: 'bn',
      candidates: [{ id: 'charter-2.1.1', confidence: 0.4 }],
      of: 'x',
      tell: null,
    });
  });
  return inbox;
}
