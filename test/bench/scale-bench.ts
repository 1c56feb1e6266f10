/** `scale`: a store of a million travellers in a real Chromium with a fresh profile: time to unlock, to search and to open a flight, and its size. */
import { inBrowser } from './in-browser.ts';
import { type Figure, median, rounded } from './measure.ts';
import type { ScaleAsked, ScaleMeasured } from './scale-worker.ts';

interface PageAnswer {
  readonly measured?: ScaleMeasured;
  readonly failure?: string;
  /** Bytes of the worker's memory, with everything open. */
  readonly memory: number | null;
}

const PAGE = '<!doctype html><title>bench</title>';
/** Without these headers the browser does not report a page's memory. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
} as const;

export async function scaleBench(): Promise<readonly Figure[]> {
  const asked: ScaleAsked = {
    travellers: 1_000_000,
    passes: 5,
    seconds: 60,
  };
  const scripts = { '/core.js': 'test/bench/scale-worker.ts' };
  const { measured, failure, memory } = await inBrowser(
    { html: PAGE, scripts, headers: ISOLATED },
    async (page) => (await page.evaluate(inPage, asked)) as PageAnswer,
  );
  if (measured === undefined) throw new Error(failure ?? 'no answer');
  const figure = (name: string, value: number, unit: string): Figure => ({
    bench: 'scale',
    figure: name,
    value: rounded(value),
    unit,
  });
  return [
    figure('travellers stored', measured.travellers, 'travellers'),
    figure('flights stored', measured.flights, 'flights'),
    figure('stored bytes', measured.bytes / 1e6, 'MB'),
    figure('store filled', measured.fillSeconds, 's'),
    figure('unlocked until queue and search answer', median(measured.unlockSeconds), 's'),
    figure('vault opened', median(measured.openSeconds), 's'),
    figure('first unlock until all is settled', measured.settledSeconds, 's'),
    figure('rows of the queue', measured.queueRows, 'travellers'),
    ...Object.entries(measured.searches).map(([by, ms]) => figure(`search by ${by}`, ms, 'ms')),
    figure('flight opened', measured.openFlightMs, 'ms'),
    figure('first dashboard', measured.dashboardMs, 'ms'),
    figure('first view for the wall', measured.wallMs, 'ms'),
    figure('memory of flights opened', measured.rememberedSeconds, 's'),
    ...(memory === null ? [] : [figure('memory of the worker, everything open', memory / 1e6, 'MB')]),
    figure('passes', measured.unlockSeconds.length, 'passes'),
  ];
}

/** Runs in the page. */
function inPage(asked: unknown): Promise<unknown> {
  interface Breakdown {
    readonly bytes: number;
    readonly attribution: readonly { readonly scope: string }[];
  }
  interface Measuring {
    measureUserAgentSpecificMemory?(): Promise<{ readonly breakdown: readonly Breakdown[] }>;
  }
  return new Promise((answered) => {
    const worker = new Worker('/core.js', { type: 'module' });
    let memory: number | null = null;
    const measureMemory = async () => {
      const told = await (performance as Measuring).measureUserAgentSpecificMemory?.();
      memory =
        told?.breakdown
          .filter(({ attribution }) => attribution.some(({ scope }) => scope === 'DedicatedWorkerGlobalScope'))
          .reduce((sum, { bytes }) => sum + bytes, 0) ?? null;
      worker.postMessage('go');
    };
    worker.onmessage = ({ data }) => {
      if (data.memory === true) void measureMemory();
      else if (data.progress === undefined) answered({ ...data, memory });
    };
    worker.onerror = ({ message }) => answered({ failure: message, memory });
    worker.postMessage(asked);
  });
}
