import type { Poll } from 'grammy/types';
import type { Backstage } from './backstage.ts';
import { seen } from './seen.ts';
import type { StoredMessage } from './stored.ts';
import type { World } from './world.ts';
import { find, type Writing } from './writing.ts';

/** Options by their places, of who voted. */
type Votes = Map<number, readonly number[]>;

/** What people do with polls, and what the bot is told of it. */
export function createPollHands(
  { seconds, changed, standings, updates, wire }: Backstage,
  { enter }: Writing,
): Pick<World, 'votes'> {
  /** By the poll's id. */
  const ballots = new Map<string, Votes>();

  return {
    votes(person, chatId, messageId, ...options) {
      const chat = enter(person, chatId);
      const message = find(chat, messageId);
      const poll = openPoll(message, seconds());
      const votes = ballots.get(poll.id) ?? new Map();
      check(poll, options, votes.has(person.id));
      if (options.length > 0) votes.set(person.id, options);
      else votes.delete(person.id);
      ballots.set(poll.id, votes);
      const counted = count(poll, votes);
      message.content = { is: 'poll', poll: counted };
      changed(message);
      updates.push({ poll: counted });
      if (!poll.is_anonymous) {
        const standing = standings.of(chat, person);
        const isUnnamed = 'anonymous' in standing && standing.anonymous;
        updates.push({
          poll_answer: {
            poll_id: poll.id,
            ...(isUnnamed ? { voter_chat: wire.chat(chat.chat) } : { user: wire.user(person) }),
            option_ids: [...options],
            option_persistent_ids: options.map(String),
          },
        });
      }
      return seen(message);
    },
  };
}

function openPoll({ id, content }: StoredMessage, at: number): Poll {
  if (content.is !== 'poll') throw new Error(`The message ${id} is no poll.`);
  if (isClosed(content.poll, at)) throw new Error('The poll is closed.');
  return content.poll;
}

/** Whether it was stopped, or its time is over. @param at seconds since 1970 */
export function isClosed({ is_closed: closed, close_date: end = Infinity }: Poll, at: number): boolean {
  return closed || at >= end;
}

function check(poll: Poll, chosen: readonly number[], votedBefore: boolean): void {
  if (votedBefore && !poll.allows_revoting) throw new Error('A vote in this poll can not be changed.');
  if (!votedBefore && chosen.length === 0) throw new Error('There is no vote to take back.');
  if (chosen.length > 1 && !poll.allows_multiple_answers) throw new Error('The poll takes one answer.');
  if (new Set(chosen).size < chosen.length || chosen.some((place) => poll.options[place] === undefined)) {
    throw new Error('There is no such option.');
  }
}

function count(poll: Poll, votes: Votes): Poll {
  const all = [...votes.values()].flat();
  return {
    ...poll,
    options: poll.options.map((option, place) => ({
      ...option,
      voter_count: all.filter((vote) => vote === place).length,
    })),
    total_voter_count: votes.size,
  };
}
