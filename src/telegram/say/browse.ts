import type { Entry, Knowledge, Topic } from '../../knowledge/model.ts';
import { inDigitsOf } from '../../language/digits.ts';
import { answerText } from '../../wording/answer.ts';
import { Html, html } from '../../wording/html.ts';
import type { Voice } from '../../wording/voice.ts';
import { pressData } from '../press.ts';
import { label, relatedRows, shareKey } from './answer.ts';
import type { BotMessage } from './bot-message.ts';

const entriesAPage = 8;

/** All headings that one can browse under. */
export function topicList({ topics }: Knowledge, voice: Voice): BotMessage {
  return {
    text: voice.html('services.topics'),
    keyboard: topics.map((topic) => [
      { text: topicName(topic, voice), callback_data: pressData('topic', topic.id, 0) },
    ]),
  };
}

/** The entries under one heading, a page of them; undefined if there is no such heading. */
export function topicPage(
  id: string,
  page: number,
  knowledge: Knowledge,
  voice: Voice,
): BotMessage | undefined {
  const topic = knowledge.topics.find((one) => one.id === id);
  if (topic === undefined) return undefined;
  const entries = knowledge.entries.filter((entry) => entry.topic.id === id);
  const pages = Math.ceil(entries.length / entriesAPage);
  const shown = Math.min(page, Math.max(pages - 1, 0));
  const turning = [
    ...(shown > 0
      ? [{ text: voice.text('services.previous'), callback_data: pressData('topic', id, shown - 1) }]
      : []),
    ...(shown < pages - 1
      ? [{ text: voice.text('services.next'), callback_data: pressData('topic', id, shown + 1) }]
      : []),
  ];
  return {
    text: Html.join(
      [
        html`<b>${topicName(topic, voice)}</b>`,
        ...(pages > 1 ? [voice.html('services.page', { page: shown + 1, pages })] : []),
      ],
      '\n',
    ),
    keyboard: [
      ...entries
        .slice(shown * entriesAPage, (shown + 1) * entriesAPage)
        .map((entry) => [
          { text: label(entry, voice.language), callback_data: pressData('entry', entry.id) },
        ]),
      ...(turning.length > 0 ? [turning] : []),
      [{ text: voice.text('services.allTopics'), callback_data: pressData('topics') }],
    ],
  };
}

/** One entry as a card, with the way back to its heading. */
export function entryCard(entry: Entry, knowledge: Knowledge, bot: string, voice: Voice): BotMessage {
  const inTopic = knowledge.entries.filter(({ topic }) => topic.id === entry.topic.id);
  const page = Math.floor(inTopic.indexOf(entry) / entriesAPage);
  return {
    text: Html.join([...serialOf(entry, inTopic, voice), answerText(entry, null, voice)], '\n'),
    keyboard: [
      ...relatedRows(entry, knowledge, voice, (id) => pressData('entry', id)),
      [shareKey(entry, entry.short[voice.language], bot, voice)],
      [
        {
          text: voice.text('services.back', { topic: topicName(entry.topic, voice) }),
          callback_data: pressData('topic', entry.topic.id, page),
        },
      ],
    ],
  };
}

/** A service's serial number in its group of the charter: the first of a charter's seven columns. */
function serialOf(entry: Entry, inTopic: readonly Entry[], voice: Voice): readonly Html[] {
  if (entry.kind !== 'service') return [];
  const serial = voice.html('services.serial', { serial: inTopic.indexOf(entry) + 1 });
  return [html`${topicName(entry.topic, voice)}, ${serial}`];
}

function topicName({ number, name }: Topic, { language }: Voice): string {
  return number === undefined ? name[language] : `${inDigitsOf(language, number)} ${name[language]}`;
}
