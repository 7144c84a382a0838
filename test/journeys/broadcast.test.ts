import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSandboxStage, type SandboxStage } from '../stage/sandbox-stage.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let stage: SandboxStage;
let desk: OpenDesk;
const slow = 180_000;
const patient = { within: 30_000 };

beforeAll(async () => {
  stage = await openSandboxStage();
  desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id) });
}, slow);
afterAll(async () => {
  await desk.close();
  await stage.close();
}, slow);

it('goes from an officer’s chat to a citizen who agreed, and stops at one press', {
  timeout: slow,
}, async () => {
  const { officer, citizen, otherCitizen } = stage;
  for (const person of [officer, citizen, otherCitizen]) await person.says('/start');
  await citizen.says('/tips');
  await citizen.reads('না চাইলে কিছুই আসবে না', patient);
  await citizen.presses('🔔 হ্যাঁ, পরামর্শ পাঠান');
  await citizen.reads('যেকোনো সময় বন্ধ', patient);

  // For everybody else there is no such command.
  await otherCitizen.says('/broadcast x');
  await otherCitizen.reads('নির্দেশটি আমার জানা নেই', patient);

  await officer.says('/broadcast ওটিপি <কাউকে> দেবেন না');
  await officer.reads('ওটিপি <কাউকে> দেবেন না', patient);
  await officer.reads('পাঠাবেন?', patient);
  await officer.presses(/⬜ রাজি হওয়া নাগরিক/);
  await officer.reads('আর যাবে রাজি হওয়া ১ জন', patient);
  await officer.presses(/☑️ সব দল ও চ্যানেল/);
  await officer.reads('০টি দল ও চ্যানেলে', patient);
  const control = officer.messages().at(-1);
  for (let time = 0; time < 2; time += 1) await officer.presses('📢 হ্যাঁ, ১টি চ্যাটে পাঠান', control);
  const message = await citizen.reads('ওটিপি <কাউকে> দেবেন না', patient);
  await officer.reads('শেষ: ১/১', patient);
  // Confirmed twice, sent once.
  expect(citizen.messages().filter(({ id, text }) => id !== message.id && text === message.text)).toEqual([]);

  await citizen.presses('🔕 আর পাঠাবেন না', message);
  await citizen.seesNotice('আর আসবে না', patient);
  await officer.says('/broadcast');
  await officer.reads('সবাইকে কী পাঠাবেন?', patient);
  await officer.presses(/: /);
  await officer.reads('💡', patient);
  await officer.reads('০ জন নাগরিকের', patient);
  await expect.poll(() => stage.wrongs(), { timeout: 30_000 }).toEqual([]);
});
