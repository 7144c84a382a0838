import type { Api } from 'grammy';
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
const forGroups = ['ask', 'help'] as const;
const forOfficers = ['inbox', ...forCitizens] as const;

/** Telegram refuses a short description of more characters. */
const longestShort = 120;

const languages = ['bn', 'en'] satisfies Language[];

/** Bangla is for everybody who has no better match: it goes without a language code. */
const codeOf = (language: Language) => (language === 'bn' ? {} : { language_code: language });

/** Tells Telegram the commands, their descriptions and the bot's own, in Bangla and English. */
export async function registerCommands(options: {
  api: Api;
  wording: Wording;
  knowledge: Knowledge;
}): Promise<void> {
  const { api, wording, knowledge } = options;
  for (const language of languages) {
    const voice = voiceOf(wording, language);
    const code = codeOf(language);
    const office = knowledge.office.name[language];
    await api.setMyCommands(described(forCitizens, voice), { scope: { type: 'all_private_chats' }, ...code });
    await api.setMyCommands(described(forGroups, voice), { scope: { type: 'all_group_chats' }, ...code });
    await api.setMyName(voice.text('bot.name'), code);
    await api.setMyShortDescription(voice.text('bot.short', { office }).slice(0, longestShort), code);
    await api.setMyDescription(voice.text('bot.description', { office }), code);
  }
  await api.setChatMenuButton({ menu_button: { type: 'commands' } });
}

/** Shows /inbox to an officer, and to nobody else. Telegram takes this only for a chat that there is. */
export async function registerOfficer(api: Api, wording: Wording, chatId: number): Promise<void> {
  for (const language of languages) {
    const commands = described(forOfficers, voiceOf(wording, language));
    await api.setMyCommands(commands, { scope: { type: 'chat', chat_id: chatId }, ...codeOf(language) });
  }
}

const described = (commands: readonly string[], voice: Voice) =>
  commands.map((command) => ({ command, description: voice.text(`command.${command}`) }));
