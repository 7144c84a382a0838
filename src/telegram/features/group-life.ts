import { type Api, Composer } from 'grammy';
import type { Chat, ChatMember, User } from 'grammy/types';
import type { Group, Joined } from '../../desk/groups/group.ts';
import { voiceOf } from '../../wording/voice.ts';
import type { DeskContext } from '../context.ts';
import { groupPayload } from '../deep-link.ts';
import { settingsKeys, settingsText } from '../say/group.ts';
import type { FeatureParts } from './parts.ts';

/** Somebody who takes the desk out and puts it back in is not greeted again so soon. */
const greetedAgainAfterMs = 60 * 60_000;
/** What one press brings lies no further apart. */
const sameTimeSeconds = 60;

/**
 * The desk comes into groups and channels, may write there or not, and goes again. A greeting with the settings for
 * its admins stands in the group; of a channel, whose readers should see no settings, in the chat of who brought it.
 */
export function createGroupLife({ desk, wording }: FeatureParts): Composer<DeskContext> {
  const { groups, officers, library } = desk;
  const feature = new Composer<DeskContext>();
  /** When the desk greeted a group, in seconds since 1970. */
  const greeted = new Map<number, number>();

  feature.on('my_chat_member', async (ctx, next) => {
    const { chat, from, date, new_chat_member: standing } = ctx.myChatMember;
    if (chat.type === 'private' || (await officers.isOfficeChat(chat.id))) return next();
    if (isGone(standing)) return groups.leave(chat.id);
    const before = await groups.get(chat.id);
    const group = await groups.join(await joinedBy(ctx.api, chat, from));
    if (!mayWrite(standing, chat)) return groups.silence(chat.id);
    if (!isNews(before, date * 1000)) return;
    greeted.set(chat.id, date);
    await greet(ctx, group, from.id);
  });

  // A link that adds the desk brings both the news of it and a /start, in no order: one of them greets.
  feature.chatType(['group', 'supergroup']).command('start', async (ctx, next) => {
    const { chat, from, msg } = ctx;
    if (ctx.match !== groupPayload || (await officers.isOfficeChat(chat.id))) return next();
    const before = await groups.get(chat.id);
    if (before === undefined || before.state.is === 'gone') {
      const group = await groups.join(await joinedBy(ctx.api, chat, from));
      if (isNews(before, msg.date * 1000)) await greet(ctx, group, from.id);
    } else if (Math.abs(msg.date - (greeted.get(chat.id) ?? 0)) > sameTimeSeconds) await next();
  });

  feature.on(':migrate_to_chat_id', async (ctx) => {
    await groups.migrate(ctx.msg.chat.id, ctx.msg.migrate_to_chat_id);
  });

  feature.on(':new_chat_title', async (ctx, next) => {
    const known = await groups.get(ctx.msg.chat.id);
    if (known !== undefined) await groups.join({ ...known, title: ctx.msg.new_chat_title, kind: known.kind });
    await next();
  });

  async function greet(ctx: DeskContext, group: Group, by: number): Promise<void> {
    const voice = voiceOf(wording, group.settings.language);
    const office = library.knowledge.office.name[voice.language];
    // Who added it may never have written to the desk: then nobody reads it, and nothing is lost.
    const place = group.kind === 'channel' ? by : group.id;
    await ctx
      .show(place, settingsText(group, office, voice), { keyboard: settingsKeys(group, undefined, voice) })
      .catch((error: unknown) => {
        if (group.kind !== 'channel') throw error;
      });
  }

  return feature;
}

/** What Telegram says of the chat, and how many people it reaches. */
export async function joinedBy(
  api: Api,
  chat: Chat,
  /** Whoever stays anonymous has Telegram's own bot as a name, which nobody can write to. */
  by: Pick<User, 'id' | 'is_bot'> | null,
): Promise<Joined> {
  const members = await api.getChatMemberCount(chat.id).catch(() => 0);
  return {
    id: chat.id,
    kind: chat.type === 'private' ? 'group' : chat.type,
    title: chat.title ?? '',
    addedBy: by === null || by.is_bot ? null : by.id,
    members,
  };
}

function isGone(standing: ChatMember): boolean {
  const { status } = standing;
  return status === 'left' || status === 'kicked' || (status === 'restricted' && !standing.is_member);
}

/** https://core.telegram.org/bots/api#chatmember */
function mayWrite(standing: ChatMember, { type }: Chat): boolean {
  if (standing.status === 'restricted') return standing.can_send_messages;
  if (type !== 'channel') return true;
  return standing.status === 'administrator' && standing.can_post_messages === true;
}

function isNews(before: Group | undefined, at: number): boolean {
  if (before === undefined) return true;
  return before.state.is === 'gone' && at - Date.parse(before.state.since) > greetedAgainAfterMs;
}
