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

/** So many bytes tell what a file is. */
export const bytesThatTell = 16;

/**
 * What a file is, by its first bytes; undefined if it is no picture, sound or film. What a sender says of it counts for
 * nothing: all else could be a web page with a script in it.
 */
export function mediaTypeOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, bytesThatTell)).toString('hex');
  return beginnings.find(([beginning]) => beginning.test(start))?.[1];
}
