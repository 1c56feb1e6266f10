/**
 * Parses a PDF and draws its pages as pixels, in a worker that has neither keys nor store and can be ended at any time: what a hostile page costs, it costs here. No script in it
 * runs, no form is filled in, no link followed, and nothing is fetched. Its fonts are drawn as paths, so that none reaches the fonts of the machine.
 */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
// Parses in this worker, too, since it finds itself here.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
import { MOST_PIXELS } from '../../../../../shared/casework/file-kind.ts';
import { type FromPdf, scaleFor, type ToPdf } from './pdf-protocol.ts';

interface Drawn {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** Canvases without a document. Drawn by the processor, in this worker: what is drawn is there before it is handed on. */
class Canvases {
  create(width: number, height: number): Drawn {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: Drawn, width: number, height: number): void {
    if (canvas === null) return;
    canvas.width = width;
    canvas.height = height;
  }

  destroy(drawn: Drawn): void {
    drawn.canvas = null;
    drawn.context = null;
  }
}

/** Filters would need a document: colours stay as they are. */
class NoFilters {
  addFilter(): string {
    return 'none';
  }
  addHCMFilter(): string {
    return 'none';
  }
  addAlphaFilter(): string {
    return 'none';
  }
  addLuminosityFilter(): string {
    return 'none';
  }
  addHighlightHCMFilter(): string {
    return 'none';
  }
  destroy(): void {}
}

let opened: PDFDocumentProxy | null = null;

async function answer(asked: ToPdf): Promise<FromPdf> {
  if (asked.kind === 'open') {
    opened = await getDocument({
      ...{
        data: asked.bytes,
        verbosity: 0,
        maxImageSize: MOST_PIXELS,
        CanvasFactory: Canvases,
        FilterFactory: NoFilters,
      },
      ...{ isEvalSupported: false, enableXfa: false, useWasm: false, useWorkerFetch: false },
      ...{ disableFontFace: true, disableRange: true, disableStream: true, disableAutoFetch: true },
    }).promise;
    return { kind: 'opened', pages: opened.numPages };
  }
  if (opened === null) return { kind: 'failed', fault: 'damaged' };
  const page = await opened.getPage(asked.page);
  const viewport = page.getViewport({ scale: scaleFor(page.getViewport({ scale: 1 }), asked.width) });
  const canvas = new OffscreenCanvas(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  // The library draws on either kind of canvas; its types name one.
  await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport }).promise;
  const { items } = await page.getTextContent();
  page.cleanup();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return { kind: 'drawn', bitmap: canvas.transferToImageBitmap(), text };
}

let last: Promise<void> = Promise.resolve();

globalThis.addEventListener('message', ({ data }: MessageEvent<ToPdf | { readonly kind?: undefined }>) => {
  if (data.kind === undefined) return;
  const asked = data;
  last = last.then(async () => {
    const said = await answer(asked).catch(
      (error: unknown): FromPdf => ({
        kind: 'failed',
        fault: error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged',
      }),
    );
    globalThis.postMessage(said, { transfer: said.kind === 'drawn' ? [said.bitmap] : [] });
  });
});
