import { Composer } from 'grammy';
import { isolated } from '../../wording/isolated.ts';
import { registerOfficer } from '../commands.ts';
import type { DeskContext } from '../context.ts';
import type { FeatureParts } from './parts.ts';

/** /start and /help. */
export function createStart({ desk, wording }: FeatureParts): Composer<DeskContext> {
  const { library } = desk;
  const feature = new Composer<DeskContext>();
  const chats = feature.chatType('private');

  chats.command('start', async (ctx) => {
    const officer = await desk.officers.isOfficer(ctx.from.id);
    const name = isolated(ctx.from.first_name);
    await ctx.show(
      ctx.chat.id,
      ctx.voice.html('start', { name, office: library.knowledge.office.name[ctx.voice.language] }),
    );
    if (officer) {
      await ctx.show(ctx.chat.id, ctx.voice.html('officerHelp'));
      await registerOfficer(ctx.api, wording, ctx.chat.id);
      await desk.welcomeOfficer(ctx.chat.id);
    }
  });

  chats.command('help', async (ctx) => {
    await ctx.show(
      ctx.chat.id,
      ctx.voice.html('help', { inDanger: library.knowledge.office.inDanger[ctx.voice.language] }),
    );
    if (await desk.officers.isOfficer(ctx.from.id))
      await ctx.show(ctx.chat.id, ctx.voice.html('officerHelp'));
  });

  return feature;
}
