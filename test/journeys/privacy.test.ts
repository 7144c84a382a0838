import { describe, expect, it, onTestFinished } from 'vitest';
import { openSandboxStage } from '../stage/sandbox-stage.ts';
import { openDesk } from './open-desk.ts';

/** A port at which nobody answers: what is told of a server does not hang on whether it is there. */
const nobody = 'http://127.0.0.1:9';

const mail = { OFFICER_EMAIL: 'officer@mail.example', SMTP_URL: 'smtp://127.0.0.1:9' };
const otherInbox = { ESCALATION_WEBHOOK_URL: 'https://inbox.example:8443/escalations' };
const events = {
  EVENTS_WEBHOOK_URL: 'https://crm.example/hooks',
  EVENTS_WEBHOOK_SECRET: 'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=',
};

const words = {
  bn: {
    chosen: 'বাংলা',
    alone: 'টেলিগ্রাম ছাড়া আর কোথাও যায় না',
    mail: 'কর্মকর্তার ই-মেইলে (mail.example)',
    inbox: 'inbox.example:8443-এ',
    events: 'crm.example-এ',
    stays: /\/forget এখানকার সব মুছে দেয়.+কার্যালয়কে বলুন/,
    delete: 'সব মুছে ফেলতে: /forget',
    sure: 'হ্যাঁ, মুছে ফেলুন',
    allGone: 'আপনার সব তথ্য মুছে ফেলা হয়েছে।',
    goneHere: 'এখানে রাখা আপনার সব তথ্য মুছে ফেলা হয়েছে।',
  },
  en: {
    chosen: 'English',
    alone: 'goes nowhere else but through Telegram',
    mail: "the officer's e-mail (mail.example)",
    inbox: 'to inbox.example:8443',
    events: 'to crm.example',
    stays: /\/forget deletes all that is kept here.+ask the office/,
    delete: 'To delete it all: /forget',
    sure: 'Yes, delete',
    allGone: 'All that was kept of you is deleted.',
    goneHere: 'All that was kept of you here is deleted.',
  },
} as const;

type Place = 'alone' | 'mail' | 'inbox' | 'events';
interface Case {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly told: readonly Place[];
  /** What went out is not taken back with /forget. */
  readonly stays: boolean;
}

const cases: readonly Case[] = [
  { name: 'everything stays', env: {}, told: ['alone'], stays: false },
  {
    name: 'the other inbox is on this computer',
    env: { ESCALATION_WEBHOOK_URL: `${nobody}/escalations` },
    told: ['alone'],
    stays: false,
  },
  {
    name: 'who is told of events is on this computer',
    env: { ...events, EVENTS_WEBHOOK_URL: `${nobody}/hooks` },
    told: ['alone'],
    stays: false,
  },
  { name: 'mail is set up', env: mail, told: ['mail'], stays: true },
  { name: 'questions go to another inbox', env: otherInbox, told: ['inbox'], stays: true },
  { name: 'another server is told of events', env: events, told: ['events'], stays: false },
  {
    name: 'all three',
    env: { ...mail, ...otherInbox, ...events },
    told: ['mail', 'inbox', 'events'],
    stays: true,
  },
];

describe.each(['bn', 'en'] as const)('what is kept of me, in %s', (language) => {
  const said = words[language];
  it.each(cases)('$name', async ({ env, told, stays }) => {
    const stage = await openSandboxStage();
    onTestFinished(stage.close);
    const desk = await openDesk(stage, { OFFICER_IDS: String(stage.officer.id), ...env });
    onTestFinished(desk.close);
    const { citizen } = stage;
    await citizen.says('/language');
    await citizen.reads();
    await citizen.presses(said.chosen);
    await citizen.reads();

    await citizen.says('/privacy');
    const { text } = await citizen.reads('/forget');
    const places = ['alone', 'mail', 'inbox', 'events'] as const;
    expect(places.filter((place) => text.includes(said[place]))).toEqual(told);
    expect(said.stays.test(text)).toBe(stays);
    expect(text.includes(said.delete)).toBe(!stays);

    await citizen.says('/forget');
    await citizen.reads();
    await citizen.presses(said.sure);
    const { text: done } = await citizen.reads();
    expect(done.startsWith(stays ? said.goneHere : said.allGone)).toBe(true);
  });
});
