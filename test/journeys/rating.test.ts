import { afterEach, beforeEach, expect, it } from 'vitest';
import { odd } from '../odd-question.ts';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let stage: SandboxStage;
let desk: OpenDesk;
beforeEach(async () => {
  stage = await openSandboxStage();
  desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
  await stage.officer.says('/start');
  await stage.officer.reads('/inbox');
  await stage.citizen.says('/start');
  await stage.citizen.reads('সহায়তা ডেস্ক');
});
afterEach(async () => {
  await desk.close();
  const wrongs = await stage.wrongs();
  await stage.close();
  expect(wrongs).toEqual([]);
});

it('asks once what the citizen thought of it, takes one tap, a word, and another tap', async () => {
  const { citizen, officer } = stage;
  await citizen.says(odd);
  const receipt = await citizen.reads('টিকিট নম্বর ১০১');
  const notice = await officer.reads('নতুন প্রশ্ন ১০১');
  await officer.repliesTo(notice, 'মৎস্য অফিসে জানান।');
  await citizen.reads('মৎস্য অফিসে জানান।');
  await citizen.presses('✅ সমাধান হয়েছে');
  const asked = await citizen.reads('আমাদের সেবা কেমন লাগল?');

  await citizen.presses('😀', asked);
  expect((await citizen.reads('মত লেখা হলো')).id).toBe(asked.id);
  await citizen.presses('✍️ লিখতে চাই');
  await citizen.reads('এখন লিখুন');
  await citizen.says('দেরি হয়েছে, তবে কাজ হয়েছে');
  await citizen.reads('কর্মকর্তা দেখবেন');
  await citizen.presses('🙁', asked);
  await citizen.reads('🙁 ধন্যবাদ');
  await citizen.repliesTo(asked, 'আসলে কাজ হয়নি');
  await citizen.reads('কর্মকর্তা দেখবেন');

  // Opened again and closed again: asked once is enough.
  await citizen.repliesTo(receipt, 'আরও একটি কথা');
  await citizen.reads('যোগ হয়েছে');
  await officer.presses('✔️ বন্ধ করুন', await officer.reads('আরও একটি কথা'));
  await citizen.reads('বন্ধ করেছেন');
  await stage.quiet();
  expect(citizen.unread()).toEqual([]);
});

it('lets the citizen say no word, and hears danger in one', async () => {
  const { citizen, officer } = stage;
  await citizen.says(odd);
  await citizen.reads('টিকিট নম্বর ১০১');
  await officer.presses('✔️ বন্ধ করুন', await officer.reads('নতুন প্রশ্ন ১০১'));
  const asked = await citizen.reads('আমাদের সেবা কেমন লাগল?');
  await citizen.presses('🙁', asked);
  await citizen.reads('মত লেখা হলো');
  await citizen.presses('না, থাক');
  await citizen.seesNotice('ধন্যবাদ');
  await citizen.repliesTo(asked, 'আমি আর বাঁচতে চাই না');
  await citizen.reads('৯৯৯');
  await officer.reads('আমি আর বাঁচতে চাই না');
});
