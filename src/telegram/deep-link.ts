import type { Entry, Knowledge } from '../knowledge/model.ts';

/** Addresses that open the bot (https://core.telegram.org/bots/features#deep-linking), by its name. */
export function entryLink(bot: string, { id }: Pick<Entry, 'id'>): string {
  return `https://t.me/${bot}?start=${entryPayload(id)}`;
}

/** Telegram's sheet for sending something on (https://core.telegram.org/widgets/share). */
export function shareLink(url: string, text: string): string {
  return `https://t.me/share/url?${new URLSearchParams({ url, text }).toString().replaceAll('+', '%20')}`;
}

/** A start parameter has letters, digits, `_` and `-` alone: dots of ids are written as `_`. */
function entryPayload(id: string): string {
  return `e_${id.replaceAll('.', '_')}`;
}

/** The entry that a start parameter names. */
export function entryOfPayload(payload: string, { entries }: Pick<Knowledge, 'entries'>): Entry | undefined {
  return payload.startsWith('e_') ? entries.find(({ id }) => entryPayload(id) === payload) : undefined;
}

const askPayload = 'ask';

/** Opens the private chat to ask there; with the id of a carried question, that question is asked. */
export function askLink(bot: string, carried?: string): string {
  return `https://t.me/${bot}?start=${carried === undefined ? askPayload : `${askPayload}_${carried}`}`;
}

/** Whether a start parameter wants to ask, and with which carried question. */
export function asksByPayload(payload: string): { readonly carried: string | undefined } | undefined {
  if (payload === askPayload) return { carried: undefined };
  return payload.startsWith(`${askPayload}_`) ? { carried: payload.slice(askPayload.length + 1) } : undefined;
}

/** What Telegram sends behind /start into a group that the bot is added to by its link. */
export const groupPayload = 'tips';

/** Telegram's choice of groups that the bot may be added to. */
export const groupLink = (bot: string): string => `https://t.me/${bot}?startgroup=${groupPayload}`;

/** The start parameter of those who come from inline mode. */
export const tryPayload = 'inline';
export const tryLink = (bot: string): string => `https://t.me/${bot}?start=${tryPayload}`;
