/**
 * Who did something to a ticket: an officer, by Telegram user id and the name that they went by; or a name alone, where
 * no more is known: of a citizen, an answer by mail or from another inbox, who writes as a group.
 */
export type Author = string | { readonly officer: number; readonly name: string };

/** As lines of the history have it. */
export const inHistory = (author: Author): { who: string; officer?: number } =>
  typeof author === 'string' ? { who: author } : { who: author.name, officer: author.officer };

/** As messages have it. */
export const inMessage = (author: Author): { author: string; officer?: number } =>
  typeof author === 'string' ? { author } : { author: author.name, officer: author.officer };

/** Who wrote a message of the office. */
export const authorOf = ({ author, officer }: { author: string; officer?: number | undefined }): Author =>
  officer === undefined ? author : { officer, name: author };
