import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosen, type Group, joined, migrated, usualSettings } from '../../../src/desk/groups/group.ts';
import { nextTip, tipsOf } from '../../../src/desk/groups/next-tip.ts';
import { isQuiet, nextTipAt } from '../../../src/desk/groups/timetable.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { readKnowledgeFiles } from '../../../src/storage/knowledge-files.ts';

const chat = { id: -100, kind: 'group', title: '৮ম শ্রেণি', addedBy: 7, members: 40 } as const;
const fresh = joined(undefined, chat);
const zone = 'Asia/Dhaka';

describe('a group', () => {
  it('that adds and removes the desk keeps what it chose', () => {
    const set = chosen(fresh, { is: 'hour', to: 9 });
    const back = joined(
      { ...set, state: { is: 'gone', since: '2026-11-24T00:00:00Z' } },
      { ...chat, title: '৯ম' },
    );
    expect(back).toMatchObject({ title: '৯ম', state: { is: 'member' }, settings: { hour: 9 } });
    expect(migrated(back, -1001)).toEqual({ ...back, id: -1001, kind: 'supergroup' });
  });

  it.each([
    [{ is: 'language', to: 'en' }, { language: 'en' }],
    [{ is: 'day', day: 5 }, { days: [0, 1, 2, 3, 4, 6] }],
    [{ is: 'look', to: 'text' }, { look: 'text' }],
    [{ is: 'quiet', to: null }, { quiet: null }],
    [{ is: 'topic', to: 12 }, { topic: 12 }],
  ] as const)('changes one thing: %j', (choice, to) => {
    expect(chosen(fresh, choice)).toEqual({ ...fresh, version: 1, settings: { ...usualSettings, ...to } });
  });

  it('takes a day back in its place', () => {
    const without = chosen(fresh, { is: 'day', day: 3 });
    expect(chosen(without, { is: 'day', day: 3 }).settings.days).toEqual(usualSettings.days);
  });
});

describe('the next tip is due', () => {
  const at = (change: Partial<Group['settings']>, after: string, state: Group['state'] = { is: 'member' }) =>
    nextTipAt({ settings: { ...usualSettings, ...change }, state }, new Date(after), zone)?.toISOString() ??
    null;

  it.each([
    ['the same day', { hour: 9 }, '2026-11-24T02:59:00Z', '2026-11-24T03:00:00.000Z'],
    ['the next day', { hour: 9 }, '2026-11-24T03:00:00Z', '2026-11-25T03:00:00.000Z'],
    ['on the chosen days only', { hour: 9, days: [5] }, '2026-11-24T03:00:00Z', '2026-11-27T03:00:00.000Z'],
    [
      'after the quiet hours',
      { hour: 23, quiet: { from: 22, to: 7 } },
      '2026-11-24T03:00:00Z',
      '2026-11-25T01:00:00.000Z',
    ],
    ['never without a day', { days: [] }, '2026-11-24T03:00:00Z', null],
  ])('%s', (_case, change, after, expected) => {
    expect(at(change, after)).toBe(expected);
  });

  it('never, where the desk is gone', () => {
    expect(at({}, '2026-11-24T03:00:00Z', { is: 'gone', since: '2026-11-24T00:00:00Z' })).toBeNull();
  });
});

it.each([
  [{ from: 22, to: 7 }, [22, 23, 0, 6], [7, 12, 21]],
  [{ from: 13, to: 15 }, [13, 14], [12, 15]],
  [null, [], [0, 12]],
])('quiet hours %j', (quiet, silent, loud) => {
  expect(silent.filter((hour) => !isQuiet({ quiet }, hour))).toEqual([]);
  expect(loud.filter((hour) => isQuiet({ quiet }, hour))).toEqual([]);
});

describe('tips', async () => {
  const tips = tipsOf(loadKnowledge(await readKnowledgeFiles('knowledge')));

  const series = (id: number, length: number) => {
    let shown: readonly string[] = [];
    return Array.from({ length }, () => {
      const next = nextTip({ id, shown: [...shown] }, tips);
      shown = next?.shown ?? [];
      return next?.tip.key ?? '';
    });
  };

  it('all come before one comes twice, in two rounds of other orders', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: -1 }), (id) => {
        const keys = series(id, tips.length * 2);
        const [first, second] = [keys.slice(0, tips.length), keys.slice(tips.length)];
        expect(new Set(first).size).toBe(tips.length);
        expect(new Set(second).size).toBe(tips.length);
        expect(second).not.toEqual(first);
        expect(first.at(-1)).not.toBe(second[0]);
      }),
      { numRuns: 3 },
    );
  });

  it('differ from group to group on the same day', () => {
    expect(new Set(Array.from({ length: 20 }, (_, nth) => series(-100 - nth, 1)[0])).size).toBeGreaterThan(
      10,
    );
  });

  it('that come new are shown in the same round; that are gone are passed over', () => {
    const [one, two, three] = tips;
    if (one === undefined || two === undefined || three === undefined) throw new Error('too few tips');
    const shown = [one.key, 'gone#0'];
    expect(nextTip({ id: -1, shown }, [one, two])?.shown).toEqual([one.key, 'gone#0', two.key]);
    expect(nextTip({ id: -1, shown: [one.key] }, [one])?.tip).toBe(one);
    expect(nextTip({ id: -1, shown: [] }, [])).toBeUndefined();
  });
});
