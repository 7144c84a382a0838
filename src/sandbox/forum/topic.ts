/** A topic of a forum. Its id is that of the message with which it begins. */
export interface Topic {
  readonly thread: number;
  name: string;
  /** 0xRRGGBB */
  readonly iconColor: number;
  closed: boolean;
}

/** The colours that Telegram allows (https://core.telegram.org/bots/api#createforumtopic). */
export const iconColors: readonly number[] = [0x6fb9f0, 0xffd67e, 0xcb86db, 0x8eee98, 0xff93b2, 0xfb6f5f];

export const longestTopicName = 128;
