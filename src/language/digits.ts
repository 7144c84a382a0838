import type { Language } from './language.ts';

const banglaZero = 0x09e6;

/** The same text with its digits as the language writes them: `inDigitsOf('bn', 'Ticket 42')` is `Ticket ৪২`. */
export function inDigitsOf(language: Language, text: string | number): string {
  const plain = asciiDigits(String(text));
  if (language === 'en') return plain;
  return plain.replace(/[0-9]/g, (digit) => String.fromCharCode(banglaZero + Number(digit)));
}

/** The same text with Bangla digits as ASCII ones: `০১৭` is `017`. */
export function asciiDigits(text: string): string {
  return text.replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - banglaZero));
}
