import type { Upload } from './methods/method.ts';

export interface MultipartForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly uploads: ReadonlyMap<string, Upload>;
}

/**
 * Reads `multipart/form-data` (RFC 7578). Node's own `formData()` refuses what grammY sends: headers without a
 * space behind the semicolon, and file names without quotes; Telegram takes both.
 * @returns undefined if the body is not such a form
 */
export function readMultipart(body: Buffer, contentType: string): MultipartForm | undefined {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return undefined;
  // The line break before a boundary belongs to it; the first boundary has none.
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  const fields: Record<string, string> = {};
  const uploads = new Map<string, Upload>();

  let start = whole.indexOf(delimiter);
  while (start >= 0) {
    const from = start + delimiter.length;
    if (whole.toString('latin1', from, from + 2) === '--') return { fields, uploads };
    const end = whole.indexOf(delimiter, from);
    const part = readPart(whole.subarray(from, end));
    if (end < 0 || part === undefined) return undefined;
    if (part.fileName === undefined) fields[part.name] = part.content.toString();
    else uploads.set(part.name, { bytes: new Uint8Array(part.content), name: part.fileName });
    start = end;
  }
  return undefined;
}

interface Part {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly content: Buffer;
}

function readPart(part: Buffer): Part | undefined {
  const headersEnd = part.indexOf('\r\n\r\n');
  if (headersEnd < 0) return undefined;
  const disposition = part
    .toString('utf8', 0, headersEnd)
    .split('\r\n')
    .find((line) => /^content-disposition:/i.test(line));
  const name = /;\s*name="([^"]*)"/i.exec(disposition ?? '')?.[1];
  if (name === undefined) return undefined;
  const fileName = /;\s*filename=(.*)$/i.exec(disposition ?? '')?.[1]?.replace(/^"(.*)"$/, '$1');
  return { name, fileName, content: part.subarray(headersEnd + 4) };
}
