import { GrammyError, HttpError } from 'grammy';
import type { Delivered } from '../desk/carrier.ts';

/**
 * What it means that a message could not be sent (https://core.telegram.org/bots/api#making-requests).
 * @throws the error, if neither Telegram nor the way to it is at fault
 */
export function receiptFor(error: unknown): Delivered {
  if (error instanceof HttpError) return { is: 'later', why: 'no connection to Telegram' };
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description, parameters } = error;
  const { migrate_to_chat_id: movedTo, retry_after: seconds = 1 } = parameters;
  if (movedTo !== undefined) return { is: 'moved', chatId: movedTo };
  if (code === 429) return { is: 'later', afterMs: seconds * 1000, why: 'too many messages' };
  if (code >= 500 || code === 401 || code === 404) return { is: 'later', why: description };
  if (code === 403)
    return { is: 'undeliverable', reason: /deactivated/.test(description) ? 'gone' : 'blocked' };
  return { is: 'undeliverable', reason: /chat not found|upgraded/.test(description) ? 'gone' : 'refused' };
}
