/*
 * What the checks measure by. Numbers, not rules of the language: they were set a little above what our own
 * answers need, and GOV.UK's advice for plain text (sentences of at most 25 words) is the model.
 */

/** Characters of an answer with its facts filled in: about two screens of a cheap phone. */
export const answerLength = 900;

/** Characters of a tip with its facts filled in: what is read in passing, on a picture too. */
export const tipLength = 280;

/** Characters of a title: one line of a Telegram button. */
export const titleLength = 60;

/** How many ways of asking an entry needs, and how many of them in Bangla, in English and in romanised Bangla. */
export const phrasings = { all: 25, each: 3 };

/**
 * The hardest text that a reader of class eight should be given: words of a sentence on average and at most,
 * letters of a word on average. A letter of Bangla is one as readers see it, signs and conjuncts included,
 * so that Bangla words count fewer than English ones.
 */
export const reading = {
  bn: { averageSentence: 12, longestSentence: 25, averageWord: 4.5 },
  en: { averageSentence: 14, longestSentence: 25, averageWord: 5.5 },
} as const;

/** What Telegram takes of a quiz, in characters (https://core.telegram.org/bots/api#sendpoll). */
export const quiz = { question: 300, option: 100, why: 200, whyLines: 3 } as const;
