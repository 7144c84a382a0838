import type { Column } from '../knowledge/model.ts';
import type { Language } from '../language/language.ts';
import { decline } from './broadcast/settle-broadcast.ts';
import { type AskedQuestion, type CitizenRecord, newCitizen, withQuestion } from './citizen.ts';
import { dropUnanswered } from './learning/unanswered.ts';
import type { Parts } from './parts.ts';

/** What is remembered of a citizen for their comfort. */
export interface Preferences {
  /** The language for what the desk says by itself: the chosen one, or that of the last question. */
  language(chatId: number): Promise<Language>;
  /** The same, for somebody who may never have written to the desk: undefined then. */
  spoken(chatId: number): Promise<Language | undefined>;
  /** null: answer each question in its own language. */
  chooseLanguage(chatId: number, language: Language | null): Promise<void>;
  /** Whether they agreed to get what the office sends to many. */
  wantsTips(chatId: number): Promise<boolean>;
  /** What is on its way to who wants no more goes. */
  chooseTips(chatId: number, wants: boolean): Promise<void>;
  /** The entry answered last, for "and the fee?". */
  looksAt(chatId: number, entry: string): Promise<void>;
  /** An entry was chosen as the answer to a question. @returns the column that the question asks for */
  choose(chatId: number, messageId: number, entry: string): Promise<Column | null>;
  /** A thumb up or down under an answer. @returns false if the question is not kept any more */
  helped(chatId: number, messageId: number, helped: boolean): Promise<boolean>;
}

export function createPreferences({
  store,
  outbox,
  clock,
}: Pick<Parts, 'store' | 'outbox' | 'clock'>): Preferences {
  const change = (chatId: number, how: (record: CitizenRecord) => CitizenRecord) =>
    store.transaction(async ({ citizens }) => {
      citizens.put(how((await citizens.get(chatId)) ?? newCitizen(chatId)));
    });

  /** @returns the question as it was; undefined if it is not kept any more */
  const changeQuestion = (chatId: number, messageId: number, how: Partial<AskedQuestion>) =>
    store.transaction(async (changes) => {
      const { citizens } = changes;
      if (typeof how.answeredWith === 'string') await dropUnanswered(changes, chatId, messageId);
      const record = await citizens.get(chatId);
      const question = record?.questions.find((kept) => kept.messageId === messageId);
      if (record === undefined || question === undefined) return undefined;
      citizens.put(withQuestion(record, { ...question, ...how }));
      return question;
    });

  const spoken = async (chatId: number) => {
    const record = await store.citizens.get(chatId);
    return record?.chosenLanguage ?? record?.lastLanguage ?? undefined;
  };

  return {
    spoken,
    language: async (chatId) => (await spoken(chatId)) ?? 'bn',
    chooseLanguage: (chatId, language) =>
      change(chatId, (record) => ({
        ...record,
        chosenLanguage: language,
        lastLanguage: language ?? record.lastLanguage,
      })),
    wantsTips: async (chatId) => (await store.citizens.get(chatId))?.tips ?? false,
    chooseTips: (chatId, wants) =>
      outbox.transaction(async (changes) => {
        const record = (await changes.citizens.get(chatId)) ?? newCitizen(chatId);
        changes.citizens.put({ ...record, tips: wants });
        if (!wants) await decline(changes, chatId);
      }),
    looksAt: (chatId, entry) =>
      change(chatId, (record) => ({ ...record, lastAnswer: { entry, at: clock.now().toISOString() } })),
    choose: async (chatId, messageId, entry) => {
      const question = await changeQuestion(chatId, messageId, { answeredWith: entry });
      return question?.column ?? null;
    },
    helped: async (chatId, messageId, helped) =>
      (await changeQuestion(chatId, messageId, { helped })) !== undefined,
  };
}
