import { z } from 'zod';
import type { Files } from '../files.ts';
import { inlineMarkup } from '../methods/markup.ts';
import { decimal, entities, flag, inTelegramsWords, integer, parseMode } from '../methods/parameters.ts';
import { linkPreview } from '../methods/sending.ts';
import { captionParameters, captionText, messageText, type Noted } from '../methods/words.ts';
import { badRequest, notPlayed, Refusal } from '../refusal.ts';
import type { Content } from '../stored.ts';
import { checkLink } from '../text/links.ts';
import type { ReadyResult } from './queries.ts';

const textContent = z.strictObject({
  message_text: z.string().min(1, { error: 'message text is empty' }),
  parse_mode: parseMode,
  entities,
  link_preview_options: linkPreview,
});
const placeContent = z.strictObject({
  latitude: decimal,
  longitude: decimal,
  title: z.string().optional(),
  address: z.string().optional(),
});
const contactContent = z.strictObject({
  phone_number: z.string().min(1, { error: 'phone number is empty' }),
  first_name: z.string().min(1, { error: 'first name is empty' }),
  last_name: z.string().optional(),
});
const messageContent = z.union([textContent, placeContent, contactContent], {
  error: 'input message content is not specified',
});

const id = z.string().refine((given) => given !== '' && Buffer.byteLength(given) <= 64, {
  error: 'RESULT_ID_INVALID',
});
const about = { id, title: z.string(), description: z.string().optional(), reply_markup: inlineMarkup };
const thumbnail = { thumbnail_url: z.string().optional() };

const article = z.strictObject({
  ...about,
  ...thumbnail,
  type: z.literal('article'),
  input_message_content: messageContent,
  url: z.string().optional(),
  thumbnail_width: integer.optional(),
  thumbnail_height: integer.optional(),
});
const photo = z.strictObject({
  ...about,
  ...thumbnail,
  ...captionParameters,
  type: z.literal('photo'),
  title: z.string().optional(),
  photo_file_id: z.string().optional(),
  photo_url: z.string().optional(),
  photo_width: integer.optional(),
  photo_height: integer.optional(),
  show_caption_above_media: flag.optional(),
  input_message_content: messageContent.optional(),
});
const result = z.discriminatedUnion('type', [article, photo]);

/** Telegram has these, too. */
const others = 'audio contact document game gif location mpeg4_gif sticker venue video voice'.split(' ');

/** Stands in for a picture by address: the sandbox fetches nothing. */
const placeholder = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

type Given = Readonly<Record<string, unknown>> & { readonly type?: unknown };

/** Reads one result. @throws Refusal in Telegram's words if it would not take it */
export function readResult(given: Given, files: Files, noted: Noted): ReadyResult {
  if (others.includes(String(given.type))) throw notPlayed(`inline results of type ${given.type}`);
  const parsed = z.strictObject({ result }).safeParse({ result: given }, { error: inTelegramsWords });
  if (!parsed.success) throw unreadable(parsed.error.issues[0]?.message ?? 'wrong inline query result');
  const read = parsed.data.result;
  try {
    return {
      id: read.id,
      type: read.type,
      ...(read.title !== undefined && { title: read.title }),
      ...(read.description !== undefined && { description: read.description }),
      content: contentOf(read, files, noted),
      ...(read.reply_markup !== undefined && { keyboard: checked(read.reply_markup) }),
    };
  } catch (error) {
    if (error instanceof Refusal && error.code === 400)
      throw unreadable(error.message.replace(/^Bad Request: /, ''));
    throw error;
  }
}

function unreadable(why: string): Refusal {
  const isCode = /^[A-Z_]+$/.test(why);
  const sentence = why.charAt(0).toUpperCase() + why.slice(1);
  return badRequest(isCode ? why : `can't parse inline query result: ${sentence}`);
}

function contentOf(read: z.infer<typeof result>, files: Files, noted: Noted): Content {
  if (read.input_message_content !== undefined) return messageOf(read.input_message_content, noted);
  if (read.type === 'article') throw badRequest('input message content is not specified');
  const { photo_file_id: fileId, photo_url: url, thumbnail_url: small } = read;
  const caption = captionText(read, noted);
  if (fileId !== undefined) {
    const file = files.byId(fileId);
    if (file?.kind !== 'photo') throw badRequest('wrong file identifier specified');
    return { is: 'file', file, ...caption };
  }
  if (url === undefined) throw badRequest('can\'t find field "photo_file_id"');
  if (!checkLink(url).ok) throw badRequest('WEBDOCUMENT_URL_INVALID');
  if (small === undefined || !checkLink(small).ok) throw badRequest('PHOTO_THUMB_URL_EMPTY');
  return { is: 'file', file: files.add('photo', placeholder), ...caption };
}

function messageOf(given: z.infer<typeof messageContent>, noted: Noted): Content {
  if ('message_text' in given) {
    const { message_text: text, parse_mode, entities } = given;
    return { is: 'text', ...messageText({ text, parse_mode, entities }, noted) };
  }
  if ('phone_number' in given) {
    const { phone_number: phoneNumber, first_name: firstName, last_name: lastName } = given;
    return { is: 'contact', phoneNumber, firstName, ...(lastName !== undefined && { lastName }) };
  }
  const { latitude, longitude, title, address } = given;
  if (title === undefined || address === undefined) return { is: 'place', latitude, longitude };
  return { is: 'place', latitude, longitude, venue: { title, address } };
}

/** Mini Apps do not open from what is sent inline. */
function checked(keyboard: NonNullable<ReadyResult['keyboard']>): NonNullable<ReadyResult['keyboard']> {
  if (keyboard.inline_keyboard.flat().some((button) => 'web_app' in button)) {
    throw badRequest('BUTTON_TYPE_INVALID');
  }
  return keyboard;
}
