import { createHmac } from 'node:crypto';
import { withoutPersonalData } from '../../language/personal-data.ts';
import type { AskedQuestion } from '../citizen.ts';
import type { Changes } from '../store.ts';
import { isKept } from './unanswered-question.ts';

/** Of all citizens together; more than an officer reads. */
const mostKept = 5_000;

/** Keeps a question that was met with choices. What is too old goes. For use within a transaction. */
export async function keepUnanswered(
  changes: Changes,
  chatId: number,
  question: AskedQuestion,
  now: Date,
): Promise<void> {
  const id = await hashed(changes, `${chatId}:${question.messageId}`);
  if ((await changes.unanswered.get(id)) !== undefined) return;
  const all = await changes.unanswered.all();
  const old = all.filter((kept) => !isKept(kept, now));
  const oldest = all
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .slice(0, Math.max(0, all.length + 1 - mostKept));
  for (const kept of new Set([...old, ...oldest])) changes.unanswered.delete(kept.id);
  changes.unanswered.put({
    id,
    at: now.toISOString(),
    text: withoutPersonalData(question.text),
    language: question.language,
    candidates: question.candidates,
    of: await hashed(changes, String(chatId)),
    tell: null,
  });
}

/** It was sent on, or one of the choices was it. */
export async function dropUnanswered(changes: Changes, chatId: number, messageId: number): Promise<void> {
  const id = await hashed(changes, `${chatId}:${messageId}`);
  if ((await changes.unanswered.get(id)) !== undefined) changes.unanswered.delete(id);
}

/** The citizen wants to hear of an answer. @returns false if the question is not kept any more */
export async function tellLater(changes: Changes, chatId: number, messageId: number): Promise<boolean> {
  const kept = await changes.unanswered.get(await hashed(changes, `${chatId}:${messageId}`));
  if (kept === undefined) return false;
  changes.unanswered.put({ ...kept, tell: { chatId, messageId } });
  return true;
}

/** All questions of a citizen go. */
export async function forgetUnanswered(changes: Changes, chatId: number): Promise<void> {
  const of = await hashed(changes, String(chatId));
  for (const kept of await changes.unanswered.all()) {
    if (kept.of === of) changes.unanswered.delete(kept.id);
  }
}

async function hashed(changes: Changes, text: string): Promise<string> {
  const { webhookSecret } = await changes.settings.get();
  return createHmac('sha256', webhookSecret).update(`unanswered ${text}`).digest('hex').slice(0, 32);
}
