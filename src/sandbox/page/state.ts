import type { Person, SeenMessage, World } from '../world.ts';
import type { PagePerson, People } from './people.ts';

/** All that the page shows. */
export interface SandboxState {
  readonly bot: World['bot'];
  readonly people: readonly PagePerson[];
  readonly chats: readonly PageChat[];
  /** Of all chats, oldest first. */
  readonly messages: readonly SeenMessage[];
}

/** A chat, its members by their ids. In a private chat `members` is the one person. */
export interface PageChat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title: string;
  /** What it is here for. */
  readonly part: 'citizen' | 'officer' | 'group' | 'otherCitizen';
  readonly members: readonly number[];
}

/** A chat's older messages are not sent to the page. */
const mostMessages = 300;

export function stateOf(world: World, people: People): SandboxState {
  return {
    bot: world.bot,
    people: people.all(),
    chats: chatsOf(world, people),
    messages: world.chats.flatMap(({ id }) => world.messages(id).slice(-mostMessages)),
  };
}

/** In the page's order: a citizen, the officers, the groups, and then other citizens. */
export function chatsOf(world: World, people: People): readonly PageChat[] {
  const theCitizen = people.all().find(({ role }) => role === 'citizen')?.id;
  const chats = world.chats.map((chat): PageChat => {
    const { id, type } = chat;
    if (chat.type !== 'private') {
      return { id, type, title: chat.title, part: 'group', members: chat.members.map((member) => member.id) };
    }
    const isOfficer = people.get(chat.person.id)?.role === 'officer';
    const part = isOfficer ? 'officer' : chat.person.id === theCitizen ? 'citizen' : 'otherCitizen';
    return { id, type, title: nameOf(chat.person), part, members: [chat.person.id] };
  });
  return parts.flatMap((part) => chats.filter((chat) => chat.part === part));
}

const parts = ['citizen', 'officer', 'group', 'otherCitizen'] as const satisfies readonly PageChat['part'][];

export const nameOf = ({ firstName, lastName }: Person): string =>
  [firstName, lastName].filter(Boolean).join(' ');
