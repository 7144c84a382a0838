import type { Backstage } from './backstage.ts';
import { isIn } from './groups/standing.ts';
import { seen } from './seen.ts';
import type { Person, World } from './world.ts';
import { typed, type Writing } from './writing.ts';

type Hands = Pick<World, 'opensLink'>;

/** What happens when somebody opens a link to the bot (https://core.telegram.org/bots/features#deep-linking). */
export function createLinkHands(
  { bot, chats }: Backstage,
  { enter, write }: Writing,
  { addsBot, unblocks }: Pick<World, 'addsBot' | 'unblocks'>,
): Hands {
  function start(person: Person, payload: string | undefined): ReturnType<Hands['opensLink']> {
    // The button that the link leads to starts a stopped bot again.
    if (chats.get(person.id)?.bot.is === 'kicked') unblocks(person);
    const text = payload === undefined ? '/start' : `/start ${payload}`;
    return seen(write(person, enter(person, person.id), typed(text)));
  }

  function startGroup(person: Person, chatId: number, payload: string): ReturnType<Hands['opensLink']> {
    const stored = enter(person, chatId);
    if (stored.chat.type !== 'group' && stored.chat.type !== 'supergroup') {
      throw new Error('The link asks for a group.');
    }
    if (!isIn(stored.bot)) addsBot(person, chatId);
    if (payload === '') return undefined;
    return seen(write(person, stored, typed(`/start@${bot.username} ${payload}`)));
  }

  return {
    opensLink(person, link, groupId) {
      const { name, parameters } = partsOf(link);
      if (name.toLowerCase() !== bot.username.toLowerCase()) throw new Error('The link is not to the bot.');
      const toGroup = parameters.get('startgroup');
      const payload = toGroup ?? parameters.get('start') ?? undefined;
      if (payload !== undefined && !/^[A-Za-z0-9_-]{0,64}$/.test(payload)) {
        throw new Error(`Telegram passes 1 to 64 letters, digits, _ and - on, not "${payload}".`);
      }
      if (toGroup === null) return start(person, payload === '' ? undefined : payload);
      if (groupId === undefined) throw new Error('The link asks for a group to add the bot to.');
      return startGroup(person, groupId, toGroup);
    },
  };
}

/** Reads `https://t.me/<bot>?…` and `tg://resolve?domain=<bot>&…`. */
function partsOf(link: string): { readonly name: string; readonly parameters: URLSearchParams } {
  const { protocol, host, pathname, searchParams: parameters } = new URL(link);
  if (protocol === 'tg:' && host === 'resolve') return { name: parameters.get('domain') ?? '', parameters };
  if (protocol === 'https:' && host === 't.me') return { name: pathname.slice(1), parameters };
  throw new Error(`${link} is no link to Telegram.`);
}
