import { describe, expect, it } from 'vitest';
import { openCharter } from '../../src/charter-import/open-charter.ts';
import { fixture } from './read-fixture.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('what is no charter is refused, with what was found', () => {
  it.each([
    ['nothing', bytes(''), 'an empty file'],
    ['empty lines', bytes(' \n\u200b\n\t\n'), 'an empty file'],
    ['a PDF', bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'a PDF'],
    ['a Word file', bytes('PK\u0003\u0004 word/document.xml'), 'a Word, Excel or zip file'],
    ['random bytes', Uint8Array.from({ length: 400 }, (_, at) => (at * 73) % 256), 'binary data'],
    ['bytes that are no UTF-8', Uint8Array.from([0x41, 0xe9, 0x41, 0x0a]), 'text that is not UTF-8'],
    ['letters of a PDF that are lost', bytes('সেবা (cid:12)(cid:7) (cid:44)(cid:3) নাম'), 'lost its letters'],
    [
      'vowel signs of a PDF',
      bytes('িসিটেজন চাটার সেবার নাম েসবা পদ্ধিত ৈবঠক িবনামূেল্য ািদন '.repeat(3)),
      'copied out of a PDF',
    ],
    ['Bijoy', bytes('wmwU‡Rb PvU©vi †mevi bvg †mev cÖ`v‡bi c×wZ cÖ‡qvRbxq KvMRcÎ ¨¨ ª ‡ © †'), 'Bijoy'],
    [
      'a letter',
      bytes('জনাব,\nআপনাকে জানানো যাচ্ছে যে সভা হবে।'),
      '2 lines of text without a table of services, beginning "জনাব,"',
    ],
    ['a heading without rows', bytes('ক্রমিক\tসেবার নাম\tফি\tসময়\n'), 'without a table of services'],
    ['too much', new Uint8Array(2_000_001).fill(0x41), '2000001 bytes'],
  ])('%s', (_, file, found) => {
    expect(openCharter(file)).toEqual({ kind: 'refused', found: expect.stringContaining(found) });
  });
});

it.each([
  ['UTF-8 with a mark', bytes(`\ufeff${fixture('tabs.txt')}`)],
  ['UTF-16', Uint8Array.from(Buffer.from(`\ufeff${fixture('tabs.txt')}`, 'utf16le'))],
  ['lines of Windows', bytes(fixture('tabs.txt').replaceAll('\n', '\r\n'))],
])('reads %s', (_, file) => {
  expect(openCharter(file)).toMatchObject({
    kind: 'charter',
    charter: { sections: [{ number: '2.1' }, { number: '2.2' }, { number: '2.3' }], lines: { length: 44 } },
  });
});
