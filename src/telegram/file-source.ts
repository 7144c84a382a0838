import { type Api, GrammyError } from 'grammy';
import type { Fetched, FileSource } from '../desk/files/file-source.ts';

/** Telegram's limit for what bots may fetch, in bytes (https://core.telegram.org/bots/api#getfile). */
const largest = 20 * 1024 * 1024;

/** How long Telegram may take to begin sending, and to send all. */
const patienceMs = 120_000;

/**
 * Fetches files from Telegram. Their addresses carry the bot's token: they stay in here, and errors that may hold them
 * are not passed on.
 */
export function createFileSource(options: {
  readonly api: Pick<Api, 'getFile'>;
  readonly token: string;
  readonly apiRoot: string;
}): FileSource {
  const { api, token, apiRoot } = options;

  const addressOf = async (fileId: string): Promise<Fetched | { is: 'at'; path: string }> => {
    try {
      const { file_path: path } = await api.getFile(fileId);
      return path === undefined ? { is: 'gone' } : { is: 'at', path };
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 400) return { is: 'later' };
      return { is: /too big/.test(error.description) ? 'tooLarge' : 'gone' };
    }
  };

  return {
    async fetch(fileId) {
      const found = await addressOf(fileId);
      if (found.is !== 'at') return found;
      const path = found.path.split('/').map(encodeURIComponent).join('/');
      try {
        const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, {
          redirect: 'error',
          signal: AbortSignal.timeout(patienceMs),
        });
        if (response.ok && response.body !== null) {
          const length = Number(response.headers.get('content-length'));
          return { is: 'there', size: length > 0 ? length : undefined, bytes: limited(response.body) };
        }
        await response.body?.cancel();
        return { is: response.status === 404 ? 'gone' : 'later' };
      } catch {
        return { is: 'later' };
      }
    },
  };
}

/** Whatever the other side says of its length. */
async function* limited(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let sum = 0;
  for await (const chunk of bytes) {
    sum += chunk.length;
    if (sum > largest) throw new RangeError('A file is larger than Telegram gives to bots.');
    yield chunk;
  }
}
