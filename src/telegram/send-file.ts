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

/** Brings files into chats: what is in Telegram already is copied, what lies here is sent. */
export function createSendFile({ api, sentFiles }: { api: Api; sentFiles: Pick<SentFiles, 'open'> }) {
  const copy = async ({ kind, from }: Attachment, { chatId, how }: Place): Promise<Sent> => {
    const { message_id: messageId } = await api.copyMessage(chatId, from.chatId, from.messageId, {
      ...how,
      // The words went in the message before.
      ...(captioned.has(kind) ? { caption: '' } : {}),
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

  return (file: Enclosure, place: Place): Promise<Sent> =>
    file.kind === 'upload' ? upload(file, place) : copy(file, place);
}

/** What Telegram lets have a caption. */
const captioned = new Set<Attachment['kind']>(['photo', 'video', 'animation', 'voice', 'audio', 'document']);

const isNoPicture = /PHOTO_INVALID|IMAGE_PROCESS|PHOTO_EXT|too big/;
