import { expect, it } from 'vitest';
import { createCarriedQuestions } from '../../../src/desk/groups/carried-questions.ts';
import { createHandClock } from '../../hand-clock.ts';

const [rahima, karim] = [11, 22];

function open() {
  const clock = createHandClock('2026-11-24T04:00:00Z');
  let last = 0;
  return { clock, carried: createCarriedQuestions({ clock, newId: () => `q${++last}` }) };
}

it('gives a question to whoever asked it, once', () => {
  const { carried } = open();
  const id = carried.carry(rahima, 'টাকা চুরি হয়েছে');
  expect(carried.open(id, karim, 5)).toBeUndefined();
  expect(carried.open(id, rahima, 5)).toBe('টাকা চুরি হয়েছে');
  expect(carried.open(id, rahima, 6)).toBeUndefined();
});

it('gives it again to the same message, whose work was cut off', () => {
  const { carried } = open();
  const id = carried.carry(rahima, 'টাকা চুরি হয়েছে');
  carried.open(id, rahima, 5);
  expect(carried.open(id, rahima, 5)).toBe('টাকা চুরি হয়েছে');
});

it('forgets it after some hours', () => {
  const { carried, clock } = open();
  const id = carried.carry(rahima, 'টাকা চুরি হয়েছে');
  clock.advance(12 * 60 * 60_000 - 1);
  expect(carried.open(id, rahima, 5)).toBe('টাকা চুরি হয়েছে');
  clock.advance(1);
  expect(carried.open(id, rahima, 5)).toBeUndefined();
});

it('holds no more than so many, the newest', () => {
  const { carried } = open();
  const ids = Array.from({ length: 1001 }, (_, nth) => carried.carry(rahima, String(nth)));
  expect(carried.open(ids[0] ?? '', rahima, 5)).toBeUndefined();
  expect(carried.open(ids[1] ?? '', rahima, 5)).toBe('1');
});

it('forgets what somebody asked who wants to be forgotten', () => {
  const { carried } = open();
  const [hers, his] = [carried.carry(rahima, 'টাকা চুরি হয়েছে'), carried.carry(karim, 'অফিস কখন খোলা')];
  carried.forget(rahima);
  expect(carried.open(hers, rahima, 5)).toBeUndefined();
  expect(carried.open(his, karim, 5)).toBe('অফিস কখন খোলা');
});
