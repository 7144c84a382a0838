import type { Article, Entry, EntryId, Knowledge, Officer, Service } from '../../src/knowledge/model.ts';
import { officeHoursOf } from '../../src/knowledge/office-hours.ts';
import type { Bilingual } from '../../src/language/language.ts';

/** A small town library's desk: knowledge that the code has never heard of. */
const officer: Officer = {
  name: { bn: 'রহিমা বেগম', en: 'Rahima Begum' },
  post: { bn: 'গ্রন্থাগারিক', en: 'Librarian' },
  phones: ['01700000000'],
  emails: ['library@example.org'],
};
const topic = { id: 'library', name: { bn: 'গ্রন্থাগার', en: 'Library' } };
const shared = { topic, related: [], source: 'made up', reviewedOn: '2026-01-01', reviewEvery: 'P1Y' };

// The brand exists only in the type; fixtures are where ids come from.
const idOf = (id: string) => id as EntryId;

type Asked = readonly [phrasings: readonly string[], keywords?: readonly string[]];

function service(id: string, title: Bilingual, [phrasings, keywords = []]: Asked): Service {
  const same = (bn: string, en: string) => ({ bn, en });
  return {
    kind: 'service',
    id: idOf(id),
    title,
    short: title,
    phrasings,
    keywords,
    columns: {
      how: same('সরাসরি এসে', 'In person'),
      documents: same('এক কপি ছবি', 'One photo'),
      fee: same('৫০ টাকা', '50 taka'),
      time: same('এক দিন', 'One day'),
    },
    officer,
    ...shared,
  };
}

function article(
  id: string,
  title: Bilingual,
  answer: Bilingual,
  [phrasings, keywords = []]: Asked,
): Article {
  return {
    kind: 'article',
    tips: [],
    id: idOf(id),
    title,
    short: title,
    answer,
    phrasings,
    keywords,
    ...shared,
  };
}

const entries: readonly Entry[] = [
  service('card', { bn: 'পাঠক সদস্য কার্ড ও তথ্য প্রদান', en: 'Issuing of reader membership cards' }, [
    [
      'লাইব্রেরির সদস্য হতে চাই',
      'মেম্বারশিপ কার্ড করব',
      'library member hote chai',
      'I want to become a member',
      'membership card lagbe',
    ],
    ['সদস্য', 'member'],
  ]),
  service('hall', { bn: 'মিলনায়তন ভাড়া প্রদান', en: 'Hiring out the auditorium' }, [
    [
      'অনুষ্ঠানের জন্য হলরুম ভাড়া নিতে চাই',
      'hall room vara nibo',
      'can I rent the auditorium',
      'হল ভাড়া দেন?',
      'programme er jonno hall lagbe',
    ],
    ['মিলনায়তন', 'auditorium'],
  ]),
  article(
    'hours',
    { bn: 'কখন খোলা', en: 'Opening hours' },
    { bn: 'শনি থেকে বৃহস্পতি, ৯টা থেকে ৫টা।', en: 'Saturday to Thursday, 9 to 5.' },
    [
      [
        'লাইব্রেরি কয়টায় খোলে',
        'শুক্রবার কি খোলা',
        'library kobe khola',
        'when are you open',
        'what time do you close',
      ],
    ],
  ),
  article(
    'lost-book',
    { bn: 'বই হারিয়ে গেলে', en: 'A lost book' },
    { bn: 'বইয়ের দাম দিতে হবে।', en: 'Please pay for the book.' },
    [
      [
        'ধার নেওয়া বই হারিয়ে ফেলেছি',
        'boi hariye felechi',
        'I lost a borrowed book',
        'বইটা খুঁজে পাচ্ছি না',
        'library r boi harai gese',
      ],
    ],
  ),
  article(
    'printing',
    { bn: 'প্রিন্ট ও ফটোকপি', en: 'Printing and photocopies' },
    { bn: 'নিচতলায় প্রিন্টার আছে।', en: 'There is a printer on the ground floor.' },
    [
      [
        'এখানে প্রিন্টার আছে?',
        'print kora jabe',
        'where can I print a page',
        'ফটোকপি করতে চাই',
        'photocopy korte chai',
      ],
      ['printer', 'প্রিন্টার'],
    ],
  ),
  article(
    'computer',
    { bn: 'কম্পিউটার ব্যবহার', en: 'Using the computers' },
    { bn: 'পাঠকক্ষে ছয়টি কম্পিউটার আছে।', en: 'Six computers stand in the reading room.' },
    [
      [
        'কম্পিউটার ব্যবহার করা যাবে?',
        'computer use korte parbo',
        'may I use a computer',
        'ফেসবুক চালানো যাবে কম্পিউটারে',
        'wifi ache?',
      ],
    ],
  ),
];

const said = { bn: 'জি।', en: 'Yes.' };

export const libraryKnowledge: Knowledge = {
  office: {
    name: topic.name,
    place: topic.name,
    officer,
    hours: officeHoursOf(undefined),
    inDanger: topic.name,
    elsewhere: topic.name,
  },
  topics: [topic],
  entries,
  quiz: [],
  smallTalk: [
    {
      id: 'greeting',
      alone: ['no'],
      phrasings: ['আসসালামু আলাইকুম', 'assalamu alaikum', 'hello', 'hi', 'নমস্কার'],
      reply: said,
    },
    { id: 'thanks', alone: [], phrasings: ['ধন্যবাদ', 'dhonnobad', 'thank you', 'thanks'], reply: said },
  ],
  danger: { phrasings: ['বিষ খাব', 'মরে যেতে চাই', 'more jete chai', 'kill myself', 'আত্মহত্যা'], reply: said },
  columnCues: {
    how: ['কিভাবে', 'kivabe', 'how do i', 'how to'],
    documents: ['কাগজ', 'কাগজপত্র', 'kagoj', 'kagojpotro', 'which papers', 'documents'],
    fee: ['ফি কত', 'কত টাকা', 'fee koto', 'koto taka', 'how much', 'fee', 'ফি'],
    time: ['কত দিন', 'koto din', 'how long'],
    officer: ['কার সাথে', 'kar sathe', 'who do i call', 'who is responsible'],
  },
  faintCues: { officer: ['who', 'কে'] },
  synonyms: [
    ['বই', 'boi', 'book'],
    ['হারানো', 'হারিয়ে', 'hariye', 'lost'],
  ],
  outOfScope: [],
  entry: (id) => entries.find((entry) => entry.id === id),
};
