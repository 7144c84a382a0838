import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Column } from '../../src/knowledge/model.ts';
import { readKnowledgeFiles } from '../../src/storage/knowledge-files.ts';
import { createUnderstanding } from '../../src/understanding/understanding.ts';

const knowledge = loadKnowledge(await readKnowledgeFiles('knowledge'));
const { decide } = createUnderstanding(knowledge);
const services = knowledge.entries.filter((entry) => entry.kind === 'service');

/** What people call the services in short: Bangla, English, Bangla in Latin letters. */
const shortNames = {
  'charter-2.1.1': [
    'আইসিটি অধিদপ্তরের তথ্য',
    'information about the ICT department',
    'ict odhidoptorer tottho',
  ],
  'charter-2.1.2': [
    'আইসিটি পণ্য ও সেবার পরামর্শ',
    'advice on ICT products and services',
    'ict ponno o seba bishoye poramorsho',
  ],
  'charter-2.1.3': [
    'কম্পিউটার ও ভাষা শিক্ষা ল্যাবের সহায়তা',
    'support for the computer and language lab',
    'vasha shikkha lab er sohayota',
  ],
  'charter-2.1.4': ['ইউনিয়ন ডিজিটাল সেন্টারের সহায়তা', 'support for union digital centres', 'udc er sohayota'],
  'charter-2.1.5': [
    'সাইবার নিরাপত্তা সচেতনতার পরামর্শ',
    'cyber security awareness advice',
    'cyber sochetonota poramorsho',
  ],
  'charter-2.1.6': ['বেকার যুবকদের আউটসোর্সিং প্রশিক্ষণ', 'outsourcing training', 'outsourcing training'],
  'charter-2.2.1': ['প্রতিবেদন ও তথ্য প্রেরণ', 'sending reports and information', 'protibedon o tottho preron'],
  'charter-2.2.2': ['সেমিনার আয়োজন', 'workshop or seminar', 'seminar ayojon'],
  'charter-2.2.3': [
    'সরকারি কর্মচারীদের ই-নথি প্রশিক্ষণ',
    'e-nothi training for government staff',
    'sorkari kormocharider e-nothi proshikkhon',
  ],
  'charter-2.2.4': [
    'অন্য দপ্তরের প্রশিক্ষণ কর্মশালায় আইসিটি প্রশিক্ষণ',
    "ICT sessions in other offices' training workshops",
    'onno doptorer proshikkhon kormoshalay ict proshikkhon',
  ],
  'charter-2.2.5': [
    'ল্যাবে ছাত্রছাত্রীদের প্রোগ্রামিং প্রশিক্ষণ',
    'programming training for students',
    'chatrochatrider programming proshikkhon',
  ],
  'charter-2.2.6': ['ই-নথি ট্রাবলশ্যুটিং', 'e-nothi troubleshooting', 'e-nothi troubleshooting'],
  'charter-2.2.7': [
    'সরকারি অফিসে আইসিটি কারিগরি সহায়তা',
    'technical support for government offices',
    'sorkari office e karigori sohayota',
  ],
  'charter-2.2.8': [
    'অফিসে অনলাইন ই-পদ্ধতি চালু',
    'introducing online e-systems in offices',
    'office e online e-poddhoti chalu',
  ],
  'charter-2.2.9': [
    'আইসিটি পণ্য ক্রয়ে কারিগরি পরামর্শ',
    'technical advice for offices that buy ICT products',
    'ict ponno kroye karigori poramorsho',
  ],
  'charter-2.2.10': ['ডিজিটাল ল্যাব পরিদর্শন', 'digital lab inspection', 'digital lab poridorshon'],
  'charter-2.2.11': [
    'আইসিটি কমিটির মাসিক সভা',
    'monthly meeting of the ICT committee',
    'ict committee r mashik sova',
  ],
  'charter-2.3.1': [
    'নিজ কর্মকর্তাদের দক্ষতা বৃদ্ধির প্রশিক্ষণ',
    'skills training for your own staff',
    'nij kormokortader dokkhota briddhir proshikkhon',
  ],
  'charter-2.3.2': ['বার্ষিক কর্মসম্পাদন চুক্তি', 'annual performance agreement', 'barshik kormosompadon chukti'],
  'charter-2.3.3': [
    'উপজেলা কার্যালয় পরিদর্শন',
    'inspection of the upazila office',
    'upazila karjaloy poridorshon',
  ],
  'charter-2.3.4': ['উদ্ভাবনী উদ্যোগ বাস্তবায়ন', 'innovation initiative', 'udvaboni uddog bastobayon'],
  'charter-2.3.5': ['ওয়েব পোর্টাল হালনাগাদ', 'updating the web portal', 'web portal halnagad'],
} as const;

/** How each column is asked for; … is the service. */
const asked: Record<
  Column,
  readonly [bn: readonly string[], en: readonly string[], banglish: readonly string[]]
> = {
  how: [['কিভাবে … পাওয়া যায়?', '… কীভাবে পাব'], ['How do I get …?', 'How can I get …'], ['… kivabe pabo']],
  documents: [
    ['… এর জন্য কী কী কাগজ লাগবে?', '… কি কি কাগজপত্র লাগে'],
    ['Which documents are needed for …?'],
    ['… er jonno ki ki kagoj lagbe'],
  ],
  fee: [
    ['… এর ফি কত?', '… এর জন্য কত টাকা লাগে'],
    ['How much does … cost?', 'What is the fee for …?'],
    ['… er fee koto'],
  ],
  time: [['… এর জন্য কত দিন লাগে?', '… করতে কতদিন লাগবে'], ['How long does … take?'], ['… korte koto din lage']],
  officer: [
    ['… এর দায়িত্বে কে?', '… এর জন্য কার সাথে যোগাযোগ করব'],
    ['Who is the officer for …?', 'Who is responsible for …?'],
    ['… er jonno kar sathe jogajog korbo'],
  ],
};

describe.each(services.map((service) => [service.id, service] as const))('%s', (id, service) => {
  it.each(Object.entries(service.title))('is found by its name (%s), which asks for no column', (_, name) => {
    expect(decide(name)).toMatchObject({ outcome: { kind: 'answer', entry: id }, column: null });
    expect(decide(`${name.toUpperCase()}?`).outcome).toEqual({ kind: 'answer', entry: id });
  });

  const [bn, en, banglish] = shortNames[id as keyof typeof shortNames]; // every service of the charter is listed
  const names = [[service.title.bn, bn], [service.title.en, en], [banglish]] as const;

  describe.each(Object.entries(asked))('asked for %s', (column, frames) => {
    const questions = names.flatMap((own, at) =>
      own.flatMap((name) => (frames[at] ?? []).map((frame) => frame.replace('…', () => name))),
    );

    it.each(questions)('%s', (question) => {
      const { outcome, column: heard } = decide(question);
      // Two rows are both "technical advice for buying": then the right one stands first of the choices.
      const [first] = outcome.kind === 'suggest' ? outcome.choices : [];
      expect({ entry: outcome.kind === 'answer' ? outcome.entry : first, column: heard }).toEqual({
        entry: id,
        column,
      });
    });
  });
});
