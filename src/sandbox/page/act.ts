import { z } from 'zod';
import type { NewFile, World } from '../world.ts';
import type { People } from './people.ts';
import { Refused } from './refusal.ts';

/** The most bytes that are sent at once; base64 and JSON make them a third more on the way. */
export const mostBytes = 10 * 1024 * 1024;

const id = z.int();
const text = z.string().max(20_000);
const base64 = z
  .string()
  .min(1)
  .transform((encoded, context) => {
    const bytes = Buffer.from(encoded, 'base64');
    // Node skips what is not base64 without a word.
    if (bytes.toString('base64') === encoded) return bytes;
    context.addIssue('expected base64, padded');
    return z.NEVER;
  });

const asPerson = { person: id };
const inChat = { ...asPerson, chat: id };
const writing = { ...inChat, replyTo: id.optional() };

/** What a person does on the page. Ids are Telegram's. */
export const act = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('says'), ...writing, text }),
  z.strictObject({ does: z.literal('edits'), ...inChat, message: id, text }),
  z.strictObject({
    does: z.literal('sends'),
    ...writing,
    files: z
      .array(
        z.strictObject({
          kind: z.enum(['photo', 'video', 'voice', 'audio', 'document', 'sticker']),
          name: z.string().min(1).max(255).optional(),
          caption: text.optional(),
          base64,
        }),
      )
      .min(1)
      .max(10),
  }),
  z.strictObject({
    does: z.literal('sendsLocation'),
    ...inChat,
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  z.strictObject({
    does: z.literal('sendsContact'),
    ...inChat,
    phoneNumber: z.string().regex(/^\+?\d{5,15}$/),
    firstName: z.string().min(1).max(64),
  }),
  z.strictObject({ does: z.literal('presses'), ...inChat, message: id, data: z.string().max(64) }),
  z.strictObject({ does: z.literal('votes'), ...inChat, message: id, options: z.array(id).max(12) }),
  z.strictObject({ does: z.literal('blocks'), ...asPerson }),
  z.strictObject({ does: z.literal('unblocks'), ...asPerson }),
  z.strictObject({ does: z.literal('speaks'), ...asPerson, language: z.enum(['bn', 'en']) }),
]);
export type Act = z.infer<typeof act>;
type Sending = Extract<Act, { does: 'sends' }>;

/** What the page's script sends: an Act before its files are decoded. */
export type ActBody = z.input<typeof act>;

/** Has the person do it. @throws Refused if Telegram's app would not let them */
export function perform(done: Act, { world, people }: { world: World; people: People }): void {
  const person = people.get(done.person);
  if (person === undefined) throw new Refused(404, `There is nobody with the id ${done.person}.`);
  const options = 'replyTo' in done && done.replyTo !== undefined ? { replyTo: done.replyTo } : {};
  try {
    switch (done.does) {
      case 'says':
        world.says(person, done.chat, done.text, options);
        break;
      case 'edits':
        world.edits(person, done.message, done.chat, done.text);
        break;
      case 'sends':
        world.sends(person, done.chat, done.files.map(newFile), options);
        break;
      case 'sendsLocation':
        world.sendsLocation(person, done.chat, done.latitude, done.longitude);
        break;
      case 'sendsContact':
        world.sendsContact(person, done.chat, done.phoneNumber, done.firstName);
        break;
      case 'presses':
        world.presses(person, done.chat, done.message, done.data);
        break;
      case 'votes':
        world.votes(person, done.chat, done.message, ...done.options);
        break;
      case 'blocks':
        world.blocks(person);
        break;
      case 'unblocks':
        world.unblocks(person);
        break;
      case 'speaks':
        people.speak(person.id, done.language);
        break;
    }
  } catch (error) {
    // The World throws plain Errors for what Telegram's app would not let a person do.
    throw new Refused(422, error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function newFile({ kind, name, caption, base64: bytes }: Sending['files'][number]): NewFile {
  return {
    kind,
    bytes,
    ...(name !== undefined && { name }),
    ...(caption !== undefined && { caption }),
  };
}
