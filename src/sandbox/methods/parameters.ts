import { z } from 'zod';

/**
 * Building blocks for methods' parameters. Forms carry everything as text, and lists and objects as JSON in
 * text; so each block takes both. Words for what is missing or wrong are Telegram's.
 */

function fromText(pattern: RegExp, read: (text: string) => unknown): (value: unknown) => unknown {
  return (value) => (typeof value === 'string' && pattern.test(value) ? read(value) : value);
}

export const integer = z.preprocess(fromText(/^-?\d{1,16}$/, Number), z.number().int());
export const decimal = z.preprocess(fromText(/^-?\d+(\.\d+)?$/, Number), z.number());
export const flag = z.preprocess(
  fromText(/^(true|false)$/i, (text) => text.toLowerCase() === 'true'),
  z.boolean(),
);

/** A list or an object, perhaps as JSON in text. */
export function nested<T extends z.ZodType>(schema: T): z.ZodPreprocess<T> {
  return z.preprocess(
    fromText(/^\s*[[{]/, (text) => {
      try {
        return JSON.parse(text);
      } catch {
        return text;
      }
    }),
    schema,
  );
}

/** A chat's id. Nothing in the sandbox has a public name, so `@names` are not found. */
export const chatId = z
  .union([z.number(), z.string().min(1, { error: 'chat_id is empty' })], { error: 'chat_id is empty' })
  .transform((id) => (/^-?\d+$/.test(String(id)) ? Number(id) : Number.NaN));

export const messageId = z.preprocess(
  fromText(/^-?\d{1,16}$/, Number),
  z.number({ error: 'message identifier is not specified' }).int(),
);

const entity = z
  .strictObject({
    type: z.enum(
      [
        'mention',
        'hashtag',
        'cashtag',
        'bot_command',
        'url',
        'email',
        'phone_number',
        'bold',
        'italic',
        'underline',
        'strikethrough',
        'spoiler',
        'blockquote',
        'expandable_blockquote',
        'code',
        'pre',
        'text_link',
        'text_mention',
        'custom_emoji',
      ],
      { error: "can't parse MessageEntity: Unsupported type specified" },
    ),
    offset: z.number().int(),
    length: z.number().int(),
    url: z.string().optional(),
    language: z.string().optional(),
    custom_emoji_id: z.string().optional(),
    user: z.looseObject({ id: z.number().int() }).optional(),
  })
  .transform(({ type, offset, length, url, language, custom_emoji_id: customEmojiId, user }) => ({
    type,
    offset,
    length,
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(customEmojiId !== undefined && { customEmojiId }),
    ...(user !== undefined && { userId: user.id }),
  }));
export const entities = nested(z.array(entity)).optional();
export const parseMode = z.string().optional();

export const replyParameters = nested(
  z.strictObject({
    message_id: z.number({ error: 'can\'t find field "message_id"' }).int(),
    chat_id: chatId.optional(),
    allow_sending_without_reply: z.boolean().optional(),
    quote: z.string().optional(),
    quote_parse_mode: parseMode,
    quote_entities: entities,
    quote_position: z.number().int().optional(),
  }),
).optional();

/** Where a file comes from: a file id, an address, or `attach://name` of an upload. */
export const fileSource = z.string().min(1);

/** What is wrong with a call's parameters, in Telegram's words, or in like ones where it has none. */
export const inTelegramsWords: z.core.$ZodErrorMap = (issue) => {
  const path = issue.path ?? [];
  const name = String(path.at(-1) ?? '');
  switch (issue.code) {
    case 'unrecognized_keys':
      return path.length === 0
        ? `unknown parameter "${issue.keys.join('", "')}"`
        : `unknown field "${issue.keys.join('", "')}" in ${path.join('.')}`;
    case 'invalid_type':
      if (issue.input === undefined) {
        return path.length > 1 ? `can't find field "${name}"` : `parameter "${name}" is required`;
      }
      return `field "${name}" must be of type ${typeNames[issue.expected] ?? issue.expected}`;
    default:
      return `wrong parameter ${path.join('.')} in request`;
  }
};

const typeNames: Readonly<Record<string, string>> = {
  boolean: 'Boolean',
  string: 'String',
  number: 'Number',
  int: 'Integer',
  array: 'Array',
  object: 'Object',
};
