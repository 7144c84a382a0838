import type { Language } from '../language/language.ts';
import type { Parts } from './parts.ts';

/**
 * The language of what goes to the office and to no one person, such as its mailbox: English if everybody who may answer
 * chose it with /language, else Bangla.
 */
export function createOfficeLanguage({ officers, store }: Pick<Parts, 'officers' | 'store'>) {
  return async (): Promise<Language> => {
    const ids = await officers.ids();
    const records = await Promise.all(ids.map((id) => store.citizens.get(id)));
    const isEnglish = records.every((record) => record?.chosenLanguage === 'en');
    return ids.length > 0 && isEnglish ? 'en' : 'bn';
  };
}
