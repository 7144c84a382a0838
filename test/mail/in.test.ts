import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ticketNumber } from '../../src/tickets/ticket.ts';
import { escalationOf } from '../inbox/office.ts';
import { type Dovecot, hasDovecot, needsDovecot, openDovecot } from './dovecot.ts';
import { eventually } from './eventually.ts';
import { officerAddress, openMailOffice } from './mail-office.ts';
import { answerTo } from './written.ts';

let dovecot: Dovecot;
beforeAll(async () => {
  if (hasDovecot) dovecot = await openDovecot();
});
afterAll(() => dovecot?.close());

let mailboxes = 0;

/** An office whose ticket 1 was mailed to the officer, and the mailbox that answers come to. */
async function open() {
  mailboxes += 1;
  const mailbox = dovecot.mailbox(`replies-${mailboxes}`);
  const office = await openMailOffice({ imap: mailbox.server });
  await office.asks(escalationOf());
  const question = await office.mail(0);
  /** All that was said to citizens, in any order: each chat has its own. */
  const hears = (...said: readonly string[]) =>
    eventually(() => expect(office.toCitizens.toSorted()).toEqual(said.toSorted()));
  /** Waits until the desk has seen all mails up to an answer that is laid in now. */
  const settled = async () => {
    const before = office.toCitizens.length;
    await mailbox.deliver(answerTo(question, 'শেষ কথা'));
    await eventually(() => expect(office.toCitizens.length).toBeGreaterThan(before));
    return office.toCitizens.slice(0, -1);
  };
  return { mailbox, office, question, hears, settled };
}

describe.skipIf(!hasDovecot)(`an answer by mail${needsDovecot}`, () => {
  it('goes to the citizen as the officer’s reply, without quote and signature', async () => {
    const { mailbox, office, question, hears } = await open();
    await mailbox.deliver(
      answerTo(
        question,
        `রবিবার শুরু।\r\n\r\n-- \r\nরহিম\r\n\r\nOn 11/24/26 14:30, desk wrote:\r\n> ${question.text}`,
      ),
    );
    await hears('42 রবিবার শুরু।');
    const ticket = await office.ticket();
    expect(ticket.status.is).toBe('answered');
    expect(ticket.messages.at(-1)).toMatchObject({ by: 'officer', author: 'রহিম', mailed: true });
    await eventually(async () => expect(await mailbox.inbox()).toEqual({ all: 1, seen: 1 }));
  });

  it('that begins with // is a note for the office', async () => {
    const { mailbox, office, question, settled } = await open();
    await mailbox.deliver(answerTo(question, '// জেলা অফিসে ফোন করেছি।'));
    expect(await settled()).toEqual([]);
    expect((await office.ticket()).messages[1]).toMatchObject({
      by: 'note',
      text: 'জেলা অফিসে ফোন করেছি।',
      author: 'রহিম',
    });
  });

  it('that lies there twice, or is met again after a new start of the mailbox, is one', async () => {
    const { mailbox, office, question, hears, settled } = await open();
    const answer = answerTo(question, 'রবিবার শুরু।');
    await mailbox.deliver(answer);
    await mailbox.deliver(answer);
    await hears('42 রবিবার শুরু।');
    await dovecot.renumber();
    for (let twice = 0; twice < 2; twice += 1) await mailbox.deliver(answer);
    await office.clock.nextAlarm();
    office.clock.advance(1000);
    expect(await settled()).toEqual(['42 রবিবার শুরু।']);
  });

  it('that came while the server was away is taken when it is back', async () => {
    const { mailbox, office, question, hears } = await open();
    await mailbox.deliver(answerTo(question, 'এক'));
    await hears('42 এক');
    await dovecot.stop();
    expect(await office.clock.nextAlarm()).toBe(1000);
    expect(office.logged.join()).toContain('the mailbox is not open');
    await dovecot.start();
    await mailbox.deliver(answerTo(question, 'দুই'));
    office.clock.advance(1000);
    await hears('42 এক', '42 দুই');
    expect(office.logged.join()).not.toContain('pw-of-the-mailbox');
  });

  it.each([
    ['at the plain address, known by the mail that it answers', { to: 'replies-0@office.example' }],
    ['known by its address alone', { unnamed: true }],
    ['with the tag in big letters, as some servers make it', {}, (to: string) => to.toUpperCase()],
  ])('%s finds its ticket', async (_case, written, change = (to: string) => to) => {
    const { mailbox, question, hears } = await open();
    const to = change(question.replyTo?.text ?? '');
    await mailbox.deliver(answerTo(question, 'রবিবার।', { to, ...written }));
    await hears('42 রবিবার।');
  });

  it('known by nothing but the line above the quote finds its ticket', async () => {
    const { mailbox, question, hears } = await open();
    const text = `রবিবার।\r\n\r\n${question.text}`;
    await mailbox.deliver(answerTo(question, text, { to: 'replies-0@office.example', unnamed: true }));
    await hears('42 রবিবার।');
  });
});

describe.skipIf(!hasDovecot)(`answers${needsDovecot}`, () => {
  it('to a ticket that was merged into another go to both citizens, one after the other', async () => {
    const { mailbox, office, question, hears } = await open();
    const citizen = { channel: 'telegram', chatId: 43, name: 'করিম' } as const;
    await office.asks(escalationOf({ id: 'esc-2', citizen }));
    await office.desk.handling.merge(ticketNumber.parse(1), ticketNumber.parse(2), 'রহিম');
    office.clock.advance(60_000);
    await mailbox.deliver(answerTo(question, 'রবিবার।'));
    await hears('43 রবিবার।', '42 রবিবার।');
    await mailbox.deliver(answerTo(question, 'না, সোমবার।'));
    await hears('43 রবিবার।', '42 রবিবার।', '43 না, সোমবার।', '42 না, সোমবার।');
  });

  it('of which one can not be written down: the others are taken, and that one later', async () => {
    const { mailbox, office, question, hears } = await open();
    const { take } = office.desk.mailbox;
    let fails = true;
    Object.assign(office.desk.mailbox, {
      take: (mail: Parameters<typeof take>[0]) =>
        fails && 'text' in mail.says && mail.says.text === 'এক'
          ? Promise.reject(new Error('no'))
          : take(mail),
    });
    await mailbox.deliver(answerTo(question, 'এক'));
    await office.clock.nextAlarm();
    await mailbox.deliver(answerTo(question, 'দুই'));
    office.clock.advance(1000);
    await hears('42 দুই');
    fails = false;
    await office.clock.nextAlarm();
    office.clock.advance(2000);
    await hears('42 দুই', '42 এক');
  });
});

describe.skipIf(!hasDovecot)(`a mail that is no answer of the officer’s${needsDovecot}`, () => {
  it('changes nothing and stays unread', async () => {
    const { mailbox, office, question, settled } = await open();
    const to = question.replyTo?.text ?? '';
    const wrong = to.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@'));
    const mails: readonly (readonly [string, Parameters<typeof answerTo>[2]])[] = [
      ['somebody else', { from: 'stranger@example.com' }],
      ['a name like the officer’s', { from: `"${officerAddress}" <stranger@example.com>` }],
      ['an address that only begins so', { from: `${officerAddress}.example.com` }],
      ['two who write at once', { from: `${officerAddress}, stranger@example.com` }],
      ['two From headers', { headers: ['From: stranger@example.com'] }],
      ['another ticket’s number', { to: to.replace('t1.', 't2.'), unnamed: true }],
      ['a wrong tag', { to: wrong, unnamed: true }],
      ['no tag', { to: 'replies-0@office.example', unnamed: true }],
      ['a vacation', { headers: ['Auto-Submitted: auto-replied'] }],
      ['an old answering machine', { headers: ['X-Autoreply: yes'] }],
      ['a bounce', { headers: ['Return-Path: <>'] }],
      ['a report', { type: 'multipart/report; boundary=x' }],
      ['a list', { headers: ['List-Id: <all.natore.example>'] }],
      ['a bulk mail', { headers: ['Precedence: bulk'] }],
      ['our own mail, come back', { id: question.messageId ?? '', from: officerAddress }],
    ];
    for (const [text, written] of mails) await mailbox.deliver(answerTo(question, text, written));
    expect(await settled()).toEqual([]);
    expect(await mailbox.inbox()).toEqual({ all: mails.length + 1, seen: 1 });
    expect(office.post.taken).toHaveLength(1);
  });
});

describe.skipIf(!hasDovecot)(`what comes along with an answer${needsDovecot}`, () => {
  const type = 'multipart/mixed; boundary=edge';
  /** A file, as mails have it. */
  const file = (name: string, content: string | Buffer, of = 'application/octet-stream') =>
    `--edge\r\nContent-Type: ${of}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`;
  const withFiles = (text: string, ...files: readonly string[]) =>
    `--edge\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n${files.join('')}--edge--`;
  const png = Buffer.from('89504e470d0a1a0a', 'hex');
  const picture = file('form.png', png, 'image/png');
  const pdf = file('a.pdf', '%PDF-1.7', 'application/pdf');
  const gotPicture = `42 photo form.png ${png.toString('base64')}`;
  const gotPdf = `42 document a.pdf ${Buffer.from('%PDF-1.7').toString('base64')}`;

  it('goes to the citizen behind the words, once', async () => {
    const { mailbox, office, question, hears } = await open();
    const answer = answerTo(question, withFiles('রবিবার।', picture, pdf), { type });
    await mailbox.deliver(answer);
    await mailbox.deliver(answer);
    await hears('42 রবিবার।', gotPicture, gotPdf);
    expect(office.toCitizens[0]).toBe('42 রবিবার।');
    await eventually(async () => expect(await mailbox.inbox()).toEqual({ all: 2, seen: 2 }));
    await office.quiet();
    expect(office.toCitizens).toHaveLength(3);
    expect(office.post.taken).toHaveLength(1);
  });

  it('may be all that the answer is', async () => {
    const { mailbox, question, hears } = await open();
    await mailbox.deliver(answerTo(question, withFiles('> quoted', picture), { type }));
    await hears('42 ', gotPicture);
  });

  it('and is as large as files from the page may be goes as well', async () => {
    const { mailbox, question, hears } = await open();
    const largest = file('plan.pdf', Buffer.alloc(20 * 1024 * 1024, 'x'));
    await mailbox.deliver(answerTo(question, withFiles('রবিবার।', largest), { type }));
    await hears('42 রবিবার।', `42 document plan.pdf ${20 * 1024 * 1024}`);
  }, 60_000);

  const many = Array.from({ length: 11 }, (_, index) => file(`${index}.pdf`, '%PDF'));
  it.each<readonly [string, string, readonly string[], string, readonly string[]]>([
    ['is empty', 'রবিবার।', [file('none.pdf', '')], 'none.pdf', ['42 রবিবার।']],
    [
      'is too large',
      'রবিবার।',
      [file('huge.pdf', Buffer.alloc(20 * 1024 * 1024 + 1)), pdf],
      'huge.pdf',
      ['42 রবিবার।', gotPdf],
    ],
    [
      'is a mail, with a tag in it',
      'রবিবার।',
      [file('old.eml', 'Subject: x', 'message/rfc822')],
      'old.eml',
      ['42 রবিবার।'],
    ],
    ['calls itself something else', 'রবিবার।', [file('old.msg', 'x')], 'old.msg', ['42 রবিবার।']],
    [
      'is more than enough',
      '',
      many,
      '10.pdf',
      ['42 ', ...many.slice(0, 10).map((_one, index) => `42 document ${index}.pdf JVBERg==`)],
    ],
    ['is empty, without a word', '', [file('none.pdf', '')], 'none.pdf', []],
    ['belongs to a note', '// রবিবার।', [picture], 'form.png', []],
  ])(
    'and %s is told to the officer, by name',
    async (_case, text, files, told, heard) => {
      const { mailbox, office, question, hears } = await open();
      await mailbox.deliver(answerTo(question, withFiles(text, ...files), { type }));
      const mail = await office.mail(1);
      expect(mail.text).toContain(told);
      expect(mail.text?.includes('নোটে ফাইল রাখা যায় না')).toBe(text.startsWith('//'));
      await hears(...heard);
      await office.quiet();
      expect(office.toCitizens).toHaveLength(heard.length);
      expect((await office.ticket()).messages.some(({ by }) => by === 'note')).toBe(text.startsWith('//'));
    },
    60_000,
  );
});

describe.skipIf(!hasDovecot)(`the officer is told by mail${needsDovecot}`, () => {
  it.each([
    ['of an answer without words', '> quoted\r\n\r\n-- \r\nরহিম', {}, 'কোনো লেখা পাওয়া যায়নি'],
    ['of a note without words', '//', {}, 'কোনো লেখা পাওয়া যায়নি'],
    ['of one that is too long', 'ক'.repeat(4097), {}, 'খুব বড়'],
    ['of one that is too big', `${'x'.repeat(998)}\r\n`.repeat(31 * 1024), {}, 'পড়া হয়নি'],
    ['of one that is made to be long to read', '\r\n'.repeat(450_000), {}, 'পড়া হয়নি'],
    [
      'of a mail that the server does not believe',
      'রবিবার।',
      { headers: ['Authentication-Results: mx.office.example; spf=pass; dmarc=fail'] },
      'DMARC',
    ],
  ])('%s', async (_case, text, written, told) => {
    const { mailbox, office, question } = await open();
    const id = '<told@natore.example>';
    await mailbox.deliver(answerTo(question, text, { id, ...written }));
    const mail = await office.mail(1);
    expect(mail.text?.replace(/\s+/g, ' ')).toContain(told);
    expect(mail.inReplyTo).toBe(id);
    expect(mail.references).toEqual([question.messageId, id]);
    await office.quiet();
    expect(office.toCitizens).toEqual([]);
  });

  it('of a ticket that was taken back, and of one that is gone', async () => {
    const { mailbox, office, question } = await open();
    await office.desk.turn.withdraw(42, ticketNumber.parse(1));
    await office.mail(1);
    await mailbox.deliver(answerTo(question, 'রবিবার।'));
    expect((await office.mail(2)).text).toContain('ফিরিয়ে নিয়েছেন');
    await office.desk.forget(42);
    await mailbox.deliver(answerTo(question, 'সোমবার।'));
    const gone = await office.mail(3);
    expect(gone.text).toContain('মুছে ফেলেছেন');
    expect(gone.subject).toBe('Re: [টিকিট ১]');
    expect(office.toCitizens).toEqual([]);
  });

  it('of a citizen who has blocked the bot', async () => {
    const { mailbox, office, question } = await open();
    office.telegramSays = { is: 'undeliverable', reason: 'blocked' };
    await mailbox.deliver(answerTo(question, 'রবিবার।'));
    const mail = await office.mail(1);
    expect(mail.text).toContain('বটটি বন্ধ (block) করে রেখেছেন');
    expect(mail.text).toContain('> রবিবার।');
  });

  it('of another’s reply that they had not seen, and may send theirs all the same', async () => {
    const { mailbox, office, question, hears } = await open();
    office.clock.advance(60_000);
    const one = ticketNumber.parse(1);
    await office.desk.reply({ ticket: one, text: 'সোমবার।', author: 'করিম', key: 'web' });
    await mailbox.deliver(answerTo(question, 'রবিবার।'));
    const mail = await office.mail(1);
    expect(mail.text).toContain('করিম');
    expect(mail.text).toContain('> সোমবার।');
    office.clock.advance(60_000);
    await mailbox.deliver(answerTo(mail, 'তবু রবিবার।'));
    await hears('42 সোমবার।', '42 তবু রবিবার।');
  });
});
