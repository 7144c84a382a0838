/**
 * The two languages that the desk answers in. Romanised Bangla ("office kobe khola") is `bn`: it is asked in
 * Bangla and wants a Bangla answer.
 */
export type Language = 'bn' | 'en';

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
