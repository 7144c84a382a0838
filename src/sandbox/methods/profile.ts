import type { BotCommandScope, MenuButton } from 'grammy/types';
import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import { badRequest } from '../refusal.ts';
import { lengthOf } from '../text/format-text.ts';
import { whyNoApp } from '../text/links.ts';
import { type Methods, method } from './method.ts';
import { chatId, flag, nested } from './parameters.ts';
import { reachChat } from './reach.ts';

const everywhere: BotCommandScope = { type: 'default' };
const scope = nested(
  z.discriminatedUnion(
    'type',
    [
      z.strictObject({ type: z.literal('default') }),
      z.strictObject({ type: z.literal('all_private_chats') }),
      z.strictObject({ type: z.literal('all_group_chats') }),
      z.strictObject({ type: z.literal('all_chat_administrators') }),
      z.strictObject({ type: z.literal('chat'), chat_id: chatId }),
      z.strictObject({ type: z.literal('chat_administrators'), chat_id: chatId }),
      z.strictObject({ type: z.literal('chat_member'), chat_id: chatId, user_id: z.number().int() }),
    ],
    { error: "can't parse BotCommandScope: Unsupported type specified" },
  ),
).optional();

/** Two letters, or none for everybody whose language has nothing of its own. */
export const language = z
  .string()
  .regex(/^([a-z]{2})?$/, { error: 'invalid language code specified' })
  .default('');
const commandList = nested(z.array(z.strictObject({ command: z.string(), description: z.string() })));

const menuButton = nested(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('commands') }),
    z.strictObject({ type: z.literal('default') }),
    z.strictObject({
      type: z.literal('web_app'),
      text: z.string().min(1),
      web_app: z.strictObject({
        url: z.string().refine((url) => whyNoApp(url) === undefined, {
          error: ({ input }) => `menu button Web App URL '${input}' is invalid: ${whyNoApp(String(input))}`,
        }),
      }),
    }),
  ]),
).optional();

/** Who the bot is, and what its menus offer. */
export function profileMethods(backstage: Backstage): Methods {
  const { profile } = backstage;
  return {
    getMe: method({}, () => ({
      ...backstage.wire.bot(),
      can_join_groups: true,
      can_read_all_group_messages: !backstage.settings.privacy,
      supports_guest_queries: false,
      supports_inline_queries: backstage.settings.inline,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    })),
    setMyCommands: method({ commands: commandList, scope, language_code: language }, (given) => {
      const { commands } = given;
      checkCommands(commands);
      profile.commands.set(checked(given.scope), given.language_code, commands);
      return true;
    }),
    deleteMyCommands: method({ scope, language_code: language }, (given) => {
      profile.commands.set(checked(given.scope), given.language_code, []);
      return true;
    }),
    getMyCommands: method({ scope, language_code: language }, (given) =>
      profile.commands.get(checked(given.scope), given.language_code),
    ),
    setChatMenuButton: method({ chat_id: chatId.optional(), menu_button: menuButton }, (given) => {
      if (given.chat_id !== undefined) reachChat(backstage, given.chat_id);
      profile.menuButtons.set(given.chat_id ?? 0, given.menu_button ?? { type: 'default' });
      return true;
    }),
    getChatMenuButton: method({ chat_id: chatId.optional() }, ({ chat_id = 0 }): MenuButton => {
      const { menuButtons } = profile;
      return menuButtons.get(chat_id) ?? menuButtons.get(0) ?? { type: 'default' };
    }),
    setMyDefaultAdministratorRights: method(
      { rights: nested(z.looseObject({})).optional(), for_channels: flag.optional() },
      () => true,
    ),
  };

  function checked(given: BotCommandScope | undefined): BotCommandScope {
    if (given !== undefined && 'chat_id' in given) reachChat(backstage, Number(given.chat_id));
    return given ?? everywhere;
  }
}

function checkCommands(commands: readonly { command: string; description: string }[]): void {
  if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of commands) {
    if (command.replace(/^\//, '') === '') throw badRequest('command must be non-empty');
    if (lengthOf(command) > 32) throw badRequest('command length must not exceed 32');
    if (description.trim() === '') throw badRequest('command description must be non-empty');
    if (lengthOf(description) > 256) throw badRequest('command description length must not exceed 256');
    if (!/^\/?[a-z\d_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  }
}
