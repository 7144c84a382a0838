import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Preferences } from '../desk/preferences.ts';
import type { Wording } from '../wording/wording.ts';

/** The polite word to somebody who writes too fast. In groups only who pressed a button hears it. */
export function createTooFast(options: { api: Api; preferences: Preferences; wording: Wording }) {
  const { api, preferences, wording } = options;
  return async ({ message, callback_query: pressed, inline_query: typed }: Update): Promise<void> => {
    if (typed !== undefined) {
      await api.answerInlineQuery(typed.id, [], { cache_time: 1 });
      return;
    }
    const chat = message?.chat ?? pressed?.message?.chat;
    const words = wording.text(await preferences.language(chat?.id ?? 0), 'tooFast');
    if (pressed !== undefined) await api.answerCallbackQuery(pressed.id, { text: words });
    else if (chat?.type === 'private') await api.sendMessage(chat.id, words);
  };
}
