import { expect, it } from 'vitest';
import { boss } from './office.ts';
import { openInbox } from './open-inbox.ts';
import { field, readable } from './visitor.ts';

async function withGroups() {
  const inbox = await openInbox();
  for (const id of [-1, -2])
    await inbox.desk.groups.join({ id, kind: 'group', title: `<b>দল ${-id}</b>`, addedBy: 7, members: 40 });
  const visitor = await inbox.officer();
  const form = field((await visitor.opens('/inbox/broadcasts/new')).html, 'form');
  return { ...inbox, visitor, form };
}

const text = { what: 'text', bn: 'ওটিপি কাউকে <দেবেন> না', en: '' };

it('is written, looked at, counted, confirmed once, stopped and goes on', async () => {
  const { visitor, form, desk, store } = await withGroups();
  const { location } = await visitor.posts('/inbox/broadcasts', { form, ...text, to: 'all' });
  const page = await visitor.opens(location ?? '');
  expect(page.html).toContain('📢 <b>ছোট অফিস</b>');
  expect(page.html).toContain('ওটিপি কাউকে &lt;দেবেন&gt; না');
  expect(readable(page.html)).toContain('২টি দল ও চ্যানেলে যাবে, সদস্য ৮০ জন');
  const [id, version] = [field(page.html, 'id'), field(page.html, 'version')];
  expect(await store.deliveries.all()).toEqual([]);

  const first = await visitor.posts('/inbox/broadcasts/start', { form, id, version });
  expect(first.location).toBe(location);
  const second = await visitor.posts('/inbox/broadcasts/start', { form, id, version });
  expect(readable((await visitor.opens(second.location ?? '')).html)).toContain('দ্বিতীয়বার পাঠানো হবে না');
  await expect.poll(async () => (await store.deliveries.all()).length).toBe(2);
  expect(readable((await visitor.opens('/inbox/broadcasts')).html)).toContain('০/২ যাচ্ছে');

  await visitor.posts('/inbox/broadcasts/stop', { form, id });
  expect(readable((await visitor.opens(location ?? '')).html)).toContain('০/২ থামানো');
  expect(await store.deliveries.all()).toEqual([]);
  await visitor.posts('/inbox/broadcasts/resume', { form, id });
  await expect.poll(async () => (await store.deliveries.all()).length).toBe(2);
  expect((await desk.broadcasts.get(id))?.broadcast.by).toEqual({ officer: 1, name: 'নাজমুল হক' });
  const audit = readable((await visitor.opens('/inbox/audit?kind=broadcasts')).html);
  for (const deed of ['শুরু করেছেন', 'থামিয়েছেন', 'আবার চালু করেছেন']) expect(audit).toContain(deed);
});

it('goes to chosen groups, as it was changed last', async () => {
  const { visitor, form, desk } = await withGroups();
  const { location } = await visitor.posts('/inbox/broadcasts', { form, ...text, to: 'all' });
  const edit = await visitor.opens(`${location}/edit`);
  expect(edit.html).toContain('&lt;b>দল 1&lt;/b>');
  const id = field(edit.html, 'id');
  const changed = [...Object.entries({ form, ...text, en: 'Beware', to: 'chosen', id, version: '0' })];
  await visitor.posts('/inbox/broadcasts', [...changed, ['group', '-1'], ['group', '-99']]);
  expect(await desk.broadcasts.get(id)).toMatchObject({ total: 1, broadcast: { version: 1 } });
  // The page was opened before the change.
  const late = await visitor.posts('/inbox/broadcasts/start', { form, id, version: '0' });
  expect(readable((await visitor.opens(late.location ?? '')).html)).toContain('খসড়াটি বদলেছে');
  expect(await desk.broadcasts.get(id)).toMatchObject({ is: 'draft' });
  await visitor.posts('/inbox/broadcasts/discard', { form, id });
  expect((await visitor.opens(location ?? '')).status).toBe(404);
});

it.each([
  [{ what: 'text', bn: ' ', en: '', to: 'all' }, 'অন্তত একটি ভাষায়'],
  [{ what: 'text', bn: 'ক'.repeat(3_001), en: '', to: 'all' }, '৩০০০ অক্ষরের মধ্যে'],
  [{ what: 'tip', tip: 'nothing#0', to: 'all' }, 'এখন আর নেই'],
  [{ ...text, to: 'none' }, 'কাউকে বাছা হয়নি'],
  [{ ...text, to: 'chosen' }, 'কাউকে বাছা হয়নি'],
  [{ ...text, to: 'chosen', group: 'x' }, 'ফরম পুরো আসেনি'],
  [{ what: 'spam' }, 'ফরম পুরো আসেনি'],
])('is no draft where something is missing: case %#', async (fields, why) => {
  const { visitor, form, desk } = await withGroups();
  const answer = await visitor.posts('/inbox/broadcasts', { form, ...fields });
  expect(answer.status).toBe(422);
  expect(readable(answer.html)).toContain(why);
  expect(await desk.broadcasts.all()).toEqual([]);
});

it('is for officers to write, for viewers to see, and for strangers not at all', async () => {
  const inbox = await withGroups();
  await inbox.desk.people.add({ id: 5, name: 'করিম', role: 'viewer' }, boss);
  const { location } = await inbox.visitor.posts('/inbox/broadcasts', {
    form: inbox.form,
    ...text,
    to: 'all',
  });
  const viewer = await inbox.officer('করিম', 5);
  const page = await viewer.opens(location ?? '');
  expect(page.status).toBe(200);
  expect(page.html).not.toContain('/inbox/broadcasts/start');
  expect((await viewer.opens('/inbox/broadcasts/new')).status).toBe(403);
  const form = field((await viewer.opens('/inbox/sessions')).html, 'form');
  for (const act of ['start', 'stop', 'resume', 'discard'])
    expect((await viewer.posts(`/inbox/broadcasts/${act}`, { form, id: 'id-1', version: '0' })).status).toBe(
      403,
    );
  expect((await inbox.visitor.posts('/inbox/broadcasts/start', { id: 'id-1', version: '0' })).status).toBe(
    403,
  );
  expect((await inbox.visitor.opens('/inbox/broadcasts/..%2F')).status).toBe(404);
});
