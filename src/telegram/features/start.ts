import { Composer } from 'grammy';
import { may, type Role } from '../../desk/people/role.ts';
import { isolated } from '../../wording/isolated.ts';
import { registerOfficer } from '../commands.ts';
import type { DeskContext } from '../context.ts';
import { addKey } from '../say/tip.ts';
import type { Keyboard } from '../show.ts';
import type { FeatureParts } from './parts.ts';

/** /start and /help. */
export function createStart({ desk, wording, inboxUrl }: FeatureParts): Composer<DeskContext> {
  const { library } = desk;
  const feature = new Composer<DeskContext>();
  const chats = feature.chatType('private');

  chats.command('start', async (ctx) => {
    const role = await desk.officers.roleOf(ctx.from.id);
    const name = isolated(ctx.from.first_name);
    await ctx.show(
      ctx.chat.id,
      ctx.voice.html('start', { name, office: library.knowledge.office.name[ctx.voice.language] }),
      { keyboard: addToGroup(ctx) },
    );
    if (role === undefined) return;
    await ctx.show(ctx.chat.id, ctx.voice.html(helpFor(role)));
    await registerOfficer({
      api: ctx.api,
      wording,
      chatId: ctx.chat.id,
      inboxUrl: inboxUrl(),
      language: ctx.voice.language,
    });
    if (may(role, 'tickets')) await desk.welcomeOfficer(ctx.chat.id);
  });

  chats.command('help', async (ctx) => {
    await ctx.show(
      ctx.chat.id,
      ctx.voice.html('help', { inDanger: library.knowledge.office.inDanger[ctx.voice.language] }),
      { keyboard: addToGroup(ctx) },
    );
    const role = await desk.officers.roleOf(ctx.from.id);
    if (role !== undefined) await ctx.show(ctx.chat.id, ctx.voice.html(helpFor(role)));
  });

  return feature;
}

const addToGroup = ({ me, voice }: DeskContext): Keyboard => [[addKey(me.username, voice)]];

const helpFor = (role: Role) => (may(role, 'tickets') ? 'officerHelp' : 'viewerHelp');
