import { expect, it } from 'vitest';
import { openTroubledInbox } from './troubled-inbox.ts';
import { field, readable } from './visitor.ts';

it('shows what failed and what waits, and nothing that people wrote', async () => {
  const officer = await (await openTroubledInbox()).officer();
  const { html } = await officer.opens('/inbox/deliveries?lang=en');
  const text = readable(html);
  for (const said of [
    'The bot is blocked there.',
    'It did not arrive after many tries. The server answered 503.',
    'ticket.opened',
    'The server did not answer in time. Next try: 24 November 2026, 2:35 pm',
    'Failed 2',
    'Waiting 1',
    'All 3',
  ]) {
    expect(text).toContain(said);
  }
  for (const secret of ['রহিমা', 'কম্পিউটার', 'রবিবার', '42', 'whsec']) expect(text).not.toContain(secret);
  const failed = readable((await officer.opens('/inbox/deliveries?show=failed&lang=en')).html);
  expect(failed).not.toContain('Next try');
  expect((await officer.opens('/inbox/deliveries?show=nonsense')).status).toBe(200);
});

it('sends one again, and all', async () => {
  const inbox = await openTroubledInbox();
  const officer = await inbox.officer();
  const { html } = await officer.opens('/inbox/deliveries?show=failed&lang=en');
  const form = field(html, 'form');
  const one = await officer.posts('/inbox/deliveries/again', { form, id: field(html, 'id') });
  expect([one.status, one.location]).toEqual([303, '/inbox/deliveries?again=1']);
  const gone = await officer.posts('/inbox/deliveries/again', { form, id: 'nothing' });
  expect(gone.location).toBe('/inbox/deliveries?again=0');
  const all = await officer.posts('/inbox/deliveries/all-again', { form });
  expect(all.location).toBe('/inbox/deliveries?again=1');
  expect((await inbox.store.deliveries.all()).map(({ attempts }) => attempts)).toEqual([3, 0, 0]);
  expect(await inbox.store.settled.all()).toEqual([]);
  const { html: after } = await officer.opens('/inbox/deliveries?again=1&lang=en');
  expect(readable(after)).toContain('1 is on its way again.');
});

it('says on the ticket what did not arrive, and sends it again from there', async () => {
  const inbox = await openTroubledInbox();
  const officer = await inbox.officer();
  const { html } = await officer.opens('/inbox/tickets/1?lang=en');
  expect(readable(html)).toContain('What did not reach the citizen Reply · The bot is blocked there.');
  const sent = await officer.posts('/inbox/deliveries/again', {
    form: field(html, 'form'),
    id: field(html, 'id'),
    ticket: field(html, 'ticket'),
  });
  expect(sent.location).toBe('/inbox/tickets/1');
  const { html: after } = await officer.opens('/inbox/tickets/1?lang=en');
  expect(readable(after)).not.toContain('What did not reach the citizen');
  expect((await inbox.ticket()).messages.at(-1)).toMatchObject({ delivery: { state: 'pending' } });
});

it('is for officers who are signed in, and takes no forms of others', async () => {
  const inbox = await openTroubledInbox();
  expect((await inbox.visitor().opens('/inbox/deliveries')).status).toBe(401);
  const officer = await inbox.officer();
  expect((await officer.posts('/inbox/deliveries/all-again', { form: 'x' })).status).toBe(403);
  expect((await officer.posts('/inbox/deliveries/again', { id: 'x' })).status).toBe(403);
  expect(await inbox.store.settled.all()).toHaveLength(2);
});
