import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePress, pressData } from '../../src/telegram/press.ts';
import { ticketNumber } from '../../src/tickets/ticket.ts';

describe("a button's data", () => {
  it('comes back as it was made', () => {
    expect(parsePress(pressData('topic', 'charter-citizen', 2), 'topic')).toEqual(['charter-citizen', 2]);
    expect(parsePress(pressData('undo', ticketNumber.parse(104)), 'undo')).toEqual([104]);
    expect(parsePress(pressData('topics'), 'topics')).toEqual([]);
  });

  it('is for one kind of button only', () => {
    expect(parsePress(pressData('up', 5), 'down')).toBeUndefined();
  });

  it('fits into what Telegram takes, for the longest id and message there can be', () => {
    const longest = pressData('choose', 2_147_483_647, 'a'.repeat(40));
    expect(Buffer.byteLength(longest)).toBeLessThanOrEqual(64);
    expect(() => pressData('choose', 1, 'a'.repeat(64))).toThrow(RangeError);
  });

  it.each([
    'undo:',
    'undo:x',
    'undo:-1',
    'undo:1:2',
    'undo:1e9999',
    'undo:1.5',
    'language:fr',
    'entry:../x',
    'entry:',
    ':',
    '',
  ])('forged as %j says nothing', (data) => {
    for (const verb of ['undo', 'language', 'entry', 'topics'] as const) {
      if (data !== 'topics') expect(parsePress(data, verb)).toBeUndefined();
    }
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (data) => void parsePress(data, 'choose')));
  });
});
