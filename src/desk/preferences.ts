import type { Language } from '../language/language.ts';
import { type CitizenRecord, newCitizen } from './citizen.ts';
import type { Parts } from './parts.ts';

/** What is remembered of a citizen for their comfort. */
export interface Preferences {
  /** The language for what the desk says by itself: the chosen one, or that of the last question. */
  language(chatId: number): Promise<Language>;
  /** null: answer each question in its own language. */
  chooseLanguage(chatId: number, language: Language | null): Promise<void>;
  /** The entry answered last, for "and the fee?". */
  looksAt(chatId: number, entry: string): Promise<void>;
  /** A thumb up or down under an answer. @returns false if the question is not kept any more */
  helped(chatId: number, messageId: number, helped: boolean): Promise<boolean>;
}

export function createPreferences({ store, clock }: Pick<Parts, 'store' | 'clock'>): Preferences {
  const change = (chatId: number, how: (record: CitizenRecord) => CitizenRecord) =>
    store.transaction(async ({ citizens }) => {
      citizens.put(how((await citizens.get(chatId)) ?? newCitizen(chatId)));
    });

  return {
    language: async (chatId) => {
      const record = await store.citizens.get(chatId);
      return record?.chosenLanguage ?? record?.lastLanguage ?? 'bn';
    },
    chooseLanguage: (chatId, language) =>
      change(chatId, (record) => ({
        ...record,
        chosenLanguage: language,
        lastLanguage: language ?? record.lastLanguage,
      })),
    looksAt: (chatId, entry) =>
      change(chatId, (record) => ({ ...record, lastAnswer: { entry, at: clock.now().toISOString() } })),
    helped: async (chatId, messageId, helped) => {
      const kept = await store.citizens.get(chatId);
      if (kept?.questions.every((question) => question.messageId !== messageId) ?? true) return false;
      await change(chatId, (record) => ({
        ...record,
        questions: record.questions.map((question) =>
          question.messageId === messageId ? { ...question, helped } : question,
        ),
      }));
      return true;
    },
  };
}
