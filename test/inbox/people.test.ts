import type { Router } from 'express';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/desk/people/role.ts';
import { boss, escalationOf } from './office.ts';
import { openInbox } from './open-inbox.ts';
import { field, readable } from './visitor.ts';

const rahim = { id: '7000000001', name: 'রহিম <b>', role: 'officer' };

/** An inbox with a ticket, and somebody of this role signed in. */
async function openAs(role: Role) {
  const inbox = await openInbox();
  await inbox.asks(escalationOf());
  await inbox.desk.people.add({ id: 5, name: 'করিম', role }, boss);
  const visitor = await inbox.officer('করিম', 5);
  const { html } = await visitor.opens('/inbox');
  return { ...inbox, visitor, form: field(html, 'form') };
}

it('lets an admin add, change and send away, and take Bangla digits', async () => {
  const inbox = await openInbox();
  const admin = await inbox.officer();
  const form = field((await admin.opens('/inbox/people')).html, 'form');
  const added = await admin.posts('/inbox/people', { ...rahim, id: ' ৭০০০০০০০০১ ', form });
  expect([added.status, added.location]).toEqual([303, '/inbox/people']);
  const { html } = await admin.opens('/inbox/people');
  expect(html).toContain('রহিম &lt;b>');
  expect(readable(html)).toContain(rahim.id);

  await admin.posts(`/inbox/people/${rahim.id}/role`, { role: 'viewer', form });
  expect(await inbox.desk.officers.roleOf(Number(rahim.id))).toBe('viewer');
  await admin.posts(`/inbox/people/${rahim.id}/remove`, { form });
  expect(await inbox.desk.officers.roleOf(Number(rahim.id))).toBeUndefined();
});

describe('says what is wrong', () => {
  it.each([
    ['an id in words', '/inbox/people', { ...rahim, id: '@rahim' }, 422, 'শুধু সংখ্যায় লিখুন'],
    ['no name', '/inbox/people', { ...rahim, name: ' ' }, 422, 'নামও দিন'],
    ['a role that is none', '/inbox/people', { ...rahim, role: 'boss' }, 422, 'যোগ করা হয়নি'],
    ['somebody who is there', '/inbox/people', { ...rahim, id: '1' }, 422, 'আগে থেকেই আছেন'],
    ['whom the operator named', '/inbox/people/1/remove', {}, 409, 'OFFICER_IDS'],
    ['nobody', '/inbox/people/77/remove', {}, 404, 'পাওয়া যায়নি'],
    ['a made-up id', '/inbox/people/__proto__/remove', {}, 404, 'পাওয়া যায়নি'],
    ['half a form', '/inbox/people/1/role', {}, 400, 'বোঝা যায়নি'],
  ])('%s', async (_case, path, fields, status, words) => {
    const inbox = await openInbox();
    const admin = await inbox.officer();
    const form = field((await admin.opens('/inbox/people')).html, 'form');
    const answer = await admin.posts(path, { ...fields, form });
    expect(answer.status).toBe(status);
    expect(readable(answer.html)).toContain(words);
  });
});

describe('a viewer', () => {
  const pages = ['/inbox', '/inbox/tickets/1', '/inbox/knowledge', '/inbox/reports', '/inbox/holidays'];
  it.each([...pages, '/inbox/unanswered', '/inbox/knowledge/entries/charter-2.1.1'])(
    'sees %s, and no form but the one to sign out',
    async (path) => {
      const { visitor } = await openAs('viewer');
      const { status, html } = await visitor.opens(path);
      expect(status).toBe(200);
      const posting = [...html.matchAll(/<form method="post" action="([^"]*)"/g)].map(([, action]) => action);
      expect(posting).toEqual(['/inbox/sign-out']);
      expect(html).not.toMatch(/name="number"|knowledge\/new|\/edit"/);
    },
  );

  it('is refused by every form that there is, with what to do, and changes nothing', async () => {
    const { visitor, form, router, ticket, signIn: _, ...inbox } = await openAs('viewer');
    const before = JSON.stringify([await ticket(), await inbox.store.settings.get()]);
    const own = ['/sign-out', '/sign-in/:secret', '/app', '/sessions/end', '/sessions/end-all'];
    const forms = postsOf(router).filter((path) => !own.includes(path));
    expect(forms.length).toBeGreaterThan(15);
    for (const path of forms) {
      const address = `/inbox${path.replace(':number', '1').replace(':id', 'charter-2.1.1')}`;
      const file = new FormData();
      file.set('form', form);
      const answer = path.endsWith('/import')
        ? await visitor.uploads(address, file)
        : await visitor.posts(address, { form });
      expect([path, answer.status]).toEqual([path, 403]);
      expect(readable(answer.html)).toContain('অ্যাডমিনকে বলুন');
    }
    expect(JSON.stringify([await ticket(), await inbox.store.settings.get()])).toBe(before);
  });

  it.each([
    '/inbox/canned',
    '/inbox/people',
    '/inbox/knowledge/new?unanswered=1',
    '/inbox/knowledge/entries/cyber-otp/edit',
  ])('is not shown %s', async (path) => {
    const { visitor } = await openAs('viewer');
    expect((await visitor.opens(path)).status).toBe(403);
  });

  it('reads in English, too, what to do', async () => {
    const { visitor } = await openAs('viewer');
    expect(readable((await visitor.opens('/inbox/people?lang=en')).html)).toContain('ask an admin');
  });
});

describe('an officer', () => {
  it('answers, but changes neither people nor holidays', async () => {
    const { visitor, form, desk } = await openAs('officer');
    expect((await visitor.posts('/inbox/tickets/1/close', { form })).status).toBe(303);
    expect((await visitor.opens('/inbox/people')).status).toBe(403);
    expect((await visitor.posts('/inbox/people', { ...rahim, form })).status).toBe(403);
    expect((await visitor.posts('/inbox/holidays/remove', { day: '2026-12-16', form })).status).toBe(403);
    expect(await desk.office.holidays.list()).toHaveLength(1);
    const holidays = await visitor.opens('/inbox/holidays');
    expect(holidays.html).not.toContain('holidays/remove');
  });

  it('is out at once when sent away, and only looks when made a viewer', async () => {
    const { visitor, form, desk } = await openAs('officer');
    await desk.people.setRole(5, 'viewer', boss);
    expect((await visitor.posts('/inbox/tickets/1/close', { form })).status).toBe(403);
    await desk.people.remove(5, boss);
    expect((await visitor.opens('/inbox')).status).toBe(401);
    expect((await visitor.posts('/inbox/tickets/1/close', { form })).status).toBe(401);
  });
});

/** Every address that takes a form, as the router knows it. */
function postsOf(router: Router): string[] {
  return router.stack.flatMap(({ route, handle }) => {
    if (route !== undefined) return route.stack.some(({ method }) => method === 'post') ? [route.path] : [];
    return 'stack' in handle ? postsOf(handle as Router) : [];
  });
}
