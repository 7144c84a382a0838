import type { InlineQuery } from 'grammy/types';
import type { Backstage } from '../backstage.ts';
import { seen } from '../seen.ts';
import type { StoredChat } from '../stored.ts';
import { lengthOf } from '../text/format-text.ts';
import type { Person, World } from '../world.ts';
import type { Writing } from '../writing.ts';

type Hands = Pick<World, 'asksInline' | 'inlineAnswer' | 'picks'>;

const longestQuery = 256;

/** What people do with the bot's inline mode, and what the bot is told of it. */
export function createInlineHands(
  { announce, inline, settings, updates, wire }: Backstage,
  { enter, write }: Writing,
): Hands {
  let nextMessage = 1;

  return {
    asksInline(person, chatId, text, offset = '') {
      if (!settings.inline) throw new Error('The bot has no inline mode.');
      if (lengthOf(text) > longestQuery) {
        throw new Error(`A question to the bot has at most ${longestQuery} characters.`);
      }
      const chat = enter(person, chatId);
      const query = inline.ask({ person, chat, text, offset });
      if (query.answer !== undefined) announce({ what: 'inline', personId: person.id, queryId: query.id });
      else {
        const from = wire.user(person);
        updates.push({
          inline_query: { id: query.id, from, query: text, offset, chat_type: typeOf(chat, person) },
        });
      }
      return query.id;
    },
    inlineAnswer: (queryId) => inline.find(queryId)?.answer,
    picks(person, queryId, resultId) {
      const query = inline.find(queryId);
      if (query?.person.id !== person.id) throw new Error(`${person.firstName} did not ask ${queryId}.`);
      const result = query.answer?.results.find(({ id }) => id === resultId);
      if (result === undefined) throw new Error(`There is no result ${resultId}.`);
      const { content, keyboard } = result;
      // Only a message with buttons can be edited later, so only that gets an id for it.
      const buttons = keyboard === undefined ? {} : { keyboard, inlineId: `BQAAAL4kAQ${nextMessage++}` };
      const message = write(person, enter(person, query.chat.chat.id), content, { viaBot: buttons });
      if (message.inlineId !== undefined) inline.messages.set(message.inlineId, message);
      if (settings.inlineFeedback) {
        updates.push({
          chosen_inline_result: {
            result_id: resultId,
            from: wire.user(person),
            query: query.text,
            ...(message.inlineId !== undefined && { inline_message_id: message.inlineId }),
          },
        });
      }
      return seen(message);
    },
  };
}

/** `sender` is the private chat with the bot itself. */
function typeOf({ chat }: StoredChat, person: Person): NonNullable<InlineQuery['chat_type']> {
  return chat.type === 'private' && chat.id === person.id ? 'sender' : chat.type;
}
