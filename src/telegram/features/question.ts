import { Composer } from 'grammy';
import type { Said } from '../../desk/said.ts';
import { answerText } from '../../wording/answer.ts';
import { voiceOf } from '../../wording/voice.ts';
import type { DeskContext } from '../context.ts';
import { isCommand, personOf, saidOf } from '../said.ts';
import { underAnswer } from '../say/answer.ts';
import { outcomeMessages } from '../say/outcome.ts';
import { onPress } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

/** Any text is a question: answered, offered choices, made a ticket, or met with small talk. */
export function createQuestion({ desk, wording }: FeatureParts): Composer<DeskContext> {
  const feature = new Composer<DeskContext>();
  const chats = feature.chatType('private');

  chats.command('ask', async (ctx) => {
    const person = personOf(ctx);
    const text = ctx.match.trim();
    if (person === undefined) return;
    if (text === '') await ctx.show(ctx.chat.id, ctx.voice.html('answer.askPrompt'));
    else await answer(ctx, { ...saidOf(person, ctx.message), text });
  });

  chats.on(['message:text', 'message:caption'], async (ctx) => {
    const person = personOf(ctx);
    if (person === undefined) return;
    if (isCommand(ctx.message.text)) await ctx.show(ctx.chat.id, ctx.voice.html('unknownCommand'));
    else await answer(ctx, saidOf(person, ctx.message));
  });

  const answer = async (ctx: DeskContext, said: Said) => {
    // Not waited for: an answer that is there at once is better than dots before it.
    ctx.replyWithChatAction('typing').catch(() => {});
    const asked = await desk.ask(said);
    const voice = voiceOf(wording, asked.language);
    for (const { text, keyboard } of outcomeMessages(asked, said.messageId, voice)) {
      const places = await ctx.show(said.from.chatId, text, { keyboard, replyTo: said.messageId });
      if (asked.taken !== null) await desk.link(asked.taken.ticket.number, 'citizen', places);
    }
  };

  onPress(feature, 'choose', async (ctx, { details: [question, id], place }) => {
    const entry = desk.library.knowledge.entry(id);
    if (entry === undefined) return ctx.notice(ctx.voice.text('oldButton'));
    const column = await desk.preferences.choose(place.chatId, question, entry.id);
    await ctx.turnInto(
      place,
      answerText(entry, entry.kind === 'service' ? column : null, ctx.voice),
      underAnswer(question, entry, desk.library.knowledge, ctx.voice),
    );
    await desk.preferences.looksAt(place.chatId, entry.id);
  });

  // The answer that it is related to stays, with its buttons.
  onPress(feature, 'related', async (ctx, { details: [question, id], place }) => {
    const entry = desk.library.knowledge.entry(id);
    if (entry === undefined) return ctx.notice(ctx.voice.text('oldButton'));
    await ctx.show(place.chatId, answerText(entry, null, ctx.voice), {
      keyboard: underAnswer(question, entry, desk.library.knowledge, ctx.voice),
    });
    await desk.preferences.looksAt(place.chatId, entry.id);
  });

  // What was harmless when it was sent may be edited into a cry for help.
  chats.on('edited_message:text', async (ctx) => {
    const person = personOf(ctx);
    if (person !== undefined && desk.consider(ctx.editedMessage.text).danger) {
      await answer(ctx, saidOf(person, ctx.editedMessage));
    }
  });

  return feature;
}
