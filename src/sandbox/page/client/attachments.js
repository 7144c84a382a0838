import { label, words } from './words.js';

/** @typedef {import('./act.js').Act} Act */
/** @typedef {Extract<Act, { does: 'sends' }>['files'][number]} NewFile */

/** As many bytes as the server takes at once. */
const mostBytes = 10 * 1024 * 1024;

/** Telegram's apps make photos smaller before they send them: this is the longer side, in pixels. */
const longestSide = 1280;

/**
 * Lets the person choose files, and reads them.
 * @param {'photo' | 'voice' | 'file'} kind
 * @returns {Promise<NewFile[]>} none if the person thinks better of it
 */
export async function chooseFiles(kind) {
  const chosen = await choose(kind);
  if (chosen.reduce((sum, { size }) => sum + size, 0) > mostBytes && kind !== 'photo') {
    throw new Error(label(words.tooLarge));
  }
  return Promise.all(
    chosen.map(async (file) => {
      if (kind === 'photo') return { kind: 'photo', base64: await base64Of(await asPhoto(file)) };
      if (kind === 'voice') return { kind: 'voice', base64: await base64Of(file) };
      return { kind: 'document', name: file.name, base64: await base64Of(file) };
    }),
  );
}

/**
 * @param {'photo' | 'voice' | 'file'} kind
 * @returns {Promise<File[]>}
 */
function choose(kind) {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = kind !== 'voice';
  if (kind === 'photo') input.accept = 'image/*';
  if (kind === 'voice') {
    input.accept = 'audio/*';
    // A phone records then.
    input.capture = 'user';
  }
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, 10)));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** @param {File} file */
async function asPhoto(file) {
  const picture = await createImageBitmap(file).catch(() => {
    throw new Error(label(words.notAPicture));
  });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const { canvas, pencil } = sheet(picture.width * scale, picture.height * scale);
  pencil.fillStyle = '#fff';
  pencil.fillRect(0, 0, canvas.width, canvas.height);
  pencil.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return paint(canvas, 'image/jpeg');
}

/** There is no sticker shop here: one sticker, drawn on the spot. @returns {Promise<NewFile>} */
export async function drawSticker() {
  await document.fonts.load("600 96px 'Hind Siliguri'", 'ধন্যবাদ');
  const { canvas, pencil } = sheet(512, 512);
  pencil.fillStyle = '#0a7d4f';
  pencil.beginPath();
  pencil.arc(256, 256, 240, 0, Math.PI * 2);
  pencil.fill();
  pencil.fillStyle = '#fff';
  pencil.font = "600 112px 'Hind Siliguri', sans-serif";
  pencil.textAlign = 'center';
  pencil.textBaseline = 'middle';
  pencil.fillText('ধন্যবাদ', 256, 266);
  return { kind: 'sticker', base64: await base64Of(await paint(canvas, 'image/webp')) };
}

/**
 * @param {number} width
 * @param {number} height
 */
function sheet(width, height) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const pencil = canvas.getContext('2d');
  if (pencil === null) throw new Error('This browser can not draw.');
  return { canvas, pencil };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {string} mediaType
 * @returns {Promise<Blob>}
 */
const paint = (canvas, mediaType) =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error(label(words.notAPicture))) : resolve(blob)),
      mediaType,
      0.85,
    ),
  );

/**
 * @param {Blob} blob
 * @returns {Promise<string>}
 */
const base64Of = (blob) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
