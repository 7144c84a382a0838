import type { Bilingual } from '../../language/language.ts';

/** What the page says, Bangla first. What the bot says comes from the bot. */
export const words = {
  title: { bn: 'সেবা ডেস্ক: পরীক্ষাঘর', en: 'Sheba Desk sandbox' },
  what: {
    bn: 'এটি আসল টেলিগ্রাম নয়, চেষ্টা করে দেখার জায়গা। এখানে লেখা কিছুই এই কম্পিউটারের বাইরে যায় না।',
    en: 'Not the real Telegram, but a place to try things out. Nothing leaves this computer.',
  },
  toChats: { bn: 'সরাসরি চ্যাটে যান', en: 'Skip to the chats' },
  tryAsking: { bn: 'নাগরিক হয়ে জিজ্ঞেস করুন', en: 'Ask as the citizen' },
  afterwards: {
    bn: 'তারপর এমন কিছু জিজ্ঞেস করুন যা বট জানে না, আর কর্মকর্তা হয়ে উত্তর দিন।',
    en: 'Then ask something odd, and answer as the officer.',
  },
  chats: { bn: 'চ্যাট', en: 'Chats' },
  citizen: { bn: 'নাগরিক', en: 'Citizen' },
  otherCitizen: { bn: 'অন্য নাগরিক', en: 'Other citizen' },
  officer: { bn: 'কর্মকর্তা', en: 'Officer' },
  group: { bn: 'গ্রুপ', en: 'Group' },
  unread: { bn: 'নতুন বার্তা', en: 'new messages' },
  settings: { bn: 'চ্যাটের সেটিংস', en: 'Chat settings' },
  appLanguage: { bn: 'টেলিগ্রাম অ্যাপের ভাষা', en: 'Language of the Telegram app' },
  bangla: { bn: 'বাংলা', en: 'Bangla' },
  english: { bn: 'ইংরেজি', en: 'English' },
  stop: { bn: 'বট বন্ধ করুন', en: 'Stop the bot' },
  stopped: { bn: 'আপনি বট বন্ধ করেছেন।', en: 'You stopped the bot.' },
  restart: { bn: 'আবার চালু করুন', en: 'Restart' },
  start: { bn: 'শুরু করুন', en: 'Start' },
  log: { bn: 'বার্তা', en: 'Messages' },
  writesAs: { bn: 'কে লিখছেন', en: 'Writing as' },
  message: { bn: 'বার্তা লিখুন', en: 'Message' },
  send: { bn: 'পাঠান', en: 'Send' },
  save: { bn: 'বদল রাখুন', en: 'Save the change' },
  commands: { bn: 'কমান্ড', en: 'Commands' },
  noCommands: { bn: 'বট এখানে কোনো কমান্ড দেয়নি।', en: 'The bot has set no commands here.' },
  attach: { bn: 'সঙ্গে কিছু পাঠান', en: 'Attach' },
  photo: { bn: 'ছবি', en: 'Photo' },
  voice: { bn: 'কণ্ঠ', en: 'Voice' },
  file: { bn: 'ফাইল', en: 'File' },
  sticker: { bn: 'স্টিকার', en: 'Sticker' },
  location: { bn: 'অবস্থান', en: 'Location' },
  contact: { bn: 'ফোন নম্বর', en: 'Contact' },
  video: { bn: 'ভিডিও', en: 'Video' },
  via: { bn: 'বটের মাধ্যমে', en: 'via the bot' },
  poll: { bn: 'প্রশ্ন', en: 'Poll' },
  reply: { bn: 'উত্তর দিন', en: 'Reply' },
  replyingTo: { bn: 'যার উত্তর', en: 'Replying to' },
  edit: { bn: 'বদলান', en: 'Edit' },
  editing: { bn: 'বার্তা বদলাচ্ছেন', en: 'Editing' },
  cancel: { bn: 'বাদ দিন', en: 'Cancel' },
  edited: { bn: 'বদলানো', en: 'edited' },
  typing: { bn: 'লিখছে', en: 'typing' },
  hidden: { bn: 'লুকানো লেখা, দেখতে চাপুন', en: 'Hidden text, press to show' },
  gone: { bn: 'মুছে ফেলা বার্তা', en: 'Deleted message' },
  close: { bn: 'ঠিক আছে', en: 'OK' },
  failed: { bn: 'হলো না', en: 'That did not work' },
  notAPicture: { bn: 'ফাইলটি ছবি নয়।', en: 'This file is not a picture.' },
  tooLarge: { bn: 'একবারে ১০ মেগাবাইটের বেশি পাঠানো যায় না।', en: 'At most 10 megabytes at a time.' },
  offline: {
    bn: 'সার্ভারের সঙ্গে সংযোগ নেই, আবার চেষ্টা চলছে।',
    en: 'No connection to the server, trying again.',
  },
} as const satisfies Record<string, Bilingual>;

/** Three questions that the office's charter answers: Bangla, English, romanised Bangla. */
export const exampleQuestions = [
  { language: 'bn', text: 'আউটসোর্সিং প্রশিক্ষণের জন্য কী কাগজ লাগে?' },
  { language: 'en', text: 'Can you help our union digital centre?' },
  { language: 'bn-Latn', text: 'cyber nirapotta niye poramorsho kothay pabo?' },
] as const;

/** Both languages on one line, for labels that only screen readers and tooltips speak. */
export const label = ({ bn, en }: Bilingual): string => `${bn} · ${en}`;
