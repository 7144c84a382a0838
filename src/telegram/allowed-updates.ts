/** The kinds of updates that the bot handles. Said at each start: Telegram keeps an old list when none is given. */
export const allowedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'poll',
  'inline_query',
  'chosen_inline_result',
] as const;
