import { Composer } from 'grammy';
import type { Choice, Group } from '../../desk/groups/group.ts';
import type { TelegramMessage } from '../../tickets/ticket.ts';
import { voiceOf } from '../../wording/voice.ts';
import type { DeskContext } from '../context.ts';
import { placeOf, topicOf } from '../in-topic.ts';
import type { PressDetails } from '../press.ts';
import { quietChoices, settingsKeys, settingsText } from '../say/group.ts';
import { joinedBy } from './group-life.ts';
import { onPressBy } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

/** Anonymous admins write in the group's own name (https://core.telegram.org/bots/api#message). */
const isAnonymousAdmin = ({ chat, msg }: DeskContext): boolean => msg?.sender_chat?.id === chat?.id;

/** /settings in a group, and the buttons below: for its admins alone. */
export function createGroupSettings({ desk, wording }: FeatureParts): Composer<DeskContext> {
  const { groups, officers, library } = desk;
  const feature = new Composer<DeskContext>();

  feature
    .chatType(['group', 'supergroup'])
    .filter(async ({ chat }) => !(await officers.isOfficeChat(chat.id)))
    .command('settings', async (ctx) => {
      if (!isAnonymousAdmin(ctx) && !(await isAdmin(ctx, ctx.chat.id)))
        return ctx.show(ctx.chat.id, ctx.voice.html('group.settings.adminsOnly'), placeOf(ctx.msg));
      const group = await groups.join(await joinedBy(ctx.api, ctx.chat, null));
      return ctx.show(ctx.chat.id, text(group), {
        keyboard: keys(group, threadOf(ctx)),
        ...placeOf(ctx.msg),
      });
    });

  onPressBy(
    feature,
    'tips',
    async () => true,
    async (ctx, { details, place }) => {
      const [version, what, value, id] = details;
      const group = standsFor(id, ctx) ? await groups.get(id) : undefined;
      if (group === undefined) return ctx.notice(ctx.voice.text('oldButton'));
      const voice = voiceOf(wording, group.settings.language);
      if (!(await isAdmin(ctx, id))) return ctx.notice(voice.text('group.settings.adminsOnly'));
      if (what === 'done') {
        await ctx.rekey(place, []);
        return ctx.notice(voice.text('group.settings.kept'));
      }
      const choice = choiceOf(what, value);
      const now = choice === undefined ? undefined : await groups.choose(id, version, choice);
      if (now === 'stale') await ctx.notice(voice.text('group.settings.stale'));
      return redraw(ctx, place, (await groups.get(id)) ?? group);
    },
  );

  const text = (group: Group) => {
    const voice = voiceOf(wording, group.settings.language);
    return settingsText(group, library.knowledge.office.name[voice.language], voice);
  };
  const keys = (group: Group, thread: number | undefined) =>
    settingsKeys(group, thread, voiceOf(wording, group.settings.language));
  const redraw = (ctx: DeskContext, place: TelegramMessage, group: Group) =>
    ctx.turnInto(place, text(group), keys(group, threadOf(ctx)));

  return feature;
}

/** Whether the presser runs the chat; a chat that does not tell is run by nobody here. */
async function isAdmin(ctx: DeskContext, chatId: number): Promise<boolean> {
  // Who writes in a channel's name is nobody whom the chat could know.
  if (ctx.from === undefined || ctx.message?.sender_chat !== undefined) return false;
  const standing = await ctx.api.getChatMember(chatId, ctx.from.id).catch(() => undefined);
  return standing?.status === 'creator' || standing?.status === 'administrator';
}

/**
 * Settings stand in the group itself, a channel's in the chat of who brought the desk there. Anybody can send any data
 * from below any message: in another group it would be turned into what an admin of this one calls it.
 */
function standsFor(id: number, { chat }: DeskContext): boolean {
  return chat?.id === id || chat?.type === 'private';
}

/** The topic that a message stands in, where the group has topics. */
function threadOf({ msg, chat }: DeskContext): number | undefined {
  return chat?.type === 'supergroup' && chat.is_forum === true && msg !== undefined
    ? topicOf(msg)
    : undefined;
}

function choiceOf(what: Exclude<PressDetails<'tips'>[1], 'done'>, value: number): Choice | undefined {
  switch (what) {
    case 'day':
      return value <= 6 ? { is: 'day', day: value } : undefined;
    case 'hour':
      return value <= 23 ? { is: 'hour', to: value } : undefined;
    case 'quiet': {
      const to = quietChoices[value];
      return to === undefined ? undefined : { is: 'quiet', to };
    }
    case 'look':
      return { is: 'look', to: value === 0 ? 'text' : 'picture' };
    case 'language':
      return { is: 'language', to: value === 0 ? 'bn' : 'en' };
    case 'topic':
      return { is: 'topic', to: value === 0 ? null : value };
  }
}
