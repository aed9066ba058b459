/** A kind of picture file; `readable` when its pages can be read and shown. */
export type Picture = { readonly mediaType: string; readonly readable: boolean };

const readable = (mediaType: string): Picture => ({ mediaType, readable: true });
const other = (mediaType: string): Picture => ({ mediaType, readable: false });

const begins = (opening: string, ...starts: string[]) => starts.some((start) => opening.startsWith(start));

/**
 * What picture a file is by its first bytes, or undefined. Photos from telephones (HEIC), drawings (SVG, which can
 * refer to other files), GIF and BMP are known, so that they can be told from documents, but not read.
 */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  const opening = view.toString('latin1');
  if (begins(opening, '\x89PNG\r\n\x1a\n')) return readable('image/png');
  if (begins(opening, '\xff\xd8\xff')) return readable('image/jpeg');
  if (begins(opening, 'II*\0', 'MM\0*')) return readable('image/tiff');
  if (begins(opening, 'RIFF') && opening.slice(8, 12) === 'WEBP') return readable('image/webp');
  if (opening.slice(4, 8) === 'ftyp' && /^(hei|hev|mif|msf|avi)/.test(opening.slice(8, 12)))
    return other('image/heic');
  if (begins(opening, 'GIF87a', 'GIF89a')) return other('image/gif');
  if (begins(opening, 'BM') && view.length > 14 && view.readUInt32LE(6) === 0) return other('image/bmp');
  if (/^\W{0,3}(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(opening))
    return other('image/svg+xml');
  return undefined;
}
