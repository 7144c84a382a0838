import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { photo } from '../stage/files.ts';
import { screens, servePage, visit } from './page-visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const sizes = Object.keys(screens) as (keyof typeof screens)[]; // Its keys are known; Object.keys forgets them.

describe.each(sizes)('on a %s', (screen) => {
  it('carries a question to the officer and the answer back', async () => {
    const site = await servePage();
    const { page, citizen, officer, complaints } = await visit(browser, site, screen);
    const onPhone = screen === 'phone';

    if (onPhone) await officer.open();
    await officer.button(/^শুরু করুন/).click();
    await officer.message('স্বাগতম').waitFor();
    if (onPhone) await citizen.open();

    await page.getByRole('button', { name: 'আউটসোর্সিং প্রশিক্ষণের' }).click();
    expect(await citizen.field.inputValue()).toContain('আউটসোর্সিং');
    await page.keyboard.press('Enter');
    await citizen.message('প্রশিক্ষণ আয়োজন').waitFor();
    expect(await citizen.field.inputValue()).toBe('');

    await citizen.writes('আমার গরু অসুস্থ, কোথায় যাব?');
    await citizen.message('কর্মকর্তার কাছে গেছে').waitFor();
    if (onPhone) {
      await page.getByRole('button', { name: /কর্মকর্তা .*১ নতুন বার্তা/ }).click();
      expect(await citizen.column.isVisible()).toBe(false);
    }
    await officer
      .message('গরু')
      .getByRole('button', { name: /^উত্তর দিন/ })
      .click();
    await officer.writes('প্রাণিসম্পদ অফিসে যান।');
    await officer.column.locator('.own .quote', { hasText: 'গরু' }).waitFor();
    if (onPhone) await citizen.open();
    await citizen.message('প্রাণিসম্পদ').locator('.quote', { hasText: 'গরু' }).waitFor();

    // Only the chats scroll, never the page, neither way.
    const isWhole = 'scrollWidth <= innerWidth && scrollHeight <= innerHeight';
    expect(
      await page.evaluate(`(({ scrollWidth, scrollHeight }) => ${isWhole})(document.documentElement)`),
    ).toBe(true);
    expect(complaints).toEqual([]);
  });
});

it('shows three chats side by side on a desk, and one on a phone', async () => {
  const site = await servePage();
  const seen = async (screen: keyof typeof screens): Promise<number> => {
    const { page } = await visit(browser, site, screen);
    const columns = await page.locator('.chat').all();
    const boxes = await Promise.all(columns.map((column) => column.boundingBox()));
    return boxes.filter((box) => box !== null && box.x + box.width <= screens[screen].width + 1).length;
  };
  expect(await seen('desk')).toBe(3);
  expect(await seen('phone')).toBe(1);
});

it('shows the newest message when a chat comes into sight, unless somebody was reading elsewhere', async () => {
  const site = await servePage();
  const { officer, world } = site.sandbox;
  const { page, ...seats } = await visit(browser, site, 'phone');
  for (let number = 1; number <= 20; number++) world.says(officer, officer.id, `বার্তা ${number}`);
  const messages = seats.officer.column.locator('.message');
  const isInSight = async (message: Locator): Promise<boolean> => {
    const box = await message.boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= screens.phone.height;
  };
  await expect.poll(() => messages.count()).toBe(40);
  await seats.officer.open();
  await expect.poll(() => isInSight(messages.last())).toBe(true);
  await messages.nth(2).scrollIntoViewIfNeeded();
  await seats.citizen.open();
  await seats.officer.open();
  await expect.poll(() => isInSight(messages.nth(2))).toBe(true);
});

it('shows an answer that comes in the same moment as the question', async () => {
  const site = await servePage();
  const { citizen, officer, group, world } = site.sandbox;
  const { group: seat } = await visit(browser, site, 'phone');
  await seat.open();
  const long = 'একটি লম্বা উত্তর। '.repeat(20);
  for (let number = 1; number <= 10; number++) {
    world.says(citizen, group.id, `প্রশ্ন ${number}`);
    world.says(officer, group.id, `উত্তর ${number}: ${long}`);
    const end = seat.message(`উত্তর ${number}:`).locator('.footer');
    const below = async () => {
      const [foot, field] = await Promise.all([end.boundingBox(), seat.field.boundingBox()]);
      return foot !== null && field !== null && foot.y + foot.height > field.y;
    };
    await expect.poll(below).toBe(false);
  }
});

it('sets Bangla in its own typeface, from this server', async () => {
  const { page } = await visit(browser, await servePage(), 'phone');
  const loaded = `[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)`;
  await page.waitForFunction(`${loaded}.length > 0`);
  expect(await page.evaluate(loaded)).toContain('Hind Siliguri');
});

describe('a keyboard under a message', () => {
  it('turns until the bot answers, and not longer', async () => {
    const site = await servePage();
    const { citizen } = await visit(browser, site, 'desk');
    await citizen.writes('প্রশিক্ষণ কবে?');
    const key = citizen.button('কর্মকর্তাকে জিজ্ঞেস করুন');
    await key.click();
    await citizen.column.locator('[aria-busy=true]', { hasText: 'কর্মকর্তাকে' }).waitFor();
    site.hurry();
    await citizen.column.locator('.keyboard [aria-busy=true]').waitFor({ state: 'detached' });
  });

  it('changes the message in place, keeps the focus, and shows the notice', async () => {
    const { page, citizen } = await visit(browser, await servePage(), 'desk');
    await citizen.writes('প্রশিক্ষণ কবে?');
    await citizen.button('কাগজপত্র').focus();
    await page.keyboard.press('Enter');
    await citizen.message('আবেদনপত্র').locator('.edited').waitFor();
    await citizen.column.getByRole('status').getByText('দেখানো হলো').waitFor();
    expect(await citizen.message('প্রশিক্ষণ আয়োজন').count()).toBe(0);
    expect(await page.locator(':focus').textContent()).toBe('ফি');
  });

  it('shows an alert that waits, its text as it was written', async () => {
    const { page, citizen } = await visit(browser, await servePage(), 'phone');
    await citizen.writes('প্রশিক্ষণ কবে?');
    await citizen.button('জরুরি').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('এটি <b>জরুরি</b> কথা।').waitFor();
    await dialog.getByRole('button').press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  });
});

describe('a message', () => {
  it('shows every kind of formatting, and links that can be tapped', async () => {
    const { page, citizen } = await visit(browser, await servePage(), 'phone');
    await citizen.writes('/start');
    const message = citizen.message('স্বাগতম');
    await message.waitFor();
    for (const [selector, text] of [
      ['strong', 'স্বাগতম'],
      ['em', 'আসসালামু আলাইকুম'],
      ['u', 'লিখুন'],
      ['s', 'ভুল'],
      ['code', '/help'],
      ['blockquote', 'উদ্ধৃতি'],
      ['pre', 'কোড\n  ১'],
      ['a[href="https://ictd.gov.bd/"][target=_blank][rel~=noopener]', 'ওয়েবসাইট'],
      ['a[href="mailto:doict@example.gov.bd"]', 'doict@example.gov.bd'],
      ['a[href="tel:+8801721133123"]', '+8801721133123'],
      ['a[href="tel:01721133123"]', '01721133123'],
    ] as const) {
      expect(await message.locator(`.text ${selector}`).textContent()).toBe(text);
    }
    const spoiler = message.getByRole('button', { name: /^লুকানো লেখা/ });
    await spoiler.press('Enter');
    await message.locator('.spoiler.shown').getByText('গোপন কথা').waitFor();
    await message.getByRole('button', { name: '/help', exact: true }).click();
    await citizen.message('আপনার ভাষা').waitFor();
    expect(await page.locator('.own', { hasText: '/help' }).count()).toBe(1);
  });

  it('shows what looks like markup as it was typed', async () => {
    const { page, citizen, complaints } = await visit(browser, await servePage(), 'phone');
    const typed = '<img src=x onerror="alert(1)"> & <script>alert(2)</script> javascript:alert(3)';
    await citizen.writes(typed);
    const message = page.locator('.own .text');
    await message.waitFor();
    expect(await message.textContent()).toBe(typed);
    expect(await message.locator('*').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('can be edited by who wrote it, and only by them', async () => {
    const { page, citizen } = await visit(browser, await servePage(), 'desk');
    await citizen.writes('প্রশিক্ষন কবে');
    await citizen.message('কর্মকর্তার কাছে').waitFor();
    await citizen.button(/^বদলান/).click();
    expect(await citizen.field.inputValue()).toBe('প্রশিক্ষন কবে');
    await page.keyboard.press('Escape');
    expect(await citizen.field.inputValue()).toBe('');

    await citizen.button(/^বদলান/).click();
    await citizen.writes('প্রশিক্ষণ কবে?');
    await citizen.column.locator('.own .edited').waitFor();
    await citizen.message('বদলানো হয়েছে: প্রশিক্ষণ কবে?').waitFor();
  });

  it('is replied to by a tap, as by the button', async () => {
    const { citizen } = await visit(browser, await servePage(), 'phone');
    await citizen.writes('/help');
    await citizen.message('আপনার ভাষা').locator('.bubble').tap();
    await citizen.column.locator('.concerning', { hasText: 'আপনার ভাষা' }).waitFor();
    await citizen.button(/^বাদ দিন/).click();
    await citizen.column.locator('.concerning').waitFor({ state: 'hidden' });
  });

  it('goes when it is deleted', async () => {
    const { sandbox, ...site } = await servePage();
    const { citizen } = await visit(browser, { ...site, sandbox }, 'phone');
    await citizen.writes('/help');
    await citizen.message('আপনার ভাষা').waitFor();
    const [, answer] = sandbox.world.messages(sandbox.citizen.id);
    await bot(sandbox, 'deleteMessage', { chat_id: sandbox.citizen.id, message_id: answer?.id });
    await citizen.message('আপনার ভাষা').waitFor({ state: 'detached' });
  });
});

describe('files', () => {
  it('sends a photo with what was being written, and shows pictures and reactions', async () => {
    const { page, citizen } = await visit(browser, await servePage(), 'phone');
    await citizen.field.fill('এই বার্তাটি সন্দেহজনক');
    const chooser = page.waitForEvent('filechooser');
    await citizen.attach(/^ছবি/);
    await (await chooser).setFiles({
      name: 'ছবি.png',
      mimeType: 'image/png',
      buffer: Buffer.from(photo().bytes),
    });
    const own = citizen.column.locator('.own', { hasText: 'সন্দেহজনক' });
    await own.locator('.reaction', { hasText: '👍' }).waitFor();
    await citizen.message('ছবিটি পেয়েছি').waitFor();
    const drawn = `[...document.querySelectorAll('.bubble img')].filter((image) => image.naturalWidth > 0)`;
    await page.waitForFunction(`${drawn}.length === 2`);
    expect(await citizen.field.inputValue()).toBe('');
  });

  it('says so when a photo is none', async () => {
    const { page, citizen } = await visit(browser, await servePage(), 'phone');
    const chooser = page.waitForEvent('filechooser');
    await citizen.attach(/^ছবি/);
    await (await chooser).setFiles({ name: 'ছবি.png', mimeType: 'image/png', buffer: Buffer.from('না') });
    await citizen.column.getByRole('status').getByText('ফাইলটি ছবি নয়।').waitFor();
  });

  it('sends a file, a voice, a sticker, a location and a contact', async () => {
    const { sandbox, ...site } = await servePage();
    const { page, citizen, complaints } = await visit(browser, { ...site, sandbox }, 'desk');
    for (const [kind, name] of [
      [/^ফাইল/, 'আবেদন.pdf'],
      [/^কণ্ঠ/, 'কণ্ঠ.ogg'],
    ] as const) {
      const chooser = page.waitForEvent('filechooser');
      await citizen.attach(kind);
      await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from('OggS') });
    }
    await citizen.message('আবেদন.pdf').waitFor();
    await citizen.column.locator('audio').waitFor();
    for (const kind of [/^স্টিকার/, /^অবস্থান/, /^ফোন নম্বর/]) await citizen.attach(kind);
    await citizen.column.locator('img.sticker').waitFor();
    await citizen.message('24.4105').waitFor();
    await citizen.column.locator('a[href="tel:+8801700000000"]').waitFor();
    expect(sandbox.world.messages(sandbox.citizen.id).map(({ file }) => file?.kind)).toEqual(
      expect.arrayContaining(['document', 'voice', 'sticker']),
    );
    expect(complaints).toEqual([]);
  });
});

it('says that the bot is typing until its message comes', async () => {
  const { sandbox, ...site } = await servePage();
  const { citizen } = await visit(browser, { ...site, sandbox }, 'phone');
  await citizen.writes('/help');
  await citizen.message('আপনার ভাষা').waitFor();
  await bot(sandbox, 'sendChatAction', { chat_id: sandbox.citizen.id, action: 'typing' });
  const typing = citizen.column.locator('.typing', { hasText: 'লিখছে' });
  await typing.waitFor();
  await bot(sandbox, 'sendMessage', { chat_id: sandbox.citizen.id, text: 'এই যে।' });
  await citizen.message('এই যে।').waitFor();
  expect(await typing.isVisible()).toBe(false);
});

it('offers the commands while one is typed, in the language of the person’s app', async () => {
  const { page, citizen } = await visit(browser, await servePage(), 'phone');
  await citizen.field.pressSequentially('/');
  await citizen.button('/contact যোগাযোগ').waitFor();
  await citizen.field.pressSequentially('he');
  await citizen.button('/contact যোগাযোগ').waitFor({ state: 'detached' });
  await citizen.field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await citizen.message('আপনার ভাষা: bn').waitFor();
  expect(await citizen.field.inputValue()).toBe('');

  await citizen.column.locator('.settings summary').click();
  await citizen.column.getByLabel(/^টেলিগ্রাম অ্যাপের ভাষা/).selectOption('en');
  await page.keyboard.press('Escape');
  await citizen.column.locator('.commands summary').click();
  await citizen.button('/help Help').click();
  await citizen.message('আপনার ভাষা: en').waitFor();
});

it('lets a person stop the bot and start it again', async () => {
  const { sandbox, ...site } = await servePage();
  const { page, citizen } = await visit(browser, { ...site, sandbox }, 'phone');
  await citizen.writes('/help');
  await citizen.message('আপনার ভাষা').waitFor();
  await citizen.column.locator('.settings summary').click();
  await citizen.button(/^বট বন্ধ করুন/).click();
  await citizen.field.waitFor({ state: 'hidden' });
  const refused = await bot(sandbox, 'sendMessage', { chat_id: sandbox.citizen.id, text: 'শুনছেন?' });
  expect(refused.status).toBe(403);
  await page.reload();
  await citizen.button(/^আবার চালু করুন/).click();
  await citizen.field.waitFor();
});

it('lets each member write in the group, and names the bot in a chosen command', async () => {
  const { sandbox, ...site } = await servePage();
  const { group } = await visit(browser, { ...site, sandbox }, 'desk');
  const { citizen, officer, world } = sandbox;
  await group.writes('সবাইকে সালাম');
  await group.column.locator('.own', { hasText: 'সালাম' }).waitFor();
  await group.column.getByLabel(/^কে লিখছেন/).selectOption(String(officer.id));
  await group.message('সালাম').locator('.sender:not(.off-screen)').getByText('রহিমা বেগম').waitFor();
  expect(await group.column.locator('.own').count()).toBe(0);

  await group
    .message('সালাম')
    .getByRole('button', { name: /^উত্তর দিন/ })
    .click();
  await group.writes('ওয়ালাইকুম সালাম /help');
  await group.column.locator('.own').getByRole('button', { name: '/help', exact: true }).click();
  await group.message('/help@sheba_desk_bot').first().waitFor();
  const people = world
    .messages(sandbox.group.id)
    .flatMap(({ from }) => (from.kind === 'person' ? [from.person.id] : []));
  expect(people).toEqual([citizen.id, officer.id, officer.id]);
});

it('shows everything again after a reload, and is moved by nothing for who asks for that', async () => {
  const site = await servePage();
  const { page, citizen } = await visit(browser, site, 'phone');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await citizen.writes('প্রশিক্ষণ কবে?');
  await citizen.button('কর্মকর্তাকে জিজ্ঞেস করুন').waitFor();
  await page.reload();
  await citizen.button('কর্মকর্তাকে জিজ্ঞেস করুন').click();
  await citizen.column.locator('.keyboard [aria-busy=true]').waitFor();
  const moves = `getComputedStyle(document.querySelector('[aria-busy=true]'), '::after').animationName`;
  expect(await page.evaluate(moves)).toBe('none');
});

/** Something that the bot does of its own accord. */
function bot(
  { root, token }: { readonly root: string; readonly token: string },
  method: string,
  parameters: object,
): Promise<Response> {
  return fetch(`${root}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(parameters),
  });
}
