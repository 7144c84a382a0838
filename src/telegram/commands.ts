import type { Api } from 'grammy';
import type { BotCommandScope } from 'grammy/types';
import type { Knowledge } from '../knowledge/model.ts';
import type { Language } from '../language/language.ts';
import { type Voice, voiceOf } from '../wording/voice.ts';
import type { Wording } from '../wording/wording.ts';

const forCitizens = [
  'ask',
  'services',
  'contact',
  'tickets',
  'help',
  'language',
  'privacy',
  'forget',
] as const;

/**
 * Tells Telegram the commands, their descriptions and the bot's own, in Bangla for everybody and in English for those
 * whose Telegram speaks English. Officers see /inbox too; nobody else does.
 */
export async function registerCommands(options: {
  api: Api;
  wording: Wording;
  knowledge: Knowledge;
  officers: readonly number[];
}): Promise<void> {
  const { api, wording, knowledge, officers } = options;
  for (const language of ['bn', 'en'] satisfies Language[]) {
    const voice = voiceOf(wording, language);
    // Without a language code: for everybody who has no better match.
    const code = language === 'bn' ? {} : { language_code: language };
    const office = knowledge.office.name[language];
    await api.setMyCommands(described(forCitizens, voice), { scope: { type: 'all_private_chats' }, ...code });
    await api.setMyCommands(described(['ask', 'help'], voice), {
      scope: { type: 'all_group_chats' },
      ...code,
    });
    for (const officer of officers) {
      const scope: BotCommandScope = { type: 'chat', chat_id: officer };
      // An officer who never wrote to the bot has no chat with it yet.
      await api
        .setMyCommands(described(['inbox', ...forCitizens], voice), { scope, ...code })
        .catch(() => {});
    }
    await api.setMyName(voice.text('bot.name'), code);
    await api.setMyShortDescription(voice.text('bot.short'), code);
    await api.setMyDescription(voice.text('bot.description', { office }), code);
  }
  await api.setChatMenuButton({ menu_button: { type: 'commands' } });
}

const described = (commands: readonly string[], voice: Voice) =>
  commands.map((command) => ({ command, description: voice.text(`command.${command}`) }));
