import { describe, expect, it } from 'vitest';
import { createMailReader } from '../../src/mail/read-mail.ts';
import { createTags } from '../../src/mail/tag.ts';
import { ticketNumber } from '../../src/tickets/ticket.ts';
import { officerAddress } from './mail-office.ts';

const tags = createTags('a secret of thirty-two characters');
const one = ticketNumber.parse(1);
const reader = createMailReader({ officer: officerAddress, tags });
const mail = (type: string, body: string, encoding = '8bit') =>
  Buffer.from(
    `From: ${officerAddress}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`,
  );
const html = 'text/html; charset=utf-8';
const quote = `<blockquote>—— উত্তর এই লাইনের উপরে · ${tags.of(one)} ——<br>নতুন প্রশ্ন</blockquote>`;

describe('the officer’s words are found', () => {
  it.each([
    [
      'in text that flows',
      'text/plain; charset=utf-8; format=flowed',
      'রবিবার সকালে \r\nআসুন।\r\n\r\n> নতুন \r\n> প্রশ্ন',
    ],
    [
      'in text that is packed',
      'text/plain; charset=utf-8',
      Buffer.from('রবিবার সকালে আসুন।\r\n-- \r\nরহিম').toString('base64'),
      'base64',
    ],
    [
      'in HTML alone, as Gmail has it',
      html,
      `<div dir="auto">রবিবার সকালে আসুন।</div><br><div class="gmail_quote"><div class="gmail_attr">মঙ্গল, ২৪ নভে, ২০২৬ তারিখে ২:৩০ PM টায় ডেস্ক &lt;<a href="mailto:d@o.example">d@o.example</a>&gt; লিখেছেন:<br></div>${quote}</div>`,
    ],
    [
      'in HTML alone, as Outlook has it',
      html,
      `<html><head><style>p{margin:0}</style></head><body><p class="MsoNormal">রবিবার সকালে আসুন।<o:p></o:p></p><div style="border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> ডেস্ক &lt;d@o.example&gt;<br><b>Sent:</b> Tuesday<br><b>To:</b> o@n.example<br><b>Subject:</b> x</p></div><p>নতুন প্রশ্ন</p></body></html>`,
    ],
    [
      'in HTML alone, as Apple Mail has it',
      html,
      `<html><body>রবিবার সকালে আসুন।<br><div><br><blockquote type="cite"><div>On Nov 24, 2026, at 2:30 PM, desk &lt;d@o.example&gt; wrote:</div><br><div>নতুন প্রশ্ন</div></blockquote></div></body></html>`,
    ],
    [
      'in HTML alone, as Thunderbird has it',
      html,
      `<p>রবিবার সকালে আসুন।</p><div class="moz-cite-prefix">On 11/24/26 14:30, desk wrote:<br></div>${quote}`,
    ],
    [
      'in the plain half of two',
      'multipart/alternative; boundary=b',
      `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nরবিবার সকালে আসুন।\r\n--b\r\nContent-Type: ${html}\r\n\r\n<p>রবিবার সকালে আসুন।</p>\r\n--b--`,
    ],
  ])('%s', async (_case, type, body, encoding = '8bit') => {
    expect(await reader.body(mail(type, body, encoding))).toMatchObject({ text: 'রবিবার সকালে আসুন।' });
  });

  it('without scripts and styles', async () => {
    const body = '<style>x{}</style><script>alert(1)</script><p>রবিবার</p>';
    expect(await reader.body(mail(html, body))).toMatchObject({ text: 'রবিবার' });
  });
});

it('finds what came along, without pictures of a signature and seals', async () => {
  const part = (headers: string, body = 'x') => `--b\r\n${headers}\r\n\r\n${body}\r\n`;
  const body = `${part('Content-Type: multipart/related; boundary=r', `--r\r\nContent-Type: ${html}\r\n\r\n<p>ক</p><img src="cid:l">\r\n--r\r\nContent-Type: image/png\r\nContent-ID: <l>\r\nContent-Disposition: inline\r\n\r\nx\r\n--r--`)}${part('Content-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment')}${part('Content-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Disposition: attachment')}--b--`;
  const read = await reader.body(mail('multipart/mixed; boundary=b', body));
  expect(read).toMatchObject({
    text: 'ক',
    enclosed: { files: [{ as: 'document', fileName: 'a.pdf' }], left: [] },
    ticket: undefined,
  });
});

describe('a mail that is made to be long to read', () => {
  it.each([
    ['lines without end', '\n'.repeat(9_000_000)],
    ['lines without end, packed', 'CgoK'.repeat(2_200_000).replace(/.{76}/g, '$&\r\n'), 'base64'],
    ['tags without end', 't1.abcdefghjkmnpqrstuvw '.repeat(400_000)],
  ])('%s: is not read', async (_case, body, encoding = '8bit') => {
    expect(await reader.body(mail('text/plain; charset=utf-8; format=flowed', body, encoding))).toBe('big');
  });

  it('but a picture beside the words is no hindrance', async () => {
    const picture = 'QUJD'.repeat(2_200_000).replace(/.{76}/g, '$&\r\n');
    const body = `--b\r\nContent-Type: text/plain\r\n\r\nok\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture}\r\n--b--`;
    expect(await reader.body(mail('multipart/mixed; boundary=b', body))).toMatchObject({
      text: 'ok',
      enclosed: { files: [{ bytes: { length: 6_600_000 } }], left: [] },
    });
  });
});

describe('a tag', () => {
  it('is known in any text, in small and big letters, and by its ticket alone', () => {
    const tag = tags.of(one);
    expect(tag).toMatch(/^t1\.[a-z0-9]{20}$/);
    expect(tags.in(`<a+${tag.toUpperCase()}@b.example>, ${tag}`)).toEqual([one, one]);
    expect(tags.in(tag.replace('t1.', 't2.'))).toEqual([]);
    expect(tags.in(tag.slice(0, -1))).toEqual([]);
    expect(tags.in(`${tag}x`)).toEqual([]);
    expect(createTags('another secret').in(tag)).toEqual([]);
  });
});

it.each([
  ['dmarc=fail at the top', ['mx.office.example; dmarc=fail', 'x; dmarc=pass'], true],
  ['dmarc=fail below, where strangers write', ['mx.office.example; dmarc=pass', 'x; dmarc=fail'], false],
  ['no verdict', [], false],
])('believes the mail server that took the mail in: %s', async (_case, verdicts, unproven) => {
  const lines = verdicts.map((one) => `Authentication-Results: ${one}\r\n`).join('');
  expect(await reader.head(Buffer.from(`${lines}From: ${officerAddress}\r\n`))).toMatchObject({ unproven });
});

it.each(['<a b@c>', '<a\u0000@c>', `<${'x'.repeat(400)}@y>`])(
  'puts no id into our headers that is none: %j',
  async (id) => {
    const head = await reader.head(Buffer.from(`From: ${officerAddress}\r\nMessage-ID: ${id}\r\n`));
    expect(head).toMatchObject({ is: 'officers', messageId: null });
  },
);
