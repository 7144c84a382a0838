import { describe, expect, it } from 'vitest';
import { openInbox } from './open-inbox.ts';
import { readable } from './visitor.ts';

/** A topic with so many entries. */
const topic = (count: number) => ({
  'many.yaml': `topic: { id: many, name: { bn: অনেক, en: Many } }
entries:
${Array.from(
  { length: count },
  (_, n) => `  - id: many-${n}
    title: { bn: লেখা ${n}, en: Entry ${n} }
    answer: { bn: উত্তর ${n}।, en: Answer ${n}. }
    phrasings: [বিষয়টা ${n}]
    source: us
    reviewedOn: 2026-11-24
    reviewEvery: P6M
`,
).join('')}`,
});

async function list(count: number, query = '') {
  const { officer } = await openInbox({ more: topic(count) });
  return (await (await officer()).opens(`/inbox/knowledge${query}`)).html;
}

it('unanswered: the same words stand once, with how often they were asked', async () => {
  const { officer, store } = await openInbox();
  const asked = {
    at: '2026-11-23T05:00:00.000Z',
    language: 'bn',
    candidates: [],
    of: 'x',
    tell: null,
  } as const;
  for (const id of ['a', 'b', 'c'])
    await store.transaction(async ({ unanswered }) =>
      unanswered.put({ ...asked, candidates: [], id, text: id === 'c' ? 'ট্রেনিং ফি কত' : 'ট্রেনিং ফি কত টাকা' }),
    );
  const text = readable((await (await officer()).opens('/inbox/unanswered')).html);
  expect(text).toContain('৩টি প্রশ্ন');
  expect(text.match(/ট্রেনিং ফি কত টাকা/g)).toHaveLength(1);
  expect(text).toContain('ট্রেনিং ফি কত টাকা × ২');
});

describe('the list of all knowledge', () => {
  it('is folded by topic where it is long, with the search first and how much each topic holds', async () => {
    const html = await list(30);
    expect(html.indexOf('type="search"')).toBeLessThan(html.indexOf('<details'));
    expect(html).not.toMatch(/<details[^>]* open/);
    expect(readable(html)).toContain('অনেক ৩০');
    expect(html.match(/entries\/many-/g)).toHaveLength(30);
  });

  it('lies open where it is short', async () => {
    expect(await list(2)).toMatch(/<details[^>]* open/);
  });

  it.each([
    ['what is searched for', '?q=Entry'],
    ['what is due', '?show=due'],
  ])('is not folded for %s', async (_case, query) => {
    expect(await list(30, query)).not.toContain('topic-fold');
  });

  it('has no empty card where there is nothing', async () => {
    const html = await list(2, '?show=due');
    expect(html).toContain('card empty');
    expect(html).not.toContain('<ul class="entries"></ul>');
  });
});
