const bangla = /[\u0980-\u09ff]/;

/** Whether a word is written in Bangla letters, even in part (`PCটা`). */
export function isBangla(word: string): boolean {
  return bangla.test(word);
}
