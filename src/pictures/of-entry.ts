import type { Article, Office } from '../knowledge/model.ts';
import type { Voice } from '../wording/voice.ts';
import type { TipOnPicture } from './tip-picture.ts';

/**
 * What the picture of one tip of an entry says, in the voice's language.
 * @param bot its name, without the @
 */
export function onPicture(
  { id, title, tips }: Article,
  nth: number,
  { office, voice, bot }: { readonly office: Office; readonly voice: Voice; readonly bot: string },
): TipOnPicture {
  const { language } = voice;
  return {
    tip: tips[nth]?.[language] ?? '',
    heading: title[language],
    office: office.name[language],
    place: office.place[language],
    invitation: voice.text('tip.invitation'),
    link: `t.me/${bot}`,
    color: [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0),
  };
}
