import { createHash } from 'node:crypto';
import { imageSize } from './image.ts';
import type { FileKind } from './world.ts';

export interface StoredFile {
  readonly kind: FileKind;
  readonly fileId: string;
  readonly uniqueId: string;
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly mimeType: string;
  /** Where `/file/bot<token>/` serves it. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export interface Files {
  add(kind: FileKind, bytes: Uint8Array, name?: string): StoredFile;
  byId(fileId: string): StoredFile | undefined;
  /** Only files whose link was asked for, and for an hour, as Telegram does it. */
  byPath(path: string, at: Date): StoredFile | undefined;
  /** Opens the file's link. */
  link(file: StoredFile, at: Date): void;
}

interface KindOfFile {
  /** How Telegram's ids of this kind begin. */
  readonly idPrefix: string;
  readonly folder: string;
  readonly extension: string;
  readonly mimeType: string;
}

const kinds: Readonly<Record<FileKind, KindOfFile>> = {
  photo: { idPrefix: 'AgACAgUAAxk', folder: 'photos', extension: 'jpg', mimeType: 'image/jpeg' },
  video: { idPrefix: 'BAACAgUAAxk', folder: 'videos', extension: 'mp4', mimeType: 'video/mp4' },
  animation: { idPrefix: 'CgACAgUAAxk', folder: 'animations', extension: 'mp4', mimeType: 'video/mp4' },
  voice: { idPrefix: 'AwACAgUAAxk', folder: 'voice', extension: 'oga', mimeType: 'audio/ogg' },
  audio: { idPrefix: 'CQACAgUAAxk', folder: 'music', extension: 'mp3', mimeType: 'audio/mpeg' },
  video_note: { idPrefix: 'DQACAgUAAxk', folder: 'video_notes', extension: 'mp4', mimeType: 'video/mp4' },
  document: {
    idPrefix: 'BQACAgUAAxk',
    folder: 'documents',
    extension: 'bin',
    mimeType: 'application/octet-stream',
  },
  sticker: { idPrefix: 'CAACAgUAAxk', folder: 'stickers', extension: 'webp', mimeType: 'image/webp' },
};

const mimeTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The files that people and the bot sent, in memory. */
export function createFiles(): Files {
  const byId = new Map<string, StoredFile>();
  const byPath = new Map<string, StoredFile>();
  const linkedAt = new Map<string, number>();

  return {
    add(kind, bytes, name) {
      const { idPrefix, folder, extension, mimeType } = kinds[kind];
      const id = createHash('sha256').update(`${kind} ${byId.size}`).digest('base64url');
      const ending = /\.(\w{1,8})$/.exec(name ?? '')?.[1]?.toLowerCase();
      const file: StoredFile = {
        kind,
        fileId: `${idPrefix}BAAI${id}AgAEdgQ`,
        uniqueId: `AQAD${id.slice(0, 12)}`,
        bytes,
        ...(name !== undefined && { name }),
        mimeType: (kind === 'document' && mimeTypes[ending ?? '']) || mimeType,
        path: `${folder}/file_${byId.size}.${(kind === 'document' && ending) || extension}`,
        ...(imageSize(bytes) ?? { width: 512, height: 512 }),
      };
      byId.set(file.fileId, file);
      byPath.set(file.path, file);
      return file;
    },
    byId: (fileId) => byId.get(fileId),
    byPath(path, at) {
      const linked = linkedAt.get(path);
      return linked !== undefined && at.getTime() - linked <= 3_600_000 ? byPath.get(path) : undefined;
    },
    link(file, at) {
      linkedAt.set(file.path, at.getTime());
    },
  };
}
