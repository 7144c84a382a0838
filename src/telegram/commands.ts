import type { Api } from 'grammy';
import type { Knowledge } from '../knowledge/model.ts';
import type { Language } from '../language/language.ts';
import { type Voice, voiceOf } from '../wording/voice.ts';
import type { Wording } from '../wording/wording.ts';

const forCitizens = [
  'ask',
  'services',
  'contact',
  'tip',
  'quiz',
  'tickets',
  'help',
  'tips',
  'language',
  'privacy',
  'forget',
] as const;
const forGroups = ['ask', 'tip', 'quiz', 'help'] as const;
const forOfficers = ['inbox', 'broadcast', ...forCitizens] as const;

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

/**
 * Shows /inbox to a person of the desk, and to nobody else; and, where the pages are reached by https, puts them behind
 * the button beside the chat's field. Telegram takes this only for a chat that there is.
 * @param language that the chat is spoken to in
 */
export async function registerOfficer(options: {
  api: Api;
  wording: Wording;
  chatId: number;
  inboxUrl: string;
  language: Language;
}): Promise<void> {
  const { api, wording, chatId, inboxUrl, language: spoken } = options;
  for (const language of languages) {
    const commands = described(forOfficers, voiceOf(wording, language));
    await api.setMyCommands(commands, { scope: { type: 'chat', chat_id: chatId }, ...codeOf(language) });
  }
  if (!inboxUrl.startsWith('https:')) return;
  const text = voiceOf(wording, spoken).text('command.inboxButton');
  await api.setChatMenuButton({
    chat_id: chatId,
    menu_button: { type: 'web_app', text, web_app: { url: `${inboxUrl}/app` } },
  });
}

const described = (commands: readonly string[], voice: Voice) =>
  commands.map((command) => ({ command, description: voice.text(`command.${command}`) }));
