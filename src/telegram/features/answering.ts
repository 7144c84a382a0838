import type { Said } from '../../desk/said.ts';
import { voiceOf } from '../../wording/voice.ts';
import type { DeskContext } from '../context.ts';
import { outcomeMessages } from '../say/outcome.ts';
import type { FeatureParts } from './parts.ts';

/** Asks the desk in a private chat, and says there what came of it. */
export function createAnswering({ desk, wording }: FeatureParts) {
  return async (ctx: DeskContext, said: Said): Promise<void> => {
    // Not waited for: an answer that is there at once is better than dots before it.
    ctx.replyWithChatAction('typing').catch(() => {});
    const asked = await desk.ask(said);
    const voice = voiceOf(wording, asked.language);
    for (const { text, keyboard } of outcomeMessages(asked, said.messageId, ctx.me.username, voice)) {
      const places = await ctx.show(said.from.chatId, text, { keyboard, replyTo: said.messageId });
      if (asked.taken !== null) await desk.link(asked.taken.ticket.number, 'citizen', places);
    }
  };
}
