/**
 * How many pixels a picture says that it has, before anything decodes it. Sources: PNG (ISO/IEC 15948) §11.2.2 (IHDR), JPEG (ITU-T T.81) §B.2.2 (frame header).
 */

/** The number of pixels of a JPEG or PNG picture; null where its head does not say it. */
export function picturePixels(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes[0] === 0xff ? jpegPixels(view) : pngPixels(view);
}

/** The chunk IHDR comes first. */
const IHDR = 0x49484452;

function pngPixels(view: DataView): number | null {
  if (view.byteLength < 24 || view.getUint32(12) !== IHDR) return null;
  return area(view.getUint32(16), view.getUint32(20));
}

/** Markers of a frame header (SOF0 to SOF15); three of their range are other segments. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && !OTHERS.has(marker);
const OTHERS: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);
/** Start of scan: what follows is the picture itself. */
const SCAN = 0xda;

function jpegPixels(view: DataView): number | null {
  // After the marker of the start, segments follow each other, each with its length. Any number of 0xFF may stand before a marker.
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (isFrame(marker)) return area(view.getUint16(at + 7), view.getUint16(at + 5));
    if (marker === SCAN) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function area(width: number, height: number): number | null {
  return width === 0 || height === 0 ? null : width * height;
}
