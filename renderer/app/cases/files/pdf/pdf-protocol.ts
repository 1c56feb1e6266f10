/** The messages between a view of a PDF and the worker that draws its pages. */

/** Why a PDF is not shown: its data is damaged, it asks for a password, or it took too long. */
export type PdfFault = 'damaged' | 'password' | 'slow';

export type ToPdf =
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  /** A page, from 1, so many pixels wide, or less where it would be too large. */
  | { readonly kind: 'draw'; readonly page: number; readonly width: number };

/** One answer to each message, in their order. */
export type FromPdf =
  | { readonly kind: 'opened'; readonly pages: number }
  | { readonly kind: 'drawn'; readonly bitmap: ImageBitmap; readonly text: string }
  | { readonly kind: 'failed'; readonly fault: PdfFault };

/** Most pixels of a drawn page, and its longest side: what a screen can show at the largest zoom. */
const MOST_DRAWN = 16_000_000;
const LONGEST_SIDE = 8192;

/** As large as asked for, within the bounds of a drawn page. */
export function scaleFor(page: { readonly width: number; readonly height: number }, width: number): number {
  const wanted = width / page.width;
  const bySide = LONGEST_SIDE / Math.max(page.width, page.height);
  const byArea = Math.sqrt(MOST_DRAWN / (page.width * page.height));
  return Math.min(wanted, bySide, byArea);
}
