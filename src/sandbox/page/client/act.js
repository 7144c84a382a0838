import { label, words } from './words.js';

/** @typedef {import('../act.ts').ActBody} Act */

/**
 * Does something as one of the people.
 * @param {Act} act
 * @throws {Error} in words for a toast
 */
export async function perform(act) {
  const response = await fetch('/sandbox/act', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(act),
  }).catch(() => undefined);
  if (response?.ok) return;
  const problem = await response?.json().catch(() => undefined);
  throw new Error(`${label(words.failed)}: ${problem?.detail ?? response?.status ?? words.offline.en}`);
}
