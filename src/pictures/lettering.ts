import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** Weights of Hind Siliguri, which has Bangla and Latin letters. */
const fonts = {
  Medium: '500Medium/HindSiliguri_500Medium.ttf',
  SemiBold: '600SemiBold/HindSiliguri_600SemiBold.ttf',
  Bold: '700Bold/HindSiliguri_700Bold.ttf',
} as const;

/** How a text is to look. */
export interface Lettering {
  readonly weight: keyof typeof fonts;
  /** In pixels. */
  readonly size: number;
  /** `#rrggbb`. */
  readonly color: string;
  /** In pixels; lines are broken between words. */
  readonly width: number;
}

/**
 * Times the size. The typeface's own 1.6 is too much between large lines. Whole pixels, which Pango takes in 1024ths:
 * between them the letters' upper line would show its joints.
 */
const lineHeight = 1.36;

/** A text as a picture with nothing behind it. */
export interface Lettered {
  readonly image: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a text in the typeface of the desk, whatever the machine has. Pango shapes it (sharp's own text has it built
 * in), so conjuncts and vowel signs stand as they are written by hand.
 */
export async function letter(text: string, { weight, size, color, width }: Lettering): Promise<Lettered> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${color}" line_height="${1024 * Math.round(lineHeight * size)}">${escaped(text)}</span>`,
      font: `Hind Siliguri ${weight} ${size}`,
      fontfile: fileURLToPath(import.meta.resolve(`@expo-google-fonts/hind-siliguri/${fonts[weight]}`)),
      width,
      wrap: 'word-char',
      rgba: true,
      // A point is a pixel.
      dpi: 72,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { image: data, width: info.width, height: info.height };
}

/** Pango reads marks. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
