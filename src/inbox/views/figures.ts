import type { Visit } from '../visit.ts';

/** A number in the digits of the page's language, with at most one decimal. */
export function figure({ language }: Pick<Visit, 'language'>, value: number): string {
  return new Intl.NumberFormat(language === 'bn' ? 'bn-BD' : 'en', { maximumFractionDigits: 1 }).format(
    value,
  );
}
