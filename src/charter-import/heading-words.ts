/**
 * What a column of a charter's table is about. `contact` holds an officer's phone or e-mail where these have
 * columns of their own; `description` is the name of the service where no other column is.
 */
export type ColumnKind =
  | 'serial'
  | 'name'
  | 'how'
  | 'documents'
  | 'fee'
  | 'time'
  | 'officer'
  | 'contact'
  | 'superior'
  | 'place'
  | 'room'
  | 'recipient'
  | 'remedy'
  | 'law'
  | 'description'
  | 'remarks'
  | 'other';

/** Whole headings of the serial number, letters only. Many pages have lost the first letter of ক্রমিক. */
export const serialHeadings =
  'ক্রমিক রমিক ক্রমিকনং রমিকনং ক্রমিকনম্বর ক্রমিকনাম্বার ক্রম ক্রমনং ক্র ক্রনং ক্রংনং নং নম্বর sl slno sino sr srno serial serialno serialnumber no number';

/**
 * How the headings of charters name their columns: beginnings of words, in Bangla and English, common slips
 * included. The first rule that finds a word decides, so `সেবার মূল্য ও পরিশোধ পদ্ধতি` is a fee, not a way.
 */
export const kindRules: readonly (readonly [kind: ColumnKind, beginnings: string])[] = [
  ['remedy', 'প্রতিকার প্রতিবিধান ব্যর্থ অভিযোগ remed redress fail grievance complain'],
  ['superior', 'ঊর্ধ্ব উর্ধ্ব ঊর্ধ উর্ধ উর্দ্ধ ঊর্দ্ধ উধ্বর্ আপিল আপীল superior appeal appellate supervis'],
  ['time', 'সময় সয়ম মেয়াদ deadline duration time'],
  ['documents', 'কাগজ দলিল ডকুমেন্ট ফরম ফর্ম document paper form'],
  ['fee', 'মূল্য ফি ফিস ফী খরচ চার্জ fee cost charge price payment'],
  ['place', 'কোথায় where'],
  [
    'recipient',
    'গ্রহীতা গ্রহিতা গ্রহণকারী গ্রহনকারী প্রত্যাশি প্রত্যাশী প্রার্থী উপকারভোগী যারা পাবেন recipient receiver beneficiar customer',
  ],
  ['officer', 'কর্মকর্তা কর্মচারী অফিসার officer'],
  ['place', 'বিভাগ দপ্তর department'],
  ['officer', 'দায়িত্ব পদবি পদবী প্রদানকারী দানকারী responsible designation provider'],
  ['room', 'কক্ষ রুম room'],
  ['contact', 'ফোন মোবাইল টেলিফোন মেইল ইমেইল যোগাযোগ phone mobile telephone contact email mail'],
  ['law', 'আইন বিধি নীতিমালা law rule act regulation'],
  ['place', 'স্থান প্রাপ্তিস্থান ঠিকানা place venue location'],
  ['how', 'পদ্ধতি পদ্দতি পদ্বতি প্রদ্ধতি প্রক্রিয়া ধাপ উপায় কীভাবে কিভাবে মাধ্যম method process procedure how step way'],
  ['remarks', 'মন্তব্য remark comment'],
  ['name', 'নাম name'],
  ['description', 'বিবরণ বিবরন description detail'],
  ['name', 'সেবা কার্যক্রম কাজ service activit'],
];

/** Other words that headings are made of. */
export const otherHeadingWords = [
  'ক্রমিক রমিক নং নম্বর সেবার সেবাসমূহ প্রদান প্রদানের প্রদেয় প্রাপ্তি প্রাপ্তির প্রাপ্ত গ্রহণ ও এবং বা ই পত্র পত্রাদি প্রয়োজনীয় সমূহ সমুহ',
  'আবেদন পরিশোধ সীমা সর্বোচ্চ সবোচ্চ নির্দিষ্ট নিদির্ষ্ট নির্ধারিত জন্য হলে না পেলে দায়ের শাখা কোড জেলা উপজেলা অফিসিয়াল যদি থাকে সহ সংশ্লিষ্ট',
  'বিধান সঙ্গে সাথে করবেন কত দিন ঘন্টা মাস পাওয়া যাবে ধরন ধরণ প্রতিশ্রুত ব্যাক্তি ব্যক্তি বরাদ্দ কার্য সম্পাদন ক্ষেত্রে কর্তৃপক্ষ বাংলাদেশের করণীয় করনীয় কোর্ট সরকারি সরকারী',
  'of the and to for in or no number deliver require necessary with needed get limit related provide offer if specific take care authorit maximum',
].join(' ');

/** How a heading ends that goes on in the next line. */
export const openEndings = 'প্রদানের প্রদানে প্রাপ্তির সেবার জন্য ও এবং বা of and or for the to';
