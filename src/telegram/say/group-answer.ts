import type { Asked } from '../../desk/ask.ts';
import type { Knowledge } from '../../knowledge/model.ts';
import { briefText } from '../../wording/answer.ts';
import { Html } from '../../wording/html.ts';
import type { Voice } from '../../wording/voice.ts';
import { askLink, entryLink } from '../deep-link.ts';
import type { Keyboard } from '../show.ts';
import { label } from './answer.ts';
import type { BotMessage } from './bot-message.ts';
import { emergencyText } from './emergency.ts';

/**
 * What a group hears of a question: the beginning of an answer, and where to go on alone. Its buttons are links, so
 * that whoever presses one reads on in the own chat.
 * @param carried the id under which the question is kept for its asker; undefined: nobody knows who asked
 */
export function groupAnswer(
  decided: Asked['decision'],
  knowledge: Knowledge,
  { bot, carried }: { readonly bot: string; readonly carried: string | undefined },
  voice: Voice,
): BotMessage {
  const alone = [{ text: voice.text('group.private'), url: askLink(bot, carried) }];
  if (decided.danger) return { text: emergencyText(knowledge, voice), keyboard: [alone] };
  const { text, keyboard } = said(decided, knowledge, bot, voice);
  return { text, keyboard: [...keyboard, alone] };
}

function said(
  { outcome, column }: Asked['decision'],
  knowledge: Knowledge,
  bot: string,
  voice: Voice,
): BotMessage {
  const unknown = { text: voice.html('group.unknown'), keyboard: [] };
  switch (outcome.kind) {
    case 'answer': {
      const entry = knowledge.entry(outcome.entry);
      if (entry === undefined) return unknown;
      const more = [{ text: voice.text('tip.more'), url: entryLink(bot, entry) }];
      return { text: briefText(entry, column, voice), keyboard: [more] };
    }
    case 'suggest':
      return { text: voice.html('group.suggest'), keyboard: choices(outcome.choices, knowledge, bot, voice) };
    case 'smalltalk': {
      const talk = knowledge.smallTalk.find(({ id }) => id === outcome.topic);
      return talk === undefined ? unknown : { text: Html.text(talk.reply[voice.language]), keyboard: [] };
    }
    case 'escalate':
      return unknown;
  }
}

function choices(ids: readonly string[], knowledge: Knowledge, bot: string, voice: Voice): Keyboard {
  return ids
    .map((id) => knowledge.entry(id))
    .filter((entry) => entry !== undefined)
    .map((entry) => [{ text: label(entry, voice.language), url: entryLink(bot, entry) }]);
}
