import { type Api, GrammyError } from 'grammy';
import type { Clock } from '../desk/clock.ts';
import type { Officers } from '../desk/officers.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { faceOf, type Topic } from '../tickets/topic.ts';
import type { Voice } from '../wording/voice.ts';
import { topicName } from './say/topic.ts';
import type { Show } from './show.ts';

/** How long it is believed that a group has topics, or has none for us. */
const believedMs = 10 * 60_000;

/** A ticket's own topic in the office's group. What Telegram refuses otherwise is thrown on. */
export interface TopicKeeper {
  /** Opens one. @returns null where the group has no topics, or does not let us make any: all goes to the group then */
  open(ticket: Ticket, chatId: number, voice: Voice): Promise<Topic | null>;
  /** Renames, closes and reopens it as its ticket stands. */
  update(ticket: Ticket, topic: Topic, voice: Voice): Promise<Topic>;
}

export function createTopicKeeper(options: {
  api: Api;
  show: Show;
  clock: Clock;
  officers: Pick<Officers, 'topicsRefused' | 'topicsAllowed'>;
}): TopicKeeper {
  const { api, show, clock, officers } = options;
  const known = new Map<number, { readonly canOpen: boolean; readonly until: number }>();
  const believe = (chatId: number, canOpen: boolean) =>
    known.set(chatId, { canOpen, until: clock.now().getTime() + believedMs });

  const canOpen = async (chatId: number): Promise<boolean> => {
    const belief = known.get(chatId);
    if (belief !== undefined && belief.until > clock.now().getTime()) return belief.canOpen;
    const chat = await api.getChat(chatId);
    const isForum = chat.type === 'supergroup' && chat.is_forum === true;
    believe(chatId, isForum);
    return isForum;
  };

  return {
    async open(ticket, chatId, voice) {
      if (!(await canOpen(chatId))) return null;
      const face = faceOf(ticket);
      try {
        const made = await api.createForumTopic(chatId, topicName(ticket, face, voice));
        await officers.topicsAllowed();
        return { chatId, thread: made.message_thread_id, face: { ...face, is: openFace(face.is) } };
      } catch (error) {
        if (!isRefused(error, /not enough rights|not a forum|CHAT_ADMIN_REQUIRED/)) throw error;
        believe(chatId, false);
        if (isRefused(error, /rights|ADMIN/) && (await officers.topicsRefused(chatId))) {
          await show.show(chatId, voice.html('notice.topicsRefused'));
        }
        return null;
      }
    },

    async update(ticket, topic, voice) {
      const { chatId, thread } = topic;
      const face = faceOf(ticket);
      const name = topicName(ticket, face, voice);
      if (name !== topicName(ticket, topic.face, voice)) {
        await unlessSame(() => api.editForumTopic(chatId, thread, { name }));
      }
      const isClosed = topic.face.is === 'closed';
      if (face.is === 'closed' && !isClosed) await unlessSame(() => api.closeForumTopic(chatId, thread));
      if (face.is !== 'closed' && isClosed) await unlessSame(() => api.reopenForumTopic(chatId, thread));
      return { ...topic, face };
    },
  };
}

/** A topic is made open, whatever it is called: one of a closed ticket is closed by the next look. */
const openFace = (is: Topic['face']['is']): Topic['face']['is'] => (is === 'closed' ? 'answered' : is);

/** Whether a topic is not there any more: somebody deleted it. */
export function isTopicGone(error: unknown): boolean {
  return isRefused(error, /message thread not found|TOPIC_ID_INVALID|TOPIC_DELETED/);
}

async function unlessSame(change: () => Promise<unknown>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!isRefused(error, /TOPIC_NOT_MODIFIED/)) throw error;
  }
}

function isRefused(error: unknown, why: RegExp): boolean {
  return error instanceof GrammyError && error.error_code === 400 && why.test(error.description);
}
