import { type Api, GrammyError, InputFile } from 'grammy';
import type { ReplyParameters } from 'grammy/types';
import type { Arrived } from '../desk/carrier.ts';
import type { SentFiles } from '../desk/files/sent-files.ts';
import type { Attachment, Enclosure, Upload } from '../tickets/ticket.ts';
import { attachmentOf } from './said.ts';

type Sent = Omit<Arrived, 'is'>;

/** Where a file goes, and how it stands there. */
interface Place {
  readonly chatId: number;
  readonly how: { readonly reply_parameters?: ReplyParameters; readonly message_thread_id?: number };
}

/**
 * Brings files into chats, several as one album: what is in Telegram already is copied or sent by its id, what lies here
 * is uploaded.
 */
export function createSendFiles({ api, sentFiles }: { api: Api; sentFiles: Pick<SentFiles, 'open'> }) {
  const copy = async ({ kind, from, caption = '' }: Attachment, { chatId, how }: Place): Promise<Sent> => {
    const { message_id: messageId } = await api.copyMessage(chatId, from.chatId, from.messageId, {
      ...how,
      // The message's own words went before.
      ...(captioned.has(kind) ? { caption } : {}),
    });
    return { messages: [{ chatId, messageId }] };
  };

  const upload = async (given: Upload, { chatId, how }: Place): Promise<Sent> => {
    const { upload: id, as, fileName } = given;
    // Opened anew for each try: a stream can be read once.
    const file = () => new InputFile(() => bytesOf(id), fileName);
    const asDocument = () => api.sendDocument(chatId, file(), how);
    const sent =
      as === 'document'
        ? await asDocument()
        : // Bands and posters are refused as pictures (https://core.telegram.org/bots/api#sendphoto).
          await api.sendPhoto(chatId, file(), how).catch((error: unknown) => {
            if (error instanceof GrammyError && isNoPicture.test(error.description)) return asDocument();
            throw error;
          });
    const made = attachmentOf(sent);
    return {
      messages: [{ chatId, messageId: sent.message_id }],
      file: made === undefined ? undefined : { ...made, fileName },
    };
  };

  const bytesOf = async function* (id: string): AsyncGenerator<Uint8Array> {
    const bytes = await sentFiles.open(id);
    if (bytes !== undefined) yield* bytes;
  };

  const sendAlbum = async (files: readonly Enclosure[], { chatId, how }: Place): Promise<Sent | null> => {
    // What goes together: https://core.telegram.org/bots/api#sendmediagroup
    const media = albumOf(files, 'photo', 'video') ?? albumOf(files, 'document') ?? albumOf(files, 'audio');
    if (media === null) return null;
    try {
      const sent = await api.sendMediaGroup(chatId, media, how);
      return { messages: sent.map(({ message_id: messageId }) => ({ chatId, messageId })) };
    } catch (error) {
      if (error instanceof GrammyError && isNoAlbum(error)) return null;
      throw error;
    }
  };

  return async (files: readonly Enclosure[], place: Place): Promise<Arrived | { readonly is: 'apart' }> => {
    const [file, ...more] = files;
    if (file === undefined) return { is: 'arrived', messages: [] };
    if (more.length > 0) {
      const sent = await sendAlbum(files, place);
      return sent === null ? { is: 'apart' } : { is: 'arrived', ...sent };
    }
    return { is: 'arrived', ...(await (file.kind === 'upload' ? upload(file, place) : copy(file, place))) };
  };
}

/** The files as parts of an album of these kinds; null if one of them does not fit. */
function albumOf<Kind extends Attachment['kind']>(files: readonly Enclosure[], ...kinds: readonly Kind[]) {
  const parts = files.flatMap((file) => {
    const type = kinds.find((kind) => kind === file.kind);
    if (type === undefined || file.kind === 'upload' || file.fileId === undefined) return [];
    return [{ type, media: file.fileId, ...(file.caption === undefined ? {} : { caption: file.caption }) }];
  });
  return parts.length === files.length ? parts : null;
}

/** The files are what is refused, not the place. */
const isNoAlbum = ({ error_code: code, description, parameters }: GrammyError): boolean =>
  code === 400 &&
  parameters.migrate_to_chat_id === undefined &&
  !/chat not found|thread|TOPIC|rights/.test(description);

/** What Telegram lets have a caption. */
const captioned = new Set<Attachment['kind']>(['photo', 'video', 'animation', 'voice', 'audio', 'document']);

const isNoPicture = /PHOTO_INVALID|IMAGE_PROCESS|PHOTO_EXT|too big/;
