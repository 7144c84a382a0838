import { expect, it } from 'vitest';
import { continuedNotice, editedNotice, fateNotice, turnedNotice } from '../../src/telegram/say/notice.ts';
import { replyToCitizen } from '../../src/telegram/say/ticket.ts';
import { type CitizenMessage, type OfficerMessage, ticketNumber } from '../../src/tickets/ticket.ts';
import { open } from '../../src/tickets/transitions.ts';
import { voiceOf } from '../../src/wording/voice.ts';
import { wording } from '../inbox/office.ts';

const nasty = 'Rahima\u202E \u2066gpj.\u2069\u200F';
const shown = '\u2068Rahima gpj.\u2069';
const at = '2026-11-24T10:00:00.000Z';
const voice = voiceOf(wording, 'bn');
const said: CitizenMessage = { by: 'citizen', id: 'c1', at, text: 'প্রশ্ন', attachments: [], earlier: [] };
const answer: OfficerMessage = {
  by: 'officer',
  id: 'r1',
  at,
  author: nasty,
  text: 'উত্তর',
  attachments: [],
  earlier: [],
  copies: [],
  delivery: { state: 'failed', at, reason: 'blocked' },
};
const ticket = open({
  number: ticketNumber.parse(101),
  escalation: 'esc_1',
  at: new Date(at),
  urgent: false,
  citizen: { channel: 'telegram', chatId: 1, name: nasty },
  language: 'bn',
  message: said,
  candidates: [],
  telegram: [],
});

it.each([
  ['written on', continuedNotice(ticket, { message: said.id, shows: { is: 'nothing', who: '' } }, voice)],
  ['edited', editedNotice(ticket, said, voice)],
  ['not delivered', fateNotice(ticket, answer, voice)],
  ['solved', turnedNotice(ticket, 'solved', voice)],
  ['replied', replyToCitizen(ticket, answer, 'কার্যালয়', voice).text],
])('a name can not turn a sentence around: %s', (_case, text) => {
  expect(String(text)).toContain(shown);
  expect(String(text)).not.toMatch(/[\u202A-\u202E\u200E\u200F\u2066\u2067]/);
});
