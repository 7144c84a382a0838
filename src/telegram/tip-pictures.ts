import { createHash } from 'node:crypto';
import { InputFile } from 'grammy';
import { z } from 'zod';
import type { Library } from '../desk/library.ts';
import type { Log } from '../desk/log.ts';
import type { Notebook } from '../desk/store.ts';
import type { Article } from '../knowledge/model.ts';
import { onPicture } from '../pictures/of-entry.ts';
import { drawTip } from '../pictures/tip-picture.ts';
import type { Voice } from '../wording/voice.ts';
import { faultOf } from './fault.ts';

/** What Telegram calls the pictures that it has, by what stands on them. */
export const pictureNotes = z.record(z.string(), z.string());
export type PictureNotes = z.infer<typeof pictureNotes>;

/** Pictures of tips: drawn once, and known to Telegram from then on. */
export interface TipPictures {
  /**
   * What is to be sent: Telegram's id of a picture that it has, or the picture; undefined if it can't be drawn. That
   * is logged once and not tried again before the words change.
   */
  picture(entry: Article, nth: number, voice: Voice): Promise<string | InputFile | undefined>;
  /** Notes the id that Telegram gave it. */
  note(entry: Article, nth: number, voice: Voice, fileId: string): Promise<void>;
  /** Telegram's id, if it has the picture. */
  known(entry: Article, nth: number, voice: Voice): Promise<string | undefined>;
  /** Whether somebody who wants it need not wait for it: it was tried, and can't be drawn. */
  isHopeless(entry: Article, nth: number, voice: Voice): boolean;
}

/** @param bot its name, without the @ */
export function createTipPictures({
  library,
  notebook,
  bot,
  log,
}: {
  readonly library: Pick<Library, 'knowledge'>;
  readonly notebook: Notebook<PictureNotes>;
  readonly bot: () => string;
  readonly log: Log;
}): TipPictures {
  const hopeless = new Set<string>();
  let read: Promise<PictureNotes> | undefined;
  const notes = () => (read ??= notebook.read().then((kept) => kept ?? {}));
  let writing: Promise<void> = Promise.resolve();

  const contentOf = (entry: Article, nth: number, voice: Voice) =>
    onPicture(entry, nth, { office: library.knowledge.office, voice, bot: bot() });
  /** Other words make another picture. */
  const keyOf = (entry: Article, nth: number, voice: Voice) =>
    createHash('sha256')
      .update(JSON.stringify(contentOf(entry, nth, voice)))
      .digest('base64url');

  return {
    known: async (entry, nth, voice) => (await notes())[keyOf(entry, nth, voice)],
    isHopeless: (entry, nth, voice) => hopeless.has(keyOf(entry, nth, voice)),
    async picture(entry, nth, voice) {
      const content = contentOf(entry, nth, voice);
      const key = keyOf(entry, nth, voice);
      const known = (await notes())[key];
      if (known !== undefined || hopeless.has(key)) return known;
      try {
        return new InputFile(await drawTip(content), `${entry.id}.png`);
      } catch (error) {
        hopeless.add(key);
        const { language } = voice;
        log.warn(
          { entry: entry.id, nth, language, ...faultOf(error) },
          'a tip can’t be drawn and goes as text',
        );
        return undefined;
      }
    },
    note(entry, nth, voice, fileId) {
      writing = writing.then(async () => {
        const now = { ...(await notes()), [keyOf(entry, nth, voice)]: fileId };
        read = Promise.resolve(now);
        await notebook.write(now);
      });
      return writing;
    },
  };
}
