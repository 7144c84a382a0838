import { Composer } from 'grammy';
import type { InlineQuery } from 'grammy/types';
import { z } from 'zod';
import type { Offer } from '../../desk/groups/offers.ts';
import type { Language } from '../../language/language.ts';
import type { Voice } from '../../wording/voice.ts';
import { voiceOf } from '../../wording/voice.ts';
import type { DeskContext } from '../context.ts';
import { tryPayload } from '../deep-link.ts';
import { inlineResult } from '../say/inline.ts';
import type { TipPictures } from '../tip-pictures.ts';
import { tooLate } from '../too-late.ts';
import type { FeatureParts } from './parts.ts';

const aPage = 10;
/** Seconds. Knowledge changes seldom, and Telegram asks again soon enough. */
const keptFor = 300;
/** Where a page begins: we said it, but anybody can send anything. */
const offsetOf = z.coerce.number().int().nonnegative().catch(Number.MAX_SAFE_INTEGER);

/**
 * Inline mode: `@bot otp` in any chat offers answers and tips to send. What somebody types is neither kept nor logged.
 */
export function createInline({
  desk,
  wording,
  pictures,
}: FeatureParts & { readonly pictures: Pick<TipPictures, 'known'> }): Composer<DeskContext> {
  const feature = new Composer<DeskContext>();

  feature.on('inline_query', async (ctx) => {
    const { query, offset } = ctx.inlineQuery;
    const { offers, language } = await desk.offers(query);
    const voice = voiceOf(wording, await languageFor(ctx.inlineQuery, language));
    const from = offsetOf.parse(offset);
    const page = offers.slice(from, from + aPage);
    const results = await Promise.all(page.map(async (offer) => resultOf(offer, ctx.me.username, voice)));
    await ctx
      .answerInlineQuery(results, {
        cache_time: keptFor,
        // Each in the language that the asker is spoken to.
        is_personal: true,
        next_offset: from + aPage < offers.length ? String(from + aPage) : '',
        button: { text: voice.text('inline.try'), start_parameter: tryPayload },
      })
      .catch(tooLate);
  });

  feature.on('chosen_inline_result', () => desk.awareness.count('shares'));

  const resultOf = async (offer: Offer, bot: string, voice: Voice) => {
    const picture =
      offer.is === 'tip' ? await pictures.known(offer.tip.entry, offer.tip.nth, voice) : undefined;
    return inlineResult(offer, desk.library.knowledge, { bot, picture }, voice);
  };

  /** The one that the asker chose or last wrote in; of others, that of the words, or of their Telegram. */
  const languageFor = async (
    { from }: Pick<InlineQuery, 'from'>,
    ofWords: Language | undefined,
  ): Promise<Language> => {
    const ofTelegram = from.language_code?.startsWith('en') ? 'en' : 'bn';
    return (await desk.preferences.spoken(from.id)) ?? ofWords ?? ofTelegram;
  };

  return feature;
}
