import type { BotCommand, BotCommandScope, MenuButton } from 'grammy/types';
import type { Chat, Person } from './world.ts';

/** What the bot told Telegram about itself. */
export interface Profile {
  readonly commands: CommandLists;
  /** Name, description and short description, each by language code; the empty code is the default. */
  readonly texts: Readonly<Record<'name' | 'description' | 'shortDescription', Map<string, string>>>;
  /** By chat; 0 is the default. */
  readonly menuButtons: Map<number, MenuButton>;
}

interface CommandLists {
  get(scope: BotCommandScope, language: string): readonly BotCommand[];
  /** An empty list takes it away. */
  set(scope: BotCommandScope, language: string, commands: readonly BotCommand[]): void;
  /** The one list that Telegram shows this person in this chat. */
  shownTo(person: Person, chat: Chat, isAdmin: boolean): readonly BotCommand[];
}

export function createProfile(): Profile {
  return {
    commands: createCommandLists(),
    texts: { name: new Map(), description: new Map(), shortDescription: new Map() },
    menuButtons: new Map(),
  };
}

function createCommandLists(): CommandLists {
  const lists = new Map<string, readonly BotCommand[]>();
  const key = (scope: BotCommandScope, language: string): string =>
    [
      scope.type,
      'chat_id' in scope ? scope.chat_id : '',
      'user_id' in scope ? scope.user_id : '',
      language,
    ].join(' ');

  return {
    get: (scope, language) => lists.get(key(scope, language)) ?? [],
    set(scope, language, commands) {
      if (commands.length > 0) lists.set(key(scope, language), commands);
      else lists.delete(key(scope, language));
    },
    shownTo(person, chat, isAdmin) {
      const keys = scopesFor(person, chat, isAdmin).flatMap((scope) => [
        key(scope, person.languageCode),
        key(scope, ''),
      ]);
      const shown = keys.find((each) => lists.has(each));
      return shown === undefined ? [] : (lists.get(shown) ?? []);
    },
  };
}

/** Narrowest first (https://core.telegram.org/bots/api#determining-list-of-commands). */
function scopesFor(person: Person, chat: Chat, isAdmin: boolean): BotCommandScope[] {
  if (chat.type === 'private') {
    return [{ type: 'chat', chat_id: chat.id }, { type: 'all_private_chats' }, { type: 'default' }];
  }
  return [
    { type: 'chat_member', chat_id: chat.id, user_id: person.id },
    ...(isAdmin ? [{ type: 'chat_administrators', chat_id: chat.id } as const] : []),
    { type: 'chat', chat_id: chat.id },
    ...(isAdmin ? [{ type: 'all_chat_administrators' } as const] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ];
}
