/** Pictures as pixels. The bytes become no address that anything could load, so the content policy stays as it is; what the camera wrote into the file is left behind. */
import type { PictureKind } from '../../../shared/casework/file-kind.ts';

/** Longest side of the drawn picture, in pixels: enough to read a label on a bag, and little memory. */
const LONGEST_SIDE = 4096;
/** Quality of a JPEG copy. */
const QUALITY = 0.92;

/** The picture, turned as the camera was held; rejects where its data is damaged. Whoever asks closes it. */
export function decodePicture(bytes: Uint8Array, kind: PictureKind): Promise<ImageBitmap> {
  // The worker gave these bytes away, so nothing shares their memory.
  return createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: `image/${kind}` }));
}

/** Draws it as large as it is, up to the longest side. */
export function drawPicture(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const { width, height } = bitmap;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}

/** A copy of the picture alone, at full size: neither place, nor time, nor camera is in it. */
export async function plainCopy(bytes: Uint8Array, kind: PictureKind): Promise<Uint8Array> {
  const bitmap = await decodePicture(bytes, kind);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: `image/${kind}`, quality: QUALITY });
  return new Uint8Array(await blob.arrayBuffer());
}
