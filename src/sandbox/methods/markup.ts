import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { z } from 'zod';
import { checkLink, whyNoApp } from '../text/links.ts';
import { inTelegramsWords, nested } from './parameters.ts';

/** What a message brings with it: buttons under it, or a change of what the person types with. */
export type Markup =
  | { readonly is: 'inline'; readonly keyboard: InlineKeyboardMarkup | undefined }
  | { readonly is: 'reply' };

const most = { buttons: 100, dataBytes: 64, copyLength: 256 };

const action = {
  callback_data: z.string().optional(),
  url: z.string().optional(),
  web_app: z.strictObject({ url: z.string() }).optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  copy_text: z.strictObject({ text: z.string() }).optional(),
  pay: z.boolean().optional(),
  callback_game: z.looseObject({}).optional(),
};

const appearance = {
  text: z.string({ error: 'can\'t parse inline keyboard button: Can\'t find field "text"' }),
  icon_custom_emoji_id: z.string().optional(),
  style: z.enum(['danger', 'success', 'primary']).optional(),
};

const button = z.strictObject({ ...appearance, ...action }).transform((given, context) => {
  const refuse = (why: string): never => {
    context.addIssue({ code: 'custom', message: why });
    return z.NEVER;
  };
  const { text, style, icon_custom_emoji_id: icon } = given;
  if (text.trim() === '') return refuse('inline keyboard button text must be non-empty');
  const shown = {
    text,
    ...(style !== undefined && { style }),
    ...(icon !== undefined && { icon_custom_emoji_id: icon }),
  };
  const actions = Object.keys(action).filter((key) => key in given);
  if (actions.length > 1) return refuse(`inline keyboard button has more than one of ${actions.join(', ')}`);

  if (given.callback_data) {
    return Buffer.byteLength(given.callback_data) <= most.dataBytes
      ? { ...shown, callback_data: given.callback_data }
      : refuse('BUTTON_DATA_INVALID');
  }
  if (given.url) {
    const link = checkLink(given.url);
    if (link.ok) return { ...shown, url: link.url };
    return refuse(`inline keyboard button URL '${given.url}' is invalid: ${link.why}`);
  }
  if (given.web_app !== undefined) {
    const why = whyNoApp(given.web_app.url);
    if (why === undefined) return { ...shown, web_app: given.web_app };
    return refuse(`inline keyboard button Web App URL '${given.web_app.url}' is invalid: ${why}`);
  }
  if (given.copy_text !== undefined) {
    const { length } = given.copy_text.text;
    return length > 0 && length <= most.copyLength
      ? { ...shown, copy_text: given.copy_text }
      : refuse('BUTTON_COPY_TEXT_INVALID');
  }
  if (given.switch_inline_query !== undefined) {
    return { ...shown, switch_inline_query: given.switch_inline_query };
  }
  if (given.switch_inline_query_current_chat !== undefined) {
    return { ...shown, switch_inline_query_current_chat: given.switch_inline_query_current_chat };
  }
  if (given.pay !== undefined || given.callback_game !== undefined) return refuse('BUTTON_TYPE_INVALID');
  return refuse("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
});

const inlineKeyboard = z
  .strictObject({ inline_keyboard: z.array(z.array(button)) })
  .transform(({ inline_keyboard: rows }, context): InlineKeyboardMarkup | undefined => {
    const kept: InlineKeyboardButton[][] = rows.filter((row) => row.length > 0);
    if (kept.flat().length > most.buttons) {
      context.addIssue({ code: 'custom', message: 'REPLY_MARKUP_TOO_LONG' });
    }
    return kept.length > 0 ? { inline_keyboard: kept } : undefined;
  });

const keyboardButton = z.union([
  z.string(),
  z.strictObject({
    text: z.string(),
    request_contact: z.boolean().optional(),
    request_location: z.boolean().optional(),
  }),
]);

const inputField = {
  input_field_placeholder: z.string().max(64).optional(),
  selective: z.boolean().optional(),
};
const replyKeyboards = {
  keyboard: z.strictObject({
    keyboard: z.array(z.array(keyboardButton)),
    is_persistent: z.boolean().optional(),
    resize_keyboard: z.boolean().optional(),
    one_time_keyboard: z.boolean().optional(),
    ...inputField,
  }),
  remove_keyboard: z.strictObject({ remove_keyboard: z.literal(true), selective: z.boolean().optional() }),
  force_reply: z.strictObject({ force_reply: z.literal(true), ...inputField }),
};

/** A keyboard under the message; undefined if it has no buttons. */
export const inlineMarkup = nested(inlineKeyboard).optional();

/** Any `reply_markup`. */
export const anyMarkup = nested(
  z.looseObject({}).transform((given, context): Markup => {
    const schema = Object.entries(replyKeyboards).find(([key]) => key in given)?.[1];
    const parsed = (schema ?? inlineKeyboard).safeParse(given, { error: inTelegramsWords });
    if (!parsed.success) {
      for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    return schema === undefined ? { is: 'inline', keyboard: inlineKeyboard.parse(given) } : { is: 'reply' };
  }),
).optional();
