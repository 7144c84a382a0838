import { inDigitsOf } from '../language/digits.ts';
import type { Language } from '../language/language.ts';

/** A whole Bangladeshi number, as one dials it at home: `01721133123`, `02-55663001`. Short codes are none. */
const whole = /^0\d{1,4}-?\d{5,}$/;

export function isWholeNumber(text: string): boolean {
  return whole.test(text);
}

/** A Bangladeshi number as it is dialled from anywhere: `01721133123` is `+8801721133123`. */
export function international(phone: string): string {
  return phone.startsWith('0') ? `+88${phone.replaceAll('-', '')}` : phone;
}

/** A number as people read it, with its international form: Telegram makes that one tappable and no other. */
export function phoneText(phone: string, language: Language): string {
  const abroad = international(phone);
  return language === 'bn' ? `${inDigitsOf('bn', phone)} (${abroad})` : abroad;
}
