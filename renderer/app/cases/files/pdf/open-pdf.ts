/** A PDF whose pages a worker draws. What takes too long is given up, and the worker ended. */
import type { FromPdf, PdfFault, ToPdf } from './pdf-protocol.ts';

/** Milliseconds after which a PDF that still opens, or a page that is still drawn, is given up. */
const PATIENCE = 20_000;

export class PdfError extends Error {
  readonly fault: PdfFault;

  constructor(fault: PdfFault) {
    super(`pdf:${fault}`);
    this.fault = fault;
  }
}

export interface DrawnPage {
  readonly bitmap: ImageBitmap;
  readonly text: string;
}

/** The part of a worker that is used, so that tests can replace it. */
export type PdfThread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export class OpenPdf {
  readonly #thread: PdfThread;
  readonly #patience: number;
  /** Answers come in the order of the messages. */
  readonly #waiting: { readonly done: (said: FromPdf) => void; readonly timer: ReturnType<typeof setTimeout> }[] = [];
  #over: PdfFault | null = null;

  constructor(thread: PdfThread, patience = PATIENCE) {
    this.#thread = thread;
    this.#patience = patience;
    thread.onmessage = ({ data }: MessageEvent<Partial<FromPdf>>) => {
      // The library says that it is there.
      if (data.kind === undefined) return;
      const first = this.#waiting.shift();
      clearTimeout(first?.timer);
      first?.done(data as FromPdf);
    };
    thread.onerror = () => this.#end('damaged');
  }

  /** Opens the document, whose bytes move to the worker; gives the number of its pages. Throws `PdfError`. */
  async open(bytes: Uint8Array): Promise<number> {
    const said = await this.#ask({ kind: 'open', bytes }, [bytes.buffer]);
    if (said.kind === 'opened') return said.pages;
    throw new PdfError(said.kind === 'failed' ? said.fault : 'damaged');
  }

  /** Draws a page, from 1. Throws `PdfError`. */
  async draw(page: number, width: number): Promise<DrawnPage> {
    const said = await this.#ask({ kind: 'draw', page, width }, []);
    if (said.kind === 'drawn') return said;
    throw new PdfError(said.kind === 'failed' ? said.fault : 'damaged');
  }

  /** Ends the worker, and whatever it does. */
  close(): void {
    this.#end('damaged');
  }

  #ask(message: ToPdf, transfer: readonly ArrayBufferLike[]): Promise<FromPdf> {
    if (this.#over !== null) return Promise.resolve({ kind: 'failed', fault: this.#over });
    return new Promise((done) => {
      this.#waiting.push({ done, timer: setTimeout(() => this.#end('slow'), this.#patience) });
      this.#thread.postMessage(message, transfer as ArrayBuffer[]);
    });
  }

  #end(fault: PdfFault): void {
    if (this.#over !== null) return;
    this.#over = fault;
    this.#thread.terminate();
    for (const { done, timer } of this.#waiting.splice(0)) {
      clearTimeout(timer);
      done({ kind: 'failed', fault });
    }
  }
}

export function pdfThread(): PdfThread {
  return new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'pdf' });
}
