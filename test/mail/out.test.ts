import { describe, expect, it } from 'vitest';
import { ticketNumber } from '../../src/tickets/ticket.ts';
import { continueWith, edit } from '../../src/tickets/transitions.ts';
import { escalationOf } from '../inbox/office.ts';
import { eventually } from './eventually.ts';
import { type MailOffice, officerAddress, openMailOffice } from './mail-office.ts';

const mailbox = {
  host: '127.0.0.1',
  port: 1,
  tls: 'none',
  login: { user: 'replies@office.example', password: 'x' },
  plusAddresses: true,
} as const;

/** The headers of a mail as they came, unfolded. */
const headers = (raw: string) => (raw.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/g, ' ');

/** The citizen writes on, and the officers are told. */
const goesOn = async ({ outbox, ticket }: MailOffice, text: string) => {
  const id = `c${text.length}`;
  const now = continueWith(await ticket(), { id, text, attachments: [] }, new Date(), false);
  await outbox.transaction(async (changes) => {
    changes.tickets.put(now);
    outbox.post(changes, now.number, { channel: 'mail' }, { kind: 'continued', message: id });
  });
};

describe('a new ticket', () => {
  it('is mailed to the officer with the words, the promised time and the page', async () => {
    const office = await openMailOffice();
    await office.asks(escalationOf());
    const mail = await office.mail(0);
    expect(mail.subject).toBe('[টিকিট ১] কম্পিউটার প্রশিক্ষণ কবে শুরু?');
    expect(mail.from?.value).toEqual([{ name: 'সেবা ডেস্ক', address: 'desk@office.example' }]);
    expect(office.post.taken[0]).toMatchObject({ from: 'desk@office.example', to: [officerAddress] });
    expect(mail.text).toContain('> কম্পিউটার প্রশিক্ষণ কবে শুরু?');
    expect(mail.text).toContain('রহিমা বেগম');
    expect(mail.text).toMatch(/আগামীকাল .+ মধ্যে উত্তর দেওয়ার কথা/);
    expect(mail.text).toContain('https://desk.example.gov.bd/inbox/tickets/1');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('says that answers are not read where no mailbox is', async () => {
    const office = await openMailOffice();
    await office.asks(escalationOf());
    const mail = await office.mail(0);
    expect(mail.text).toContain('কেউ পড়ে না');
    expect(mail.replyTo).toBeUndefined();
  });

  it('asks for the answer at an address that is the ticket’s alone, and above a line that carries the tag', async () => {
    const office = await openMailOffice({ imap: mailbox });
    await office.asks(escalationOf());
    await office.asks(escalationOf({ id: 'esc-2' }));
    const [first, second] = [await office.mail(0), await office.mail(1)];
    const tag = /^replies\+(t\d\.[a-z0-9]{20})@office\.example$/.exec(first.replyTo?.text ?? '')?.[1] ?? '';
    expect(first.text?.split('\n')[0]).toContain(tag);
    expect(first.messageId).toBe(`<${tag}@office.example>`);
    expect(second.replyTo?.text).not.toContain(tag.replace(/^t\d/, ''));
  });

  it.each([
    ['a server without plus addresses', { ...mailbox, plusAddresses: false }],
    [
      'a name that would grow too long',
      { ...mailbox, login: { user: `${'n'.repeat(44)}@o.example`, password: 'x' } },
    ],
  ])('asks for the answer at the mailbox itself for %s', async (_case, imap) => {
    const office = await openMailOffice({ imap });
    await office.asks(escalationOf());
    const mail = await office.mail(0);
    expect(mail.replyTo?.text).toBe(imap.login.user);
    expect(mail.text?.split('\n')[0]).toMatch(/ t1\.[a-z0-9]{20} /);
  });

  it('that is urgent says so, and comes with importance', async () => {
    const office = await openMailOffice();
    await office.asks(escalationOf({ urgent: true }));
    const mail = await office.mail(0);
    expect(mail.text).toContain('জরুরি');
    expect(mail.headers.get('priority')).toBe('high');
  });
});

describe('what a stranger calls themselves or asks', () => {
  const hostile = 'ক\r\nBcc: everybody@example.com\r\n\r\n<script>alert(1)</script> \u202Etxt" <x@y.z>';

  it('makes no header, no recipient and no markup', async () => {
    const office = await openMailOffice({ imap: mailbox });
    await office.asks(
      escalationOf({
        question: { text: hostile, language: 'bn', attachments: [] },
        citizen: { channel: 'telegram', chatId: 42, name: hostile },
      }),
    );
    const mail = await office.mail(0);
    const [taken] = office.post.taken;
    expect(taken?.to).toEqual([officerAddress]);
    expect(headers(taken?.raw ?? '')).not.toMatch(/^Bcc/im);
    expect(mail.subject).toMatch(/^\[টিকিট ১\] ক Bcc: everybody@example\.com <script>/);
    expect(mail.subject).not.toMatch(/[\p{Cc}\u202E]/u);
    expect(mail.html).not.toContain('<script');
    expect(mail.text).toContain('> <script>alert(1)</script>');
  });

  it('is cut in the subject where a letter ends', async () => {
    const office = await openMailOffice();
    await office.asks(
      escalationOf({ question: { text: 'ক্ষি'.repeat(100), language: 'bn', attachments: [] } }),
    );
    expect((await office.mail(0)).subject).toBe(`[টিকিট ১] ${'ক্ষি'.repeat(60)}…`);
  });
});

describe('what follows', () => {
  it('stands in the same thread under the same subject, though the question was edited', async () => {
    const office = await openMailOffice({ imap: mailbox });
    await office.asks(escalationOf());
    const first = await office.mail(0);
    await office.put(edit(await office.ticket(), 'c0', 'অন্য কথা', new Date(), false));
    await goesOn(office, 'আর বয়স কত লাগবে?');
    const second = await office.mail(1);
    expect(second.subject).toBe(`Re: ${first.subject}`);
    expect(second.inReplyTo).toBe(first.messageId);
    expect(second.references).toBe(first.messageId);
    expect(second.text).toContain('> আর বয়স কত লাগবে?');
    expect(second.messageId).not.toBe(first.messageId);
    expect(second.replyTo?.text).toBe(first.replyTo?.text);
  });

  it('a citizen who says that it is solved, or takes the question back, is told', async () => {
    const office = await openMailOffice();
    await office.asks(escalationOf());
    await office.desk.turn.solve(42, ticketNumber.parse(1));
    expect((await office.mail(1)).text).toContain('সমাধান হয়েছে');
  });
});

describe('a mail server that does not take a mail', () => {
  it('is asked again, and the mail keeps its id', async () => {
    const office = await openMailOffice();
    office.post.refuse(451);
    await office.asks(escalationOf());
    expect(await office.clock.nextAlarm()).toBe(1000);
    office.clock.advance(1000);
    const mail = await office.mail(0);
    expect(mail.messageId).toMatch(/^<t1\.[a-z0-9]{20}@office\.example>$/);
    expect(office.logged.join()).toContain('451');
  });

  it('for good is asked again each hour, and let go after two days', async () => {
    const office = await openMailOffice();
    office.post.refuse(...Array.from({ length: 49 }, () => 554));
    await office.asks(escalationOf());
    for (let hour = 0; hour < 48; hour += 1) {
      expect(await office.clock.nextAlarm()).toBe(60 * 60_000);
      office.clock.advance(60 * 60_000);
    }
    await eventually(async () => expect(await office.store.deliveries.all()).toEqual([]));
    expect(office.post.taken).toEqual([]);
  });

  it('leaves neither its password nor the citizen’s words in the log', async () => {
    const office = await openMailOffice();
    office.post.refuse(451, 554);
    await office.asks(escalationOf());
    await office.clock.nextAlarm();
    expect(office.logged.join()).not.toMatch(/pw-of-the-desk|প্রশিক্ষণ|রহিমা/);
  });
});

it('mails with the same tags after a new start', async () => {
  const office = await openMailOffice({ imap: mailbox });
  const { secret } = (await office.notebook.read()) ?? { secret: '' };
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
});

describe('mails are written', () => {
  it.each([
    ['in Bangla if nobody chose', [], '[টিকিট ১]', 'টিকিটের পাতা'],
    ['in Bangla if not all chose English', [1], '[টিকিট ১]', 'টিকিটের পাতা'],
    ['in English if all who may answer chose it', [1, 2], '[Ticket 1]', "The ticket's page"],
  ])('%s', async (_case, choose, subject, label) => {
    const office = await openMailOffice();
    for (const id of choose) await office.desk.preferences.chooseLanguage(id, 'en');
    await office.asks(escalationOf());
    const mail = await office.mail(0);
    expect(mail.subject).toBe(`${subject} কম্পিউটার প্রশিক্ষণ কবে শুরু?`);
    expect(mail.text).toContain(label);
  });
});
