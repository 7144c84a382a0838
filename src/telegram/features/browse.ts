import { Composer } from 'grammy';
import { international } from '../../knowledge/phone.ts';
import { officerText } from '../../wording/answer.ts';
import type { DeskContext } from '../context.ts';
import { entryCard, topicList, topicPage } from '../say/browse.ts';
import { onPress } from './on-press.ts';
import type { FeatureParts } from './parts.ts';

/** /services: one message that its buttons turn into headings, lists and cards; and /contact. */
export function createBrowse({ desk }: FeatureParts): Composer<DeskContext> {
  const { library } = desk;
  const feature = new Composer<DeskContext>();
  const chats = feature.chatType('private');

  chats.command('services', async (ctx) => {
    const { text, keyboard } = topicList(library.knowledge, ctx.voice);
    await ctx.show(ctx.chat.id, text, { keyboard });
  });

  chats.command('contact', async (ctx) => {
    const { language } = ctx.voice;
    const { name, place, officer } = library.knowledge.office;
    const values = {
      office: name[language],
      officer: officerText(officer, language),
      place: place[language],
    };
    await ctx.show(ctx.chat.id, ctx.voice.html('contact.text', values));
    const mobile = officer.phones.at(-1);
    if (mobile !== undefined) await ctx.replyWithContact(international(mobile), officer.name[language]);
  });

  onPress(feature, 'topics', async (ctx, { place }) => {
    const { text, keyboard } = topicList(library.knowledge, ctx.voice);
    await ctx.turnInto(place, text, keyboard);
  });

  onPress(feature, 'topic', async (ctx, { details: [id, page], place }) => {
    const said = topicPage(id, page, library.knowledge, ctx.voice);
    if (said === undefined) return ctx.notice(ctx.voice.text('oldButton'));
    await ctx.turnInto(place, said.text, said.keyboard);
  });

  onPress(feature, 'entry', async (ctx, { details: [id], place }) => {
    const { knowledge } = library;
    const entry = knowledge.entry(id);
    if (entry === undefined) return ctx.notice(ctx.voice.text('oldButton'));
    const { text, keyboard } = entryCard(entry, knowledge, ctx.me.username, ctx.voice);
    await ctx.turnInto(place, text, keyboard);
    await desk.preferences.looksAt(place.chatId, entry.id);
  });

  return feature;
}
