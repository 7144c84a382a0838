import type { Asked } from '../../desk/ask.ts';
import type { Knowledge } from '../../knowledge/model.ts';
import { answerText } from '../../wording/answer.ts';
import { Html } from '../../wording/html.ts';
import type { Voice } from '../../wording/voice.ts';
import { pressData } from '../press.ts';
import type { Keyboard } from '../show.ts';
import { label, underAnswer } from './answer.ts';
import type { BotMessage } from './bot-message.ts';
import { emergencyText } from './emergency.ts';
import { takenMessage } from './ticket.ts';

/** What a citizen hears of a question, message by message: emergency lines first, a ticket's receipt last. */
export function outcomeMessages(
  asked: Asked,
  question: number,
  bot: string,
  voice: Voice,
): readonly BotMessage[] {
  const { decision, knowledge, taken, blocked, held } = asked;
  return [
    ...(decision.danger ? [{ text: emergencyText(knowledge, voice), keyboard: [] }] : []),
    ...said(asked, question, bot, voice),
    ...(taken === null ? [] : [takenMessage(taken, voice)]),
    ...(blocked ? [{ text: voice.html('answer.blocked'), keyboard: [] }] : []),
    ...(held ? [heldForOfficer(question, voice)] : []),
  ];
}

function said(
  { decision, knowledge }: Asked,
  question: number,
  bot: string,
  voice: Voice,
): readonly BotMessage[] {
  const { outcome, column, danger } = decision;
  switch (outcome.kind) {
    case 'answer': {
      const entry = knowledge.entry(outcome.entry);
      if (entry === undefined) return [];
      return [
        {
          text: answerText(entry, column, voice),
          keyboard: underAnswer(question, entry, knowledge, bot, voice),
        },
      ];
    }
    case 'suggest':
      // Nor is somebody in danger made to choose.
      if (danger) return [];
      return [
        {
          text: voice.html('answer.suggest'),
          keyboard: choices(outcome.choices, question, knowledge, voice),
        },
      ];
    case 'smalltalk': {
      // Somebody in danger is not chatted with.
      if (danger) return [];
      const topic = knowledge.smallTalk.find(({ id }) => id === outcome.topic);
      const text =
        topic === undefined ? voice.html('answer.rephrase') : Html.text(topic.reply[voice.language]);
      return [{ text, keyboard: [] }];
    }
    case 'escalate':
      return [];
  }
}

function choices(ids: readonly string[], question: number, knowledge: Knowledge, voice: Voice): Keyboard {
  return [
    ...ids
      .map((id) => knowledge.entry(id))
      .filter((entry) => entry !== undefined)
      .map((entry) => [
        { text: label(entry, voice.language), callback_data: pressData('choose', question, entry.id) },
      ]),
    [{ text: voice.text('answer.noneOfThese'), callback_data: pressData('officer', question) }],
    [{ text: voice.text('known.tellLater'), callback_data: pressData('tell', question) }],
  ];
}

/** An officer wrote without a reply: perhaps it was meant for a citizen. */
function heldForOfficer(question: number, voice: Voice): BotMessage {
  const asCitizen = {
    text: voice.text('notice.askAsCitizen'),
    callback_data: pressData('officer', question),
  };
  return { text: voice.html('notice.replyToWhich'), keyboard: [[asCitizen]] };
}
