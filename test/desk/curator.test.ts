import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EarNotMade, type OpenTrial } from '../../src/desk/ears.ts';
import type { EntryDraft } from '../../src/desk/learning/draft.ts';
import { EntryChanged, EntryFault } from '../../src/desk/learning/refusals.ts';
import { changed, folder } from '../knowledge/small-folder.ts';
import { dataFolder, openKnowledgeDesk, openTrialHere } from './knowledge-desk.ts';

const najmul = { officer: 1, name: 'নাজমুল' };
const salma = { officer: 2, name: 'সালমা' };

const fish: EntryDraft = {
  id: 'pukurer-machh',
  topic: 'cyber',
  kind: 'article',
  version: 0,
  isNew: true,
  from: null,
  fields: {
    id: 'pukurer-machh',
    title: { bn: 'পুকুরের মাছ', en: 'Fish in the pond' },
    answer: { bn: 'মৎস্য অফিসে জানান।', en: 'Tell the fisheries office.' },
    phrasings: ['পুকুরে মাছ ভেসে উঠছে কেন'],
    keywords: [],
    source: 'us',
    reviewedOn: '2026-11-24',
    reviewEvery: 'P6M',
  },
};
const with_ = (fields: object, rest: Partial<EntryDraft> = {}): EntryDraft => ({
  ...fish,
  ...rest,
  fields: { ...fish.fields, ...fields },
});

describe('an entry that an officer publishes', () => {
  it('answers at once, and after a new start', async () => {
    const data = await dataFolder();
    const { library, curator, store } = await openKnowledgeDesk({ data });
    expect(library.knowledge.entry(fish.id)).toBeUndefined();
    await curator.publish(fish, najmul);
    const asked = 'আমার পুকুরে মাছ ভেসে উঠছে';
    expect(library.understanding.decide(asked).outcome).toEqual({ kind: 'answer', entry: fish.id });
    await store.close();

    const again = await openKnowledgeDesk({ data });
    expect(again.library.understanding.decide(asked).outcome).toEqual({ kind: 'answer', entry: fish.id });
    await again.store.close();
  });

  it.each([
    ['an empty answer', with_({ answer: { bn: ' ', en: 'x' } }), 'answer.bn'],
    ['an id with a space', with_({ id: 'a b' }, { id: 'a b' }), 'id'],
    ["another entry's id", with_({ id: 'cyber-otp' }, { id: 'cyber-otp' }), 'id'],
    ['a placeholder that nobody knows', with_({ answer: { bn: '{fact.none}', en: 'x' } }), 'answer.bn'],
    ['no such period', with_({ reviewEvery: 'soon' }), 'reviewEvery'],
    ['no such topic', with_({}, { topic: 'nowhere' }), 'topic'],
  ])('is refused for %s, by the name of the field', async (_, draft, field) => {
    const { curator, library, store } = await openKnowledgeDesk();
    const refusal = await curator.publish(draft, najmul).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(EntryFault);
    expect((refusal as EntryFault).faults.map((fault) => fault.field)).toContain(field);
    expect(library.knowledge.entry('pukurer-machh')).toBeUndefined();
    await store.close();
  });

  it('is not overwritten by an officer who began before another one published', async () => {
    const { curator, library, store } = await openKnowledgeDesk();
    await curator.publish(fish, najmul);
    const [mine, theirs] = [await curator.draftOf(fish.id), await curator.draftOf(fish.id)];
    const answer = (bn: string) => ({ bn, en: 'x' });
    await curator.publish({ ...theirs, fields: { ...theirs.fields, answer: answer('তাঁর') } }, salma);
    const late = curator.publish({ ...mine, fields: { ...mine.fields, answer: answer('আমার') } }, najmul);
    await expect(late).rejects.toMatchObject({ by: { who: 'সালমা' } });
    await expect(late).rejects.toBeInstanceOf(EntryChanged);
    expect(library.knowledge.entry(fish.id)).toMatchObject({ answer: { bn: 'তাঁর' } });
    await store.close();
  });

  it('can be withdrawn, and restored as it was', async () => {
    const { curator, library, store } = await openKnowledgeDesk();
    await curator.publish(fish, najmul);
    const draft = await curator.draftOf(fish.id);
    await curator.publish({ ...draft, fields: { ...draft.fields, answer: { bn: 'নতুন', en: 'new' } } }, salma);
    await curator.withdraw(fish.id, 2, salma);
    expect(library.knowledge.entry(fish.id)).toBeUndefined();
    await expect(curator.restore(fish.id, 2, 1, najmul)).rejects.toBeInstanceOf(EntryChanged);
    await curator.restore(fish.id, 3, 1, najmul);
    expect(library.knowledge.entry(fish.id)).toMatchObject({ answer: { bn: 'মৎস্য অফিসে জানান।' } });
    const { versions = [] } = (await curator.document(fish.id)) ?? {};
    expect(versions.map(({ what, who }) => `${what} ${who}`)).toEqual([
      'published নাজমুল',
      'edited সালমা',
      'withdrawn সালমা',
      'restored নাজমুল',
    ]);
    await store.close();
  });

  it('shows before which answers it would change', async () => {
    const { curator, store } = await openKnowledgeDesk();
    const { changed: changes } = await curator.weigh(with_({ title: { bn: 'ওটিপি চায়', en: 'OTP wanted' } }));
    expect(changes).toEqual([{ text: 'ওটিপি চায়', from: 'cyber-otp', to: expect.anything() }]);
    await store.close();
  });
});

describe('an entry of the files that an officer changed', () => {
  it('keeps what the officer did not touch as the files have it, whatever they have later', async () => {
    const data = await dataFolder();
    const first = await openKnowledgeDesk({ data });
    const draft = await first.curator.draftOf('cyber-otp');
    const answer = { bn: 'কখনো দেবেন না।', en: 'Give it to nobody. In danger, {fact.emergency}.' };
    await first.curator.publish({ ...draft, fields: { ...draft.fields, answer } }, najmul);
    await first.store.close();

    const files = folder(
      changed('cyber.yaml', 'phrasings: [ওটিপি চায়, they', 'phrasings: [ওটিপি চায়, otp ki, they'),
    );
    const later = await openKnowledgeDesk({ data, files });
    expect(later.library.knowledge.entry('cyber-otp')).toMatchObject({
      answer: { bn: 'কখনো দেবেন না।', en: 'Give it to nobody. In danger, 999.' },
      phrasings: ['ওটিপি চায়', 'otp ki', 'they want my OTP'],
      related: ['charter-1'],
    });
    await later.store.close();
  });

  it('withdrawn, is pointed to by no other', async () => {
    const { curator, library, store } = await openKnowledgeDesk();
    await curator.withdraw('charter-1', 0, najmul);
    expect(library.knowledge.entry('charter-1')).toBeUndefined();
    expect(library.knowledge.entry('cyber-otp')?.related).toEqual([]);
    await store.close();
  });
});

it('a stored entry that is not sound any more does not stop the start, and is told', async () => {
  const data = await dataFolder();
  const first = await openKnowledgeDesk({ data });
  await first.curator.publish(fish, najmul);
  await first.curator.publish(with_({ id: 'other' }, { id: 'other' }), najmul);
  await first.store.close();
  const place = join(data, 'entries', `${fish.id}.json`);
  expect(await readdir(join(data, 'entries'))).toHaveLength(2);
  const stored = await readFile(place, 'utf8');
  await writeFile(place, stored.replaceAll('"reviewEvery":"P6M"', '"reviewEvery":"soon"'));

  const { library, curator, store } = await openKnowledgeDesk({ data });
  expect(library.knowledge.entry(fish.id)).toBeUndefined();
  expect(library.knowledge.entry('other')).toBeDefined();
  expect(curator.faults()).toMatchObject([{ entry: fish.id, field: 'reviewEvery' }]);

  const draft = await curator.draftOf(fish.id);
  await curator.publish({ ...draft, fields: { ...draft.fields, reviewEvery: 'P1Y' } }, salma);
  expect(library.knowledge.entry(fish.id)).toBeDefined();
  expect(curator.faults()).toEqual([]);
  await store.close();
});

describe('while the knowledge is made ready', () => {
  const question = 'আমার পুকুরে মাছ ভেসে উঠছে';

  it('what was known answers, and the entry from the moment that publishing is done', async () => {
    const gate = createGate();
    const { curator, library, store } = await openKnowledgeDesk({ openTrial: gate.openTrial });
    let done = false;
    const publishing = curator.publish(fish, najmul).then((published) => {
      done = true;
      return published;
    });
    await gate.reached;
    expect(library.understanding.decide('ওটিপি চায়').outcome).toEqual({ kind: 'answer', entry: 'cyber-otp' });
    expect(library.understanding.decide(question).outcome.kind).not.toBe('answer');
    expect(await curator.document(fish.id)).toBeUndefined();
    expect(done).toBe(false);
    gate.open();
    await publishing;
    expect(library.understanding.decide(question).outcome).toEqual({ kind: 'answer', entry: fish.id });
    expect(gate.left()).toBe(0);
    await store.close();
  });

  it('a failure is told, leaves all as it was, and the next try goes through', async () => {
    let fails = true;
    const { curator, library, store } = await openKnowledgeDesk({
      openTrial: async (knowledge) => {
        if (fails) throw new EarNotMade(new RangeError('no memory'));
        return openTrialHere(knowledge);
      },
    });
    await expect(curator.weigh(fish)).rejects.toBeInstanceOf(EarNotMade);
    await expect(curator.publish(fish, najmul)).rejects.toBeInstanceOf(EarNotMade);
    expect(library.knowledge.entry(fish.id)).toBeUndefined();
    expect(await curator.document(fish.id)).toBeUndefined();
    expect(library.understanding.decide('ওটিপি চায়').outcome).toEqual({ kind: 'answer', entry: 'cyber-otp' });
    fails = false;
    await curator.publish(fish, najmul);
    expect(library.understanding.decide(question).outcome).toEqual({ kind: 'answer', entry: fish.id });
    await store.close();
  });
});

/** Holds up what makes the ear until it is opened. */
function createGate() {
  let reach = () => {};
  let open = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let there = 0;
  const openTrial: OpenTrial = async (knowledge) => {
    there += 1;
    reach();
    await opened;
    const trial = await openTrialHere(knowledge);
    const close = () => {
      there -= 1;
    };
    return { ...trial, close };
  };
  return { openTrial, reached, open: () => open(), left: () => there };
}
