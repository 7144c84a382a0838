import type { RequestHandler } from 'express';
import type { World } from '../world.ts';
import { Refused } from './refusal.ts';

/**
 * Sends a file that somebody in the world sent. Only pictures, sound and film are shown in place; their first bytes
 * tell what they are. All else could be a web page with a script in it: it is downloaded, and can't run here.
 */
export function sendFile(world: World): RequestHandler<{ fileId: string }> {
  return (request, response) => {
    const file = world.file(request.params.fileId);
    if (file === undefined) throw new Refused(404, 'There is no such file.');
    const mediaType = mediaTypeOf(file.bytes);
    if (mediaType === undefined) response.attachment(file.name ?? 'file');
    response
      .set({
        'Content-Type': mediaType ?? 'application/octet-stream',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, max-age=3600',
      })
      .send(Buffer.from(file.bytes));
  };
}

/** How files begin, in hexadecimal. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^ffd8ff/, 'image/jpeg'],
  [/^89504e470d0a1a0a/, 'image/png'],
  [/^474946383[79]61/, 'image/gif'],
  // RIFF, four bytes of size, WEBP or WAVE.
  [/^52494646.{8}57454250/, 'image/webp'],
  [/^52494646.{8}57415645/, 'audio/wav'],
  [/^4f676753/, 'audio/ogg'],
  // ID3, or a bare frame.
  [/^494433|^fff[b32]/, 'audio/mpeg'],
  // Four bytes of size, ftyp; M4A is sound alone.
  [/^.{8}667479704d3441/, 'audio/mp4'],
  [/^.{8}66747970/, 'video/mp4'],
  [/^1a45dfa3/, 'video/webm'],
];

function mediaTypeOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  return beginnings.find(([beginning]) => beginning.test(start))?.[1];
}
