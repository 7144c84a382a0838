import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../src/tickets/ticket.ts';
import { escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';
import { field, readable } from './visitor.ts';

const from = { chatId: 42, messageId: 7 };
const page = '/inbox/tickets/1';
const address = `${page}/files/c0/0`;

async function inboxWith(...attachments: readonly Attachment[]) {
  const inbox = await openInbox();
  await inbox.asks(escalationOf({ question: { text: '', language: 'bn', attachments: [...attachments] } }));
  const gives = (id: string, ...chunks: readonly string[]) =>
    inbox.inTelegram.set(id, {
      is: 'there',
      size: undefined,
      bytes: (async function* () {
        for (const chunk of chunks) yield Buffer.from(chunk, 'latin1');
      })(),
    });
  return { ...inbox, gives, officer: await inbox.officer() };
}

const photo: Attachment = { kind: 'photo', fileId: 'p', from };
const file = (fileName: string): Attachment => ({ kind: 'document', fileId: 'd', fileName, from });

describe('on the page of a ticket', () => {
  it('pictures stand in the thread, voices can be heard, and all else is there to be downloaded', async () => {
    const { officer } = await inboxWith(photo, { kind: 'voice', fileId: 'v', from }, file('<b>.pdf'));
    const { html } = await officer.opens(page);
    expect(html).toMatch(
      /<img src="\/inbox\/tickets\/1\/files\/c0\/0" alt="ছবি, পাঠিয়েছেন রহিমা বেগম" loading="lazy"/,
    );
    expect(html).toMatch(/<audio controls preload="none" src="\/inbox\/tickets\/1\/files\/c0\/1"/);
    expect(html).toMatch(/<a href="\/inbox\/tickets\/1\/files\/c0\/2">ফাইল: <bdi>&lt;b>.pdf<\/bdi><\/a>/);
    expect(html).not.toContain('এগুলো টেলিগ্রামে আছে');
  });

  it('the words under a later part of an album stand with it, as they were written', async () => {
    const album = { ...photo, album: 'a' };
    const { officer } = await inboxWith(
      album,
      { ...album, caption: 'অপর <পিঠ>' },
      {
        kind: 'video',
        from,
        caption: 'ভিডিও',
      },
    );
    const { html } = await officer.opens(page);
    expect(html).toContain('<figcaption dir="auto">অপর &lt;পিঠ></figcaption>');
    expect(readable(html)).toMatch(/অপর <পিঠ>.+ভিডিও/);
    expect(html.match(/<figcaption dir/g)).toHaveLength(2);
  });

  it.each<Attachment>([
    { kind: 'location', from },
    { ...file('বড়.zip'), size: 21 * 1024 * 1024 },
  ])('what can not be fetched is named', async (attachment) => {
    const { officer } = await inboxWith(attachment);
    const { html } = await officer.opens(page);
    expect(html).not.toContain('/files/');
    expect(html).toContain('এগুলো টেলিগ্রামে আছে');
  });
});

describe('a file', () => {
  it.each([
    ['a picture', ['\xff\xd8\xff\xe0', ' and so on, and on'], 'image/jpeg', null],
    ['a voice', ['O', 'ggS', ' and so on, and on'], 'audio/ogg', null],
    ['a web page', ['<script>alert(1)</script>'], 'application/octet-stream', 'attachment; filename=a.html'],
    ['a drawing', ['<svg onload="alert(1)"/>'], 'application/octet-stream', 'attachment; filename=a.html'],
    ['nothing', [], 'application/octet-stream', 'attachment; filename=a.html'],
  ])('%s is what its bytes say it is', async (_what, chunks, type, disposition) => {
    const { officer, gives } = await inboxWith(file('a.html'));
    gives('d', ...chunks);
    const { status, headers, html } = await officer.opens(address);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toBe(disposition);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('cache-control')).toMatch(/^private, max-age=/);
    if (disposition !== null) expect(html).toBe(chunks.join(''));
  });

  it.each([
    ['../../etc/passwd', /filename="?_.._etc_passwd"?$/],
    ['a\r\nSet-Cookie: x=1.txt', /filename="aSet-Cookie_ x=1.txt"/],
    [
      'ছবি"; filename=x.exe',
      /filename="[^"]*"; filename\*=UTF-8''%E0%A6%9B%E0%A6%AC%E0%A6%BF__%20filename%3Dx.exe$/,
    ],
    ['exe.\u202egpj', /filename="?exe.gpj"?$/],
    ['', /filename="?file"?$/],
    [`${'x'.repeat(500)}.pdf`, /filename="?x{116}.pdf"?$/],
  ])('with the poisoned name %j has a harmless one', async (name, disposition) => {
    const { officer, gives } = await inboxWith(file(name));
    gives('d', 'text');
    const { status, headers } = await officer.opens(address);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(disposition);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it.each([
    ['gone', 404, 'ফাইলটি আর নেই'],
    ['tooLarge', 404, '২০ মেগাবাইটের বেশি'],
    ['later', 503, 'এখন আনা যাচ্ছে না'],
  ] as const)('that is %s says so', async (is, status, words) => {
    const { officer, inTelegram } = await inboxWith(photo);
    inTelegram.set('p', { is });
    const seen = await officer.opens(address);
    expect(seen).toMatchObject({ status });
    expect(seen.html).toContain(words);
  });

  it('is for officers alone, and only what stands in the ticket', async () => {
    const { officer, visitor, gives } = await inboxWith(photo);
    gives('p', 'x');
    expect(await visitor().opens(address)).toMatchObject({ status: 401 });
    for (const path of ['c0/1', 'c0/-1', 'c0/0x0', 'c9/0', 'c0/1e1', '__proto__/0']) {
      expect(await officer.opens(`${page}/files/${path}`)).toMatchObject({ status: 404 });
    }
    expect(await officer.opens('/inbox/tickets/2/files/c0/0')).toMatchObject({ status: 404 });
  });

  it('that breaks off is cut short, not made whole', async () => {
    const { officer, inTelegram, lines } = await inboxWith(photo);
    inTelegram.set('p', {
      is: 'there',
      size: 100,
      bytes: (async function* () {
        yield Buffer.from('\xff\xd8\xff and some more bytes', 'latin1');
        throw new Error('https://api.telegram.org/file/bot1:token-of-ours/x');
      })(),
    });
    await expect(officer.opens(address)).rejects.toThrow();
    expect(lines.join('')).not.toContain('token-of-ours');
  });
});

describe('a reply from the page', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const form = (
    html: string,
    name: string,
    bytes: Uint8Array,
    more: Readonly<Record<string, string>> = {},
  ) => {
    const given = new FormData();
    for (const [key, value] of Object.entries({ text: 'দেখুন', after: 'c0', ...more })) given.set(key, value);
    for (const key of ['key', 'form']) given.set(key, field(html, key));
    given.set('file', new File([new Uint8Array(bytes)], name, { type: 'image/png' }));
    return given;
  };

  it.each([
    ['a picture', 'ছবি.png', png, 'photo'],
    ['a document', 'আবেদন.pdf', Buffer.from('%PDF-1.7'), 'document'],
    ['a page that calls itself a picture', 'x.png', Buffer.from('<script>'), 'document'],
    [
      'a picture too large to be one',
      'x.png',
      Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]),
      'document',
    ],
  ])('takes %s along, once, and shows it', async (_what, name, bytes, as) => {
    const { officer, ticket, sentFiles } = await inboxWith();
    const given = form((await officer.opens(page)).html, name, bytes);
    expect(await officer.uploads(`${page}/reply`, given)).toMatchObject({ status: 303 });
    expect(await officer.uploads(`${page}/reply`, given)).toMatchObject({ status: 303 });
    const { messages } = await ticket();
    expect(messages).toHaveLength(2);
    const reply = messages.at(-1);
    expect(reply).toMatchObject({
      by: 'officer',
      text: 'দেখুন',
      attachments: [{ kind: 'upload', as, fileName: name, size: bytes.length }],
    });
    const [enclosed] = reply?.attachments ?? [];
    expect(await sentFiles.open(enclosed?.kind === 'upload' ? enclosed.upload : '')).toBeDefined();
    const address = `/inbox/tickets/1/files/${reply?.id}/0`;
    expect((await officer.opens(page)).html).toContain(address);
    expect(await officer.opens(address)).toMatchObject({ status: 200 });
  });

  it.each([
    ['empty', { bytes: 0, status: 422, words: 'ফাইলটি খালি' }],
    ['of 20.5 MB', { bytes: 20.5 * 1024 * 1024, status: 422, words: '২০ মেগাবাইটের বেশি' }],
    ['of 25 MB', { bytes: 25 * 1024 * 1024, status: 413, words: '২০ মেগাবাইটের বেশি' }],
  ])('with a file that is %s says what to do', async (_what, { bytes, status, words }) => {
    const { officer, ticket } = await inboxWith();
    const given = form((await officer.opens(page)).html, 'x.pdf', Buffer.alloc(bytes));
    const seen = await officer.uploads(`${page}/reply`, given);
    expect(seen.status).toBe(status);
    expect(seen.html).toContain(words);
    expect((await ticket()).messages).toHaveLength(1);
  });

  it('that is crossed by another keeps its words, asks for the file again, and leaves nothing behind', async () => {
    const { officer, desk, ticket } = await inboxWith();
    const given = form((await officer.opens(page)).html, 'ছবি.png', png);
    await desk.reply({ ticket: (await ticket()).number, text: 'আগে', author: 'x', key: 'k' });
    const seen = await officer.uploads(`${page}/reply`, given);
    expect(seen.status).toBe(409);
    expect(readable(seen.html)).toContain('আবার বেছে নিন');
    expect((await ticket()).messages.flatMap(({ attachments }) => attachments)).toEqual([]);
  });

  it('that is a note takes no file, and keeps its words', async () => {
    const { officer, ticket } = await inboxWith();
    const given = form((await officer.opens(page)).html, 'ছবি.png', png, { text: '// শুধু আমাদের' });
    const seen = await officer.uploads(`${page}/reply`, given);
    expect(seen.status).toBe(422);
    expect(readable(seen.html)).toContain('নোটে ফাইল রাখা যায় না');
    expect(seen.html).toContain('// শুধু আমাদের</textarea>');
    expect((await ticket()).messages).toHaveLength(1);
  });

  it('may be a file alone, and goes to all that ask the same', async () => {
    const { officer, asks, ticket } = await inboxWith();
    const citizen = { channel: 'telegram', chatId: 43, name: 'করিম' } as const;
    await asks(escalationOf({ id: 'esc-2', citizen }));
    const given = form((await officer.opens(page)).html, 'ছবি.png', png, { text: '' });
    given.append('also', '2');
    expect(await officer.uploads(`${page}/reply`, given)).toMatchObject({ status: 303 });
    expect((await ticket(2)).messages.at(-1)?.attachments).toHaveLength(1);
  });

  it('is refused from outside, before a byte of it is kept', async () => {
    const { officer, visitor } = await inboxWith();
    const { html } = await officer.opens(page);
    const given = form(html, 'ছবি.png', Buffer.alloc(25 * 1024 * 1024));
    expect(await visitor().uploads(`${page}/reply`, given)).toMatchObject({ status: 401 });
    const forged = form(html, 'ছবি.png', png, {});
    forged.set('form', 'forged');
    expect(await officer.uploads(`${page}/reply`, forged)).toMatchObject({ status: 403 });
  });
});
