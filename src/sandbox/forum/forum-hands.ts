import type { Backstage } from '../backstage.ts';
import { isAdmin } from '../groups/standing.ts';
import type { StoredChat } from '../stored.ts';
import type { Person, World } from '../world.ts';
import type { Writing } from '../writing.ts';
import { dropTopic } from './forum-methods.ts';
import type { Topic } from './topic.ts';

type Hands = Pick<World, 'topics' | 'closesTopic' | 'reopensTopic' | 'deletesTopic'>;

/** What people do with the topics of a forum, and what the bot is told of it. */
export function createForumHands(backstage: Backstage, { enter }: Writing): Hands {
  function manage(person: Person, chatId: number, thread: number): [StoredChat, Topic] {
    const stored = enter(person, chatId);
    const topic = stored.topics.get(thread);
    if (topic === undefined) throw new Error(`There is no topic ${thread} in the chat.`);
    if (!isAdmin(backstage.standings.of(stored, person))) {
      throw new Error(`${person.firstName} is no administrator of the chat ${chatId}.`);
    }
    return [stored, topic];
  }

  function turn(person: Person, chatId: number, thread: number, closed: boolean): void {
    const [stored, topic] = manage(person, chatId, thread);
    if (topic.closed === closed) throw new Error('The topic is like that already.');
    topic.closed = closed;
    const service = { tells: closed ? 'topic-closed' : 'topic-reopened' } as const;
    const content = { is: 'service', service } as const;
    backstage.tell(backstage.post(stored, { from: { kind: 'person', person }, content, thread }));
  }

  return {
    topics: (chatId) => [...(backstage.chats.get(chatId)?.topics.values() ?? [])].map((one) => ({ ...one })),
    closesTopic: (person, chatId, thread) => turn(person, chatId, thread, true),
    reopensTopic: (person, chatId, thread) => turn(person, chatId, thread, false),
    // Bots are not told.
    deletesTopic(person, chatId, thread) {
      const [stored] = manage(person, chatId, thread);
      dropTopic(backstage, stored, thread);
    },
  };
}
