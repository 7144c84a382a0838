import type { ResponseParameters } from 'grammy/types';

/** What the Bot API answers instead of a result. `description` is in Telegram's words. */
export class Refusal extends Error {
  readonly code: number;
  /** What a program may go by: seconds to wait, or the group's new id. */
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.name = 'Refusal';
    this.code = code;
    this.parameters = parameters;
  }
}

export const badRequest = (why: string): Refusal => new Refusal(400, `Bad Request: ${why}`);
export const forbidden = (why: string): Refusal => new Refusal(403, `Forbidden: ${why}`);
export const conflict = (why: string): Refusal => new Refusal(409, `Conflict: ${why}`);
export const tooManyRequests = (seconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
export const migrated = (chatId: number): Refusal =>
  new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
    migrate_to_chat_id: chatId,
  });
/** Telegram has it, this stand-in does not. */
export const notPlayed = (what: string): Refusal =>
  new Refusal(501, `Not Implemented: the sandbox does not play ${what}`);
