import { firstWords } from '../../language/first-words.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { TopicFace } from '../../tickets/topic.ts';
import type { Voice } from '../../wording/voice.ts';

/** Telegram's limit for a topic's name, in characters (https://core.telegram.org/bots/api#createforumtopic). */
const longestName = 128;
const longestSubject = 60;

const marks: Readonly<Record<TopicFace['is'], string>> = {
  new: '🆕',
  waiting: '⏳',
  answered: '💬',
  closed: '✔️',
};

/** What a ticket's topic is called: how it stands, its number, what it is about, whose it is. */
export function topicName({ number, messages, citizen }: Ticket, face: TopicFace, voice: Voice): string {
  const mark = face.urgent && face.is !== 'closed' ? '🚨' : marks[face.is];
  const subject = firstWords(messages[0]?.text ?? '', longestSubject) || voice.text('ticket.file');
  const name = `${mark} ${voice.text('notice.topic', { number })} ${subject} · ${citizen.name}`;
  return [...name.replace(/\s+/g, ' ')].slice(0, longestName).join('').trim();
}
