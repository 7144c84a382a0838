import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Button, FileKind, NewFile, Person, SeenMessage } from '../../src/sandbox/world.ts';
import { createActor } from './actor.ts';
import { type Actor, type Happening, longestUnquiet, type Seat, type Stage } from './stage.ts';

/** Another emulator of the Bot API, stricter and not part of this project. It may stand beside it, or not. */
const emulator = new URL('../../../shared/botapi/emulator.mjs', import.meta.url);

export const isBotApiThere = existsSync(fileURLToPath(emulator));

const kinds = ['photo', 'video', 'animation', 'voice', 'audio', 'video_note', 'document', 'sticker'] as const;

/** The parts of the emulator's messages and log that a stage needs. */
const wireMessage = z.looseObject({
  message_id: z.number(),
  date: z.number(),
  edit_date: z.number().optional(),
  chat: z.looseObject({ id: z.number() }),
  /** Its bots are objects with a token. */
  from: z.looseObject({ token: z.string().optional() }),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(z.looseObject({ type: z.string(), offset: z.number(), length: z.number() })).optional(),
  media_group_id: z.string().optional(),
  reply: z.looseObject({ message_id: z.number() }).optional(),
  location: z.looseObject({ latitude: z.number(), longitude: z.number() }).optional(),
  contact: z.looseObject({ phone_number: z.string(), first_name: z.string() }).optional(),
  reply_markup: z
    .looseObject({
      inline_keyboard: z
        .array(
          z.array(
            z.looseObject({
              text: z.string(),
              callback_data: z.string().optional(),
              url: z.string().optional(),
            }),
          ),
        )
        .optional(),
    })
    .optional(),
});
const entry = z.looseObject({
  kind: z.string(),
  text: z.string().optional(),
  query: z.looseObject({ user: z.looseObject({ id: z.number() }) }).optional(),
  message: z.unknown().optional(),
});

interface EmulatedMessage {
  readonly message_id: number;
}
interface EmulatedChat {
  readonly id: number;
  readonly log: readonly unknown[];
  readonly messages: ReadonlyMap<number, EmulatedMessage>;
  waitForBot(condition: () => boolean, milliseconds: number): Promise<unknown>;
  join(user: EmulatedUser): unknown;
  owner(): EmulatedUser;
  readonly topics: Map<number, { readonly name: string; readonly closed: boolean }>;
  setTopicClosed(thread: number, closed: boolean): void;
}
interface EmulatedUser {
  readonly id: number;
  readonly dm: EmulatedChat;
  say(text: string, options: object): Promise<EmulatedMessage>;
  edit(message: EmulatedMessage, text: string): Promise<EmulatedMessage>;
  sendAlbum(count: number, options: object): Promise<readonly EmulatedMessage[]>;
  sendLocation(latitude: number, longitude: number, options: object): Promise<EmulatedMessage>;
  sendContact(contact: object): Promise<EmulatedMessage>;
  press(data: string, options: object): Promise<unknown>;
  block(): unknown;
  unblock(): unknown;
  sendPhoto(options: object): Promise<EmulatedMessage>;
  sendDocument(options: object): Promise<EmulatedMessage>;
  sendVoice(options: object): Promise<EmulatedMessage>;
  sendVideo(options: object): Promise<EmulatedMessage>;
  sendSticker(options: object): Promise<EmulatedMessage>;
}
export interface Emulator {
  readonly url: string;
  readonly token: string;
  readonly bot: { readonly username: string };
  readonly world: {
    addUser(user: object): EmulatedUser;
    addSupergroup(group: object): EmulatedChat;
    addForum(group: object): EmulatedChat;
    errors(): readonly { readonly code: string; readonly method?: string; readonly message: string }[];
    audit(): unknown;
    limits: { options: { enabled: boolean } };
  };
  stop(): Promise<void>;
}

/** The same stage over the other emulator. Ask `isBotApiThere` first. */
export const openBotApiStage = async (): Promise<Stage> => (await openEmulator()).stage;

/** The stage, and the emulator behind it for what only it can do. */
export async function openEmulator(): Promise<{ readonly stage: Stage; readonly tg: Emulator }> {
  // Cast: it has no types; what is written above is what its README promises.
  const { startEmulator } = (await import(emulator.href)) as {
    startEmulator(options: object): Promise<Emulator>;
  };
  const tg = await startEmulator({ timing: { scale: 0.05 } });
  tg.world.limits.options.enabled = false;
  const group = tg.world.addSupergroup({ title: 'নাটোর সদর তথ্যসেবা' });

  function cast(firstName: string, languageCode: string): Actor {
    const user = tg.world.addUser({ first_name: firstName, language_code: languageCode });
    group.join(user);
    const person = { id: user.id, firstName, languageCode };
    return createActor(createSeat(user, user.dm, person), createSeat(user, group, person));
  }

  async function pendingUpdates(): Promise<number> {
    const response = await fetch(`${tg.url}/bot${tg.token}/getWebhookInfo`);
    const info = z.object({ result: z.object({ pending_update_count: z.number() }) });
    return info.parse(await response.json()).result.pending_update_count;
  }

  /** It tells nobody when its queue is empty, so it is asked. */
  async function quiet(): Promise<void> {
    const until = Date.now() + longestUnquiet;
    while ((await pendingUpdates()) > 0) {
      if (Date.now() > until) throw new Error('The bot does not come to rest.');
      await sleep(20);
    }
  }

  const stage: Stage = {
    root: tg.url,
    token: tg.token,
    botUsername: tg.bot.username,
    citizen: cast('রহিমা', 'bn'),
    otherCitizen: cast('Karim', 'en'),
    officer: cast('নাজমুল', 'bn'),
    group: { id: group.id, title: 'নাটোর সদর তথ্যসেবা' },
    quiet,
    async wrongs() {
      await quiet();
      tg.world.audit();
      return tg.world.errors().map(({ code, method = '', message }) => `${code}: ${method}: ${message}`);
    },
    close: () => tg.stop(),
  };
  return { stage, tg };
}

function createSeat(user: EmulatedUser, chat: EmulatedChat, person: Person): Seat {
  const seen = (message: unknown): SeenMessage => seenMessage(message, person);
  const stored = ({ id }: SeenMessage): EmulatedMessage => {
    const message = chat.messages.get(id);
    if (message === undefined) throw new Error(`There is no message ${id} in the chat.`);
    return message;
  };

  return {
    id: user.id,
    firstName: person.firstName,
    happenings: () => chat.log.flatMap((logged) => happening(entry.parse(logged), person)),
    until: (condition, milliseconds) =>
      condition()
        ? Promise.resolve(true)
        : chat.waitForBot(condition, milliseconds).then(
            () => true,
            () => condition(),
          ),
    messages: () => [...chat.messages.values()].map(seen),
    say: async (text, replyTo) =>
      seen(await user.say(text, { chat, ...(replyTo !== undefined && { replyTo: stored(replyTo) }) })),
    edit: async (message, text) => seen(await user.edit(stored(message), text)),
    send: async (files) => (await sendFiles(user, chat, files)).map(seen),
    sendLocation: async (latitude, longitude) => seen(await user.sendLocation(latitude, longitude, { chat })),
    sendContact: async (phone, firstName) =>
      seen(await user.sendContact({ chat, phone_number: phone, first_name: firstName })),
    press: async (message, data) => {
      await user.press(data, { chat, message: stored(message), keepCursor: true });
    },
    block: async () => {
      await user.block();
    },
    unblock: async () => {
      await user.unblock();
    },
  };
}

async function sendFiles(
  user: EmulatedUser,
  chat: EmulatedChat,
  files: readonly NewFile[],
): Promise<readonly EmulatedMessage[]> {
  const [first, ...others] = files;
  if (first === undefined) return [];
  const options = { chat, data: first.bytes, caption: first.caption, name: first.name };
  // It makes up an album's pictures by itself.
  if (others.length > 0) return user.sendAlbum(files.length, options);
  switch (first.kind) {
    case 'photo':
      return [await user.sendPhoto({ chat, caption: first.caption })];
    case 'document':
      return [await user.sendDocument(options)];
    case 'voice':
      return [await user.sendVoice(options)];
    case 'video':
      return [await user.sendVideo(options)];
    case 'sticker':
      return [await user.sendSticker({ chat })];
    default:
      throw new Error(`This stand-in's people can't send a ${first.kind}.`);
  }
}

function happening(logged: z.infer<typeof entry>, person: Person): Happening[] {
  switch (logged.kind) {
    case 'message':
      return [{ what: 'message', message: seenMessage(logged.message, person) }];
    case 'edit':
      return [{ what: 'edited', message: seenMessage(logged.message, person) }];
    case 'callback_answer':
      return logged.query?.user.id === person.id ? [{ what: 'notice', text: logged.text ?? '' }] : [];
    default:
      return [];
  }
}

function seenMessage(message: unknown, person: Person): SeenMessage {
  const wire = wireMessage.parse(message);
  const kind = kinds.find((each): each is FileKind => each in wire);
  return {
    id: wire.message_id,
    chatId: wire.chat.id,
    date: wire.date,
    ...(wire.edit_date !== undefined && { editedAt: wire.edit_date }),
    from: wire.from.token !== undefined ? { kind: 'bot' } : { kind: 'person', person },
    text: wire.text ?? wire.caption ?? '',
    entities: wire.entities ?? [],
    ...(kind !== undefined && { file: { kind, fileId: '' } }),
    ...(wire.location !== undefined && { location: wire.location }),
    ...(wire.contact !== undefined && {
      contact: { phoneNumber: wire.contact.phone_number, firstName: wire.contact.first_name },
    }),
    ...(wire.media_group_id !== undefined && { albumId: wire.media_group_id }),
    ...(wire.reply !== undefined && { replyTo: wire.reply.message_id }),
    ...(wire.reply_markup?.inline_keyboard !== undefined && {
      keyboard: wire.reply_markup.inline_keyboard.map((row) => row.map(button)),
    }),
    reactions: [],
  };
}

function button(wire: {
  text: string;
  callback_data?: string | undefined;
  url?: string | undefined;
}): Button {
  return {
    text: wire.text,
    ...(wire.callback_data !== undefined && { data: wire.callback_data }),
    ...(wire.url !== undefined && { url: wire.url }),
  };
}
