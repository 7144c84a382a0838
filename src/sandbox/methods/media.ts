import { z } from 'zod';
import type { Backstage } from '../backstage.ts';
import type { StoredFile } from '../files.ts';
import { imageSize } from '../image.ts';
import { badRequest } from '../refusal.ts';
import type { FileKind } from '../world.ts';
import { deliver, delivery, destination, whereto } from './deliver.ts';
import { type Call, type Methods, method, type Upload } from './method.ts';
import { decimal, fileSource, flag, integer, nested } from './parameters.ts';
import { maySend } from './rights.ts';
import { captionParameters, captionText, type Noted } from './words.ts';

const mostBytes = { photo: 10, other: 50, download: 20 };
const megabyte = 1024 * 1024;

/** An upload of this name in the form stands in for it. */
const source = fileSource.optional();

/** Options that change nothing here, by kind of file. */
const looks = {
  photo: { has_spoiler: flag.optional(), show_caption_above_media: flag.optional() },
  document: { thumbnail: source, disable_content_type_detection: flag.optional() },
  video: {
    duration: decimal.optional(),
    width: integer.optional(),
    height: integer.optional(),
    thumbnail: source,
    show_caption_above_media: flag.optional(),
    has_spoiler: flag.optional(),
    supports_streaming: flag.optional(),
  },
  audio: {
    duration: decimal.optional(),
    thumbnail: source,
    performer: z.string().optional(),
    title: z.string().optional(),
  },
};

const fileParameters = { ...delivery, ...captionParameters };
type FileParameters = z.infer<z.ZodObject<typeof fileParameters>>;

const albumItem = { media: fileSource, ...captionParameters };
const inAlbum = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('photo'), ...albumItem, ...looks.photo }),
  z.strictObject({ type: z.literal('video'), ...albumItem, ...looks.video }),
  z.strictObject({ type: z.literal('document'), ...albumItem, ...looks.document }),
  z.strictObject({ type: z.literal('audio'), ...albumItem, ...looks.audio }),
]);

/** Sending files, alone or as an album, and giving them back. */
export function mediaMethods(backstage: Backstage, noted: Noted): Methods {
  const { files, wire } = backstage;

  function send(kind: FileKind, given: FileParameters, source: string | undefined, call: Call): unknown {
    const file = resolve(kind, kind, source, call);
    const caption = captionText(given, noted);
    return wire.message(deliver(backstage, given, { is: 'file', file, ...caption }));
  }

  /** A source is the id of a file that Telegram has, or names an upload of this call. */
  function resolve(kind: FileKind, field: string, source: string | undefined, call: Call): StoredFile {
    const upload = uploadOf(field, source, call);
    if (upload !== undefined) return take(kind, upload);
    if (source === undefined) throw badRequest(`there is no ${kind.replace('_', ' ')} in the request`);
    // The sandbox fetches nothing from outside.
    if (/^https?:/i.test(source)) throw badRequest('failed to get HTTP URL content');
    const known = files.byId(source);
    if (known === undefined) throw badRequest('wrong file identifier/HTTP URL specified');
    if (known.kind !== kind) {
      throw badRequest(`can't use file of type ${typeName(known.kind)} as ${typeName(kind)}`);
    }
    return known;
  }

  function take(kind: FileKind, { bytes, name }: Upload): StoredFile {
    if (bytes.length === 0) throw badRequest('file must be non-empty');
    if (bytes.length > (kind === 'photo' ? mostBytes.photo : mostBytes.other) * megabyte) {
      throw badRequest(`file is too big for a ${kind}`);
    }
    if (kind === 'photo') checkPhoto(bytes);
    return files.add(kind, bytes, name);
  }

  return {
    sendPhoto: method({ ...fileParameters, photo: source, ...looks.photo }, (given, call) =>
      send('photo', given, given.photo, call),
    ),
    sendDocument: method({ ...fileParameters, document: source, ...looks.document }, (given, call) =>
      send('document', given, given.document, call),
    ),
    sendVideo: method({ ...fileParameters, video: source, ...looks.video }, (given, call) =>
      send('video', given, given.video, call),
    ),
    sendAnimation: method({ ...fileParameters, animation: source, ...looks.video }, (given, call) =>
      send('animation', given, given.animation, call),
    ),
    sendVoice: method({ ...fileParameters, voice: source, duration: decimal.optional() }, (given, call) =>
      send('voice', given, given.voice, call),
    ),
    sendAudio: method({ ...fileParameters, audio: source, ...looks.audio }, (given, call) =>
      send('audio', given, given.audio, call),
    ),
    sendVideoNote: method({ ...delivery, video_note: source, duration: decimal.optional() }, (given, call) =>
      send('video_note', given, given.video_note, call),
    ),
    sendSticker: method({ ...delivery, sticker: source, emoji: z.string().optional() }, (given, call) =>
      send('sticker', given, given.sticker, call),
    ),
    sendMediaGroup: method({ ...whereto, media: nested(z.array(inAlbum)) }, (given, call) => {
      const { media } = given;
      if (media.length === 0) throw badRequest('there are no messages to send');
      if (media.length > 10) throw badRequest('too many messages to send as an album');
      if (media.length === 1) noted('an album of one');
      checkMix(media.map(({ type }) => type));
      const { chat, replyTo, thread } = destination(backstage, given);
      const contents = media.map((item) => ({
        is: 'file' as const,
        file: resolve(item.type, 'media', item.media, call),
        ...captionText(item, noted),
      }));
      for (const content of contents) maySend(chat, content);
      const albumId = String(13_800_000_000_000_000 + chat.nextMessageId);
      return contents.map((content) =>
        wire.message(
          backstage.post(chat, {
            from: { kind: 'bot' },
            content,
            albumId,
            ...(replyTo !== undefined && { replyTo }),
            ...(thread !== undefined && { thread }),
          }),
        ),
      );
    }),
    getFile: method({ file_id: z.string({ error: 'file_id not specified' }) }, ({ file_id }) => {
      const file = files.byId(file_id);
      if (file === undefined) throw badRequest('invalid file_id');
      if (file.bytes.length > mostBytes.download * megabyte) throw badRequest('file is too big');
      files.link(file, backstage.now());
      return {
        file_id: file.fileId,
        file_unique_id: file.uniqueId,
        file_size: file.bytes.length,
        file_path: file.path,
      };
    }),
  };
}

function uploadOf(field: string, source: string | undefined, { uploads }: Call): Upload | undefined {
  const attached = /^attach:\/\/(.+)$/.exec(source ?? '')?.[1];
  return uploads.get(attached ?? field);
}

/** "photo" is Photo in Telegram's sentences, "video_note" VideoNote. */
function typeName(kind: FileKind): string {
  return kind.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function checkPhoto(bytes: Uint8Array): void {
  const size = imageSize(bytes);
  if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  const isTooLong = Math.max(width, height) > 20 * Math.min(width, height);
  if (width + height > 10_000 || isTooLong) throw badRequest('PHOTO_INVALID_DIMENSIONS');
}

function checkMix(types: readonly FileKind[]): void {
  for (const alone of ['document', 'audio'] as const) {
    if (types.includes(alone) && types.some((type) => type !== alone)) {
      throw badRequest(`${typeName(alone)} can't be mixed with other media types`);
    }
  }
}
