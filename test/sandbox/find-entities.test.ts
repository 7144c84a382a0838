import { describe, expect, it } from 'vitest';
import { findEntities } from '../../src/sandbox/text/find-entities.ts';

const found = (text: string): string[] =>
  findEntities(text).map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`);

describe('what Telegram finds in plain text', () => {
  it.each([
    ['/start', ['bot_command /start']],
    ['যান /help@sheba_desk_bot লিখুন', ['bot_command /help@sheba_desk_bot']],
    ['and/or 1/2 //x', []],
    ['ask @nazmul_haque', ['mention @nazmul_haque']],
    ['a.b@example.com', ['email a.b@example.com']],
    ['দেখুন https://ictd.gov.bd/path?x=1।', ['url https://ictd.gov.bd/path?x=1']],
    ['natore.gov.bd, please', ['url natore.gov.bd']],
    ['version 1.2.3', []],
    ['+880 1721-133123', ['phone_number +880 1721-133123']],
    ['#সাইবার_নিরাপত্তা #1', ['hashtag #সাইবার_নিরাপত্তা']],
  ])('%s', (text, entities) => {
    expect(found(text)).toEqual(entities);
  });

  it('leaves code and links alone', () => {
    const code = { type: 'code', offset: 0, length: 6 };
    expect(findEntities('/start /help', [code])).toEqual([
      code,
      { type: 'bot_command', offset: 7, length: 5 },
    ]);
  });
});
