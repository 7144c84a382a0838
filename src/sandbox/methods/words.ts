import { z } from 'zod';
import { badRequest } from '../refusal.ts';
import type { FormattedText } from '../text/entity.ts';
import {
  formatText,
  lengthOf,
  longestCaption,
  longestText,
  type UnformattedText,
} from '../text/format-text.ts';
import { entities, parseMode } from './parameters.ts';

/** Told what Telegram would overlook, though somebody surely meant otherwise. */
export type Noted = (what: string) => void;

export const textParameters = {
  text: z.string({ error: 'message text is empty' }).min(1, { error: 'message text is empty' }),
  parse_mode: parseMode,
  entities,
};

export const captionParameters = {
  caption: z.string().optional(),
  parse_mode: parseMode,
  caption_entities: entities,
};

/** A message's text. @throws Refusal if nothing is left of it, it is too long, or it does not parse */
export function messageText(given: z.infer<z.ZodObject<typeof textParameters>>, noted: Noted): FormattedText {
  const formatted = format(
    { text: given.text, parseMode: given.parse_mode, entities: given.entities },
    noted,
  );
  if (formatted.text === '') throw badRequest('text must be non-empty');
  if (lengthOf(formatted.text) > longestText) throw badRequest('message is too long');
  return formatted;
}

/** A file's caption, perhaps empty. */
export function captionText(
  given: z.infer<z.ZodObject<typeof captionParameters>>,
  noted: Noted,
): FormattedText {
  const formatted = format(
    { text: given.caption ?? '', parseMode: given.parse_mode, entities: given.caption_entities },
    noted,
  );
  if (lengthOf(formatted.text) > longestCaption) throw badRequest('message caption is too long');
  return formatted;
}

/** Any text that may be formatted. @throws Refusal if it does not parse */
export function format(source: UnformattedText, noted: Noted): FormattedText {
  return formatText(source, (address) => noted(`a link to '${address}' is dropped silently`));
}
