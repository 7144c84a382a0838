import { afterEach, beforeEach, expect, it } from 'vitest';
import { createVisitor, field, readable, type Visitor } from '../inbox/visitor.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

const asked = 'চাঁদের বুড়ি চরকা কাটে কেন বলেন তো?';
const askedAlike = 'চাঁদের বুড়ি কেন চরকা কাটে?';
const askedOtherwise = 'বুড়ি চাঁদে বসে চরকা কাটে কেন';

let stage: SandboxStage;
let desk: OpenDesk;
beforeEach(async () => {
  stage = await openSandboxStage();
  desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
  for (const person of [stage.officer, stage.citizen, stage.otherCitizen]) {
    await person.says('/start');
    await person.reads('/language');
  }
});
afterEach(async () => {
  await desk.close();
  await stage.close();
});

const signedIn = async (): Promise<Visitor> => {
  await stage.officer.says('/inbox');
  const link = /http\S+/.exec((await stage.officer.reads('/inbox/sign-in/')).text)?.[0] ?? '';
  const visitor = createVisitor(desk.app.url);
  const { pathname } = new URL(link);
  await visitor.opens(pathname);
  await visitor.posts(pathname);
  return visitor;
};

/** What a form on a page holds, as a browser would send it. */
const filledIn = (html: string): Record<string, string> => {
  const form = html.slice(html.indexOf('action="/inbox/knowledge/draft"'));
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const hidden = [...form.matchAll(/<input[^>]*name="([^"]+)"[^>]*>/g)].flatMap(([tag, name = '']) =>
    /type="checkbox"/.test(tag) ? [] : [[name, plain(/value="([^"]*)"/.exec(tag)?.[1] ?? '')]],
  );
  const areas = [...form.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g)].map(
    ([, name = '', text = '']) => [name, plain(text)],
  );
  const selects = [...form.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']) => [
      name,
      /<option selected[^>]*value="([^"]*)"|value="([^"]*)" selected/.exec(options)?.slice(1).find(Boolean) ??
        /value="([^"]*)"/.exec(options)?.[1] ??
        '',
    ],
  );
  return Object.fromEntries([...hidden, ...areas, ...selects]);
};

it('lets an answer that was given once be given by the bot from then on', async () => {
  await stage.citizen.says(asked);
  await stage.citizen.reads('টিকিট নম্বর ১০১');
  await stage.officer.reads('নতুন প্রশ্ন ১০১');
  await stage.otherCitizen.says(askedAlike);
  await stage.otherCitizen.reads('টিকিট নম্বর ১০২');
  const browser = await signedIn();

  // The officer answers on the page, then makes it knowledge.
  const ticket = await browser.opens('/inbox/tickets/101');
  const session = field(ticket.html, 'form');
  const reply = 'এটি একটি লোককথা, গ্রন্থাগারের রূপকথার বইয়ে পাবেন।';
  await browser.posts('/inbox/tickets/101/reply', {
    key: field(ticket.html, 'key'),
    form: session,
    text: reply,
  });
  await stage.citizen.reads(reply);
  const answered = await browser.opens('/inbox/tickets/101');
  const address =
    /href="(\/inbox\/knowledge\/new\?[^"]+)"/.exec(answered.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const empty = await browser.opens(address);
  const form = filledIn(empty.html);
  expect(form).toMatchObject({ 'title.bn': asked, 'answer.bn': reply, 'answer.en': '', reviewEvery: 'P6M' });
  expect(form.id).toMatch(/^[a-z0-9-]+$/);
  expect(form.phrasings?.split('\n')).toHaveLength(2);

  // The other language is missing: said by the names of the fields.
  const refused = await browser.posts('/inbox/knowledge/draft', { ...form, do: 'preview' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('href="#answer.en"');
  const preview = await browser.posts('/inbox/knowledge/draft', { ...form, same: 'yes', do: 'preview' });
  expect(preview.status).toBe(200);
  expect(readable(preview.html)).toContain('টিকিট ১০২');
  expect(readable(preview.html)).toContain('এখনকার যেসব উত্তর বদলে যাবে একটিও নয়');

  const seen = filledIn(preview.html);
  const published = await browser.posts('/inbox/knowledge/draft', { ...seen, same: 'yes', do: 'publish' });
  expect(published.status).toBe(303);
  expect(published.location).toBe(`/inbox/knowledge/entries/${form.id}?told=1`);

  // Whoever asked meanwhile is told, and sees the answer if they wish.
  await stage.otherCitizen.reads('উত্তর এখন আছে');
  await stage.otherCitizen.presses('📖 উত্তর দেখান');
  await stage.otherCitizen.reads(reply);

  // Somebody asks in other words, before and after a new start.
  await stage.citizen.says(askedOtherwise);
  await stage.citizen.reads(reply);
  await desk.restart();
  await stage.citizen.says(askedOtherwise);
  await stage.citizen.reads(reply);

  // The knowledge's pages know it; withdrawn, it is silent.
  const again = await signedIn();
  const list = await again.opens(`/inbox/knowledge?q=${encodeURIComponent(askedOtherwise)}`);
  expect(list.html).toContain(`/inbox/knowledge/entries/${form.id}`);
  const page = await again.opens(`/inbox/knowledge/entries/${form.id}`);
  expect(readable(page.html)).toContain(reply);
  await again.posts(`/inbox/knowledge/entries/${form.id}/withdraw`, {
    form: field(page.html, 'form'),
    version: '1',
  });
  await stage.citizen.says(asked);
  await stage.citizen.reads('টিকিট নম্বর');
});

it('lets an officer on a phone make a reply knowledge with two presses', async () => {
  await stage.citizen.says(asked);
  await stage.citizen.reads('টিকিট নম্বর ১০১');
  const notice = await stage.officer.reads('নতুন প্রশ্ন ১০১');
  const reply = 'এটি একটি লোককথা, গ্রন্থাগারে পাবেন।';
  await stage.officer.repliesTo(notice, reply);
  await stage.citizen.reads(reply);
  await stage.officer.reads('উত্তর পেয়েছেন');
  await stage.officer.presses('📚 জ্ঞানে রাখুন');
  const draft = await stage.officer.reads('নতুন লেখা', { within: 60_000 });
  expect(draft.text).toContain(reply);
  expect(draft.text).toContain(asked);
  await stage.officer.presses('✅ প্রকাশ করুন, দুই ভাষায় একই');
  await stage.officer.reads('প্রকাশ করা হয়েছে', { within: 60_000 });
  await stage.otherCitizen.says(askedOtherwise);
  await stage.otherCitizen.reads(reply);
});

it("warns the officer of a citizen's particulars, and does not publish them by a press", async () => {
  await stage.citizen.says(asked);
  await stage.citizen.reads('টিকিট নম্বর ১০১');
  const notice = await stage.officer.reads('নতুন প্রশ্ন ১০১');
  await stage.officer.repliesTo(notice, 'রহিমা, 01712345678 নম্বরে ফোন করুন।');
  await stage.officer.reads('উত্তর পেয়েছেন');
  await stage.officer.presses('📚 জ্ঞানে রাখুন');
  await stage.officer.reads('নাম, নম্বর বা ঠিকানা থাকতে পারে');
});
