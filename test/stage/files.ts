import type { NewFile } from '../../src/sandbox/world.ts';

/** One red dot: the smallest PNG there is. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

export const photo = (caption?: string): NewFile => ({
  kind: 'photo',
  bytes: png,
  ...(caption !== undefined && { caption }),
});

export const voice = (): NewFile => ({ kind: 'voice', bytes: Buffer.from('OggS, more or less') });

export const document = (name: string, caption?: string): NewFile => ({
  kind: 'document',
  bytes: Buffer.from('কাগজ'),
  name,
  ...(caption !== undefined && { caption }),
});

export const sticker = (): NewFile => ({ kind: 'sticker', bytes: Buffer.from('RIFF0000WEBP') });
