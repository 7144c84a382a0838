import type { RequestHandler } from 'express';
import { mediaTypeOf } from '../../media/media-type.ts';
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
