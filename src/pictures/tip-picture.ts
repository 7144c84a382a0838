import QRCode from 'qrcode';
import sharp, { type OverlayOptions } from 'sharp';
import { type Lettered, letter } from './lettering.ts';

/** Width and height in pixels: Telegram shows a square at its full width in every chat. */
export const side = 1080;

/** What stands on the picture. */
export interface TipOnPicture {
  readonly tip: string;
  /** What it is about, in a few words. */
  readonly heading: string;
  readonly office: string;
  readonly place: string;
  /** What to do for more, in a few words. */
  readonly invitation: string;
  /** The address that the QR code leads to, and that people can type: `t.me/…`. */
  readonly link: string;
  /** Any whole number: pictures of one entry have one colour. */
  readonly color: number;
}

/** Dark on light, each at least 7 to 1 (WCAG 2.2, AAA). */
const palettes = [
  { ink: '#064e3b', ground: '#ecf6f1', soft: '#cfe8dc', text: '#16302a' },
  { ink: '#1e3a6e', ground: '#eef3fb', soft: '#d3e0f5', text: '#1c2a44' },
  { ink: '#6b1f4f', ground: '#faf0f6', soft: '#f0d5e5', text: '#3b1a2f' },
  { ink: '#7a3410', ground: '#fcf4ec', soft: '#f5dfc8', text: '#3d2412' },
] as const;
const [firstPalette] = palettes;

const margin = 84;
const inner = side - 2 * margin;
/** Where the tip stands, from the heading down to the office. */
const textTop = 250;
const textBottom = 800;
const footTop = 846;
const codeSide = 150;
/** Of the pill, without its round ends, up to the shield. */
const headingWidth = inner - 260;

/** From a tip of a few words to one of 280 characters: the first that fits. */
const sizes = [
  [88, 58],
  [78, 54],
  [70, 50],
  [62, 46],
  [56, 42],
  [50, 38],
  [44, 34],
  [38, 30],
] as const;
const gap = 40;
const footGap = 10;

/** Draws a tip as a PNG of 1080 × 1080 pixels: the first sentence large, the rest below it. */
export async function drawTip(content: TipOnPicture): Promise<Buffer> {
  const palette = palettes[Math.abs(content.color) % palettes.length] ?? firstPalette;
  const { ink, ground, soft, text } = palette;
  const [heading, body, office, place, invitation, link, code] = await Promise.all([
    inOneLine(content.heading, ink),
    fitted(content.tip, ink, text),
    letter(content.office, { weight: 'Bold', size: 34, color: '#ffffff', width: inner - codeSide - 60 }),
    letter(content.place, { weight: 'Medium', size: 28, color: '#ffffff', width: inner - codeSide - 60 }),
    letter(content.invitation, {
      weight: 'Medium',
      size: 28,
      color: '#ffffff',
      width: inner - codeSide - 60,
    }),
    letter(content.link, { weight: 'SemiBold', size: 30, color: '#ffffff', width: inner - codeSide - 60 }),
    QRCode.toBuffer(`https://${content.link}`, {
      width: codeSide,
      margin: 2,
      errorCorrectionLevel: 'M',
      color: { dark: `${ink}ff`, light: '#ffffffff' },
    }),
  ]);
  const foot = [office, place, invitation, link];
  const pill = { width: heading.width + 64, height: 72 };
  const bodyHeight = heightOf(body, gap);
  // A short tip stands in the middle of its room, a little above it.
  const bodyTop = textTop + Math.max(0, Math.round((textBottom - textTop - bodyHeight) * 0.4));
  return sharp(Buffer.from(stage({ ink, ground, soft, pill })))
    .composite([
      centred(heading, margin + 32, 96, pill.height),
      ...stacked(body, margin, bodyTop, gap),
      ...stacked(foot, margin, Math.round((footTop + side - heightOf(foot, footGap)) / 2), footGap),
      { input: code, left: side - margin - codeSide, top: footTop + 42 },
    ])
    .png({ compressionLevel: 9, palette: true, quality: 95 })
    .toBuffer();
}

/** A heading is a title of at most 60 characters: in smaller letters it stands in one line beside the shield. */
async function inOneLine(heading: string, color: string): Promise<Lettered> {
  let lettered = await letter(heading, { weight: 'SemiBold', size: 36, color, width: side });
  for (let size = 34; size >= 20 && lettered.width > headingWidth; size -= 2) {
    lettered = await letter(heading, { weight: 'SemiBold', size, color, width: side });
  }
  return lettered;
}

/** The tip in the largest letters in which it fits. */
async function fitted(tip: string, ink: string, color: string): Promise<readonly Lettered[]> {
  const [first, rest] = firstSentence(tip);
  let lettered: readonly Lettered[] = [];
  for (const [large, small] of sizes) {
    lettered = await Promise.all([
      letter(first, { weight: 'Bold', size: large, color: ink, width: inner }),
      ...(rest === '' ? [] : [letter(rest, { weight: 'Medium', size: small, color, width: inner })]),
    ]);
    if (heightOf(lettered, gap) <= textBottom - textTop) break;
  }
  return lettered;
}

/** The first sentence with its mark, and what follows. A short text with nothing to part is the first alone. */
export function firstSentence(tip: string): readonly [first: string, rest: string] {
  const parted = /^(.{8,}?[।.?!]["'’”]?)\s+(.+)$/su.exec(tip.trim());
  return [parted?.[1] ?? tip.trim(), parted?.[2] ?? ''];
}

function heightOf(texts: readonly Lettered[], between: number): number {
  return texts.reduce((sum, { height }) => sum + height, 0) + between * Math.max(0, texts.length - 1);
}

function stacked(texts: readonly Lettered[], left: number, top: number, between: number): OverlayOptions[] {
  let next = top;
  return texts.map(({ image, height }) => {
    const placed = { input: image, left, top: next };
    next += height + between;
    return placed;
  });
}

function centred({ image, height }: Lettered, left: number, top: number, room: number): OverlayOptions {
  return { input: image, left, top: top + Math.round((room - height) / 2) };
}

/** What stands behind the letters. */
function stage({
  ink,
  ground,
  soft,
  pill,
}: {
  readonly ink: string;
  readonly ground: string;
  readonly soft: string;
  readonly pill: { readonly width: number; readonly height: number };
}): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">
  <rect width="${side}" height="${side}" fill="${ground}"/>
  <circle cx="${side - margin - 84}" cy="132" r="84" fill="${soft}"/>
  <path d="M ${side - margin - 84} 78 l 44 16 v 34 c 0 32 -20 54 -44 64 c -24 -10 -44 -32 -44 -64 v -34 z" fill="${ink}"/>
  <path d="m ${side - margin - 104} 132 l 14 15 l 27 -30" fill="none" stroke="${ground}" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/>
  <rect x="${margin}" y="96" width="${pill.width}" height="${pill.height}" rx="${pill.height / 2}" fill="${soft}"/>
  <rect y="${footTop}" width="${side}" height="${side - footTop}" fill="${ink}"/>
</svg>`;
}
