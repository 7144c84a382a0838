import { Composer } from 'grammy';
import { answerText } from '../../wording/answer.ts';
import type { DeskContext } from '../context.ts';
import { isCommand, personOf, saidOf } from '../said.ts';
import { underAnswer } from '../say/answer.ts';
import { createAnswering } from './answering.ts';
import { onPress } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

/** Any text is a question: answered, offered choices, made a ticket, or met with small talk. */
export function createQuestion(parts: FeatureParts): Composer<DeskContext> {
  const { desk } = parts;
  const answer = createAnswering(parts);
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

  onPress(feature, 'choose', async (ctx, { details: [question, id], place }) => {
    const entry = desk.library.knowledge.entry(id);
    if (entry === undefined) return ctx.notice(ctx.voice.text('oldButton'));
    const column = await desk.preferences.choose(place.chatId, question, entry.id);
    await ctx.turnInto(
      place,
      answerText(entry, entry.kind === 'service' ? column : null, ctx.voice),
      underAnswer(question, entry, desk.library.knowledge, ctx.me.username, ctx.voice),
    );
    await desk.preferences.looksAt(place.chatId, entry.id);
  });

  // The answer that it is related to stays, with its buttons.
  onPress(feature, 'related', async (ctx, { details: [question, id], place }) => {
    const entry = desk.library.knowledge.entry(id);
    if (entry === undefined) return ctx.notice(ctx.voice.text('oldButton'));
    await ctx.show(place.chatId, answerText(entry, null, ctx.voice), {
      keyboard: underAnswer(question, entry, desk.library.knowledge, ctx.me.username, ctx.voice),
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
