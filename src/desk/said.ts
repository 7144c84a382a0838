import type { Attachment } from '../tickets/ticket.ts';

/** Who writes, as Telegram names them now. */
export interface Person {
  readonly chatId: number;
  readonly name: string;
  readonly username?: string | undefined;
}

/** One message of a citizen. */
export interface Said {
  readonly from: Person;
  readonly messageId: number;
  /** The text, or the caption of what was sent. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** Photos and files that were sent together share one. */
  readonly albumId?: string | undefined;
}
