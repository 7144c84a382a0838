import { describe, expect, it } from 'vitest';
import { EarNotMade } from '../../src/desk/ears.ts';
import { openInbox } from './open-inbox.ts';
import { field, readable } from './visitor.ts';

/** The form of a sound entry, and what an officer changes in it. */
async function sends(change: Readonly<Record<string, string>>, language = 'bn', opened = openInbox()) {
  const inbox = await opened;
  const officer = await inbox.officer();
  const { html } = await officer.opens(`/inbox/knowledge/entries/charter-2.1.1/edit?lang=${language}`);
  return officer.posts('/inbox/knowledge/draft', {
    form: field(html, 'form'),
    do: 'preview',
    kind: 'article',
    isNew: 'no',
    id: 'charter-2.1.1',
    topic: 'training',
    version: '0',
    'title.bn': 'কম্পিউটার প্রশিক্ষণ',
    'title.en': 'Computer training',
    'answer.bn': 'রবিবার শুরু।',
    'answer.en': 'It starts on Sunday.',
    phrasings: 'কম্পিউটার প্রশিক্ষণ',
    keywords: '',
    source: 'us',
    reviewEvery: 'P6M',
    ...change,
  });
}

describe('what is wrong with an entry is said in the officer’s language', () => {
  it.each([
    [
      'an unknown placeholder',
      { 'answer.bn': 'ফোন {phone}' },
      'উত্তর, বাংলা : দ্বিতীয় বন্ধনীর ভেতরে যা আছে তা চেনা নয়',
    ],
    ['a brace that is not closed', { 'title.en': 'Training {' }, 'শিরোনাম, ইংরেজি : দ্বিতীয় বন্ধনীর'],
    ['a control character', { 'answer.bn': 'রবিবার\u0007 শুরু' }, 'উত্তর, বাংলা : লেখায় এমন একটি চিহ্ন আছে'],
    ['an empty text', { 'answer.en': ' ' }, 'উত্তর, ইংরেজি : এটি পূরণ করতে হবে'],
  ])('%s', async (_case, change, words) => {
    const { status, html } = await sends(change);
    expect(status).toBe(422);
    expect(readable(html)).toContain(words);
    expect(readable(html)).not.toContain('expected');
  });

  it('in English, too', async () => {
    expect(readable((await sends({ 'answer.bn': 'ফোন {phone}' }, 'en')).html)).toContain(
      'What stands in braces is not known here',
    );
  });
});

it('an entry that the desk can not be made ready with is not lost', async () => {
  const inbox = await openInbox();
  inbox.desk.curator.weigh = () => Promise.reject(new EarNotMade(new RangeError('no memory')));
  const { status, html } = await sends({ 'answer.bn': 'সোমবার শুরু।' }, 'bn', Promise.resolve(inbox));
  expect(status).toBe(503);
  expect(readable(html)).toContain('ডেস্ককে প্রস্তুত করা যায়নি');
  expect(html).toContain('সোমবার শুরু।');
});
