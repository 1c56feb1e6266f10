import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OpenPdf, PdfError, type PdfThread } from '../../../../../../renderer/app/cases/files/pdf/open-pdf.ts';
import {
  type FromPdf,
  type PdfFault,
  scaleFor,
  type ToPdf,
} from '../../../../../../renderer/app/cases/files/pdf/pdf-protocol.ts';

const PATIENCE = 30;

/** A worker that the test answers for. */
function thread() {
  const asked: ToPdf[] = [];
  let ended = 0;
  const made: PdfThread = {
    onmessage: null,
    onerror: null,
    postMessage: (message: ToPdf) => void asked.push(message),
    terminate: () => void ended++,
  };
  const say = (data: FromPdf | object) => made.onmessage?.call(made as Worker, { data } as MessageEvent);
  return { made, asked, say, ended: () => ended };
}

const faultIn = (work: Promise<unknown>): Promise<PdfFault | null> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof PdfError ? error.fault : null),
  );
const page = (text: string): FromPdf => ({ kind: 'drawn', bitmap: {} as ImageBitmap, text });

describe('a PDF that a worker draws', () => {
  test('is opened, and its pages are drawn in the order asked for', async () => {
    const { made, asked, say } = thread();
    const pdf = new OpenPdf(made);
    const opening = pdf.open(Uint8Array.of(1));
    // What the library itself says is no answer.
    say({ action: 'ready' });
    say({ kind: 'opened', pages: 7 });
    expect(await opening).toBe(7);
    const drawn = Promise.all([pdf.draw(1, 100), pdf.draw(2, 100)]);
    say(page('one'));
    say(page('two'));
    expect((await drawn).map(({ text }) => text)).toEqual(['one', 'two']);
    expect(asked.map(({ kind }) => kind)).toEqual(['open', 'draw', 'draw']);
  });

  test.each(['damaged', 'password'] as const)('says that it is not shown: %s', async (fault) => {
    const { made, say } = thread();
    const opening = faultIn(new OpenPdf(made).open(Uint8Array.of(1)));
    say({ kind: 'failed', fault });
    expect(await opening).toBe(fault);
  });

  test('that takes too long ends with its worker, also for pages asked for afterwards', async () => {
    const { made, asked, ended } = thread();
    const pdf = new OpenPdf(made, PATIENCE);
    expect(await faultIn(pdf.open(Uint8Array.of(1)))).toBe('slow');
    expect(ended()).toBe(1);
    expect(await faultIn(pdf.draw(1, 100))).toBe('slow');
    expect(asked).toHaveLength(1);
  });

  test('that is left ends at once, whatever it does', async () => {
    const { made, ended } = thread();
    const pdf = new OpenPdf(made);
    const opening = faultIn(pdf.open(Uint8Array.of(1)));
    pdf.close();
    expect(await opening).toBe('damaged');
    pdf.close();
    expect(ended()).toBe(1);
  });

  test('whose worker breaks is not shown', async () => {
    const { made } = thread();
    const opening = faultIn(new OpenPdf(made).open(Uint8Array.of(1)));
    made.onerror?.call(made as Worker, {} as ErrorEvent);
    expect(await opening).toBe('damaged');
  });
});

test('a page is never drawn larger than asked for, nor beyond the bounds of a drawn page', () => {
  const side = fc.double({ min: 1, max: 1e7, noNaN: true });
  fc.assert(
    fc.property(side, side, fc.double({ min: 1, max: 20_000, noNaN: true }), (width, height, asked) => {
      const scale = scaleFor({ width, height }, asked);
      expect(scale).toBeGreaterThan(0);
      expect(width * scale).toBeLessThanOrEqual(asked * 1.000001);
      expect(Math.max(width, height) * scale).toBeLessThanOrEqual(8192.01);
      expect(width * height * scale * scale).toBeLessThanOrEqual(16_000_001);
    }),
  );
});
