import type { Ticket, Upload } from '../../tickets/ticket.ts';
import type { Store } from '../store.ts';
import type { GivenFile } from './given-file.ts';
import type { Uploads } from './uploads.ts';

/** Files that officers send from a page or by mail: on disk here while they are on their way, in Telegram alone after that. */
export interface SentFiles {
  /** Keeps files while `send` puts them on their way; what was not put on its way is let go. */
  enclose<Result>(
    files: readonly GivenFile[],
    send: (uploads: readonly Upload[]) => Promise<Result>,
  ): Promise<Result>;
  open: Uploads['open'];
  /** Lets go of all that is on its way no more. */
  sweep(): Promise<void>;
}

export function createSentFiles(options: {
  store: Pick<Store, 'tickets' | 'deliveries'>;
  uploads: Uploads;
  newId: () => string;
}): SentFiles {
  const { store, uploads, newId } = options;
  /** Not on their way yet. */
  const held = new Set<string>();

  const underWay = async (): Promise<ReadonlySet<string>> => {
    const needed = new Set<string>();
    for (const { ticket: number, content } of await store.deliveries.all()) {
      if (content.kind !== 'enclosure' || number === null) continue;
      const upload = uploadOf(await store.tickets.get(number), content);
      if (upload !== undefined) needed.add(upload.upload);
    }
    return needed;
  };

  const sweep = async () => {
    const kept = (await uploads.ids()).filter((id) => !held.has(id));
    if (kept.length === 0) return;
    const needed = await underWay();
    for (const id of kept) if (!needed.has(id)) await uploads.delete(id);
  };

  return {
    async enclose(files, send) {
      const kept = files.map((file) => ({ ...file, id: newId() }));
      for (const { id } of kept) held.add(id);
      try {
        for (const { id, bytes } of kept) await uploads.put(id, bytes);
        return await send(
          kept.map(({ id, as, fileName, bytes }) => ({
            kind: 'upload',
            upload: id,
            as,
            fileName,
            size: bytes.length,
          })),
        );
      } finally {
        for (const { id } of kept) held.delete(id);
        await sweep();
      }
    },
    open: uploads.open,
    sweep,
  };
}

/** The file of a reply that this delivery brings, if it lies here. */
function uploadOf(
  ticket: Ticket | undefined,
  { message: id, index }: { readonly message: string; readonly index: number },
): Upload | undefined {
  const enclosed = ticket?.messages.find((message) => message.id === id)?.attachments[index];
  return enclosed?.kind === 'upload' ? enclosed : undefined;
}
