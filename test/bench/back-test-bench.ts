/** `back-test`: how fast a hundred rules are tested on a million stored travellers, in a real Chromium with a fresh profile and a responsive page. */
import type { BackTestAsked, BackTestMeasured } from './back-test-worker.ts';
import { inBrowser } from './in-browser.ts';
import { type Figure, median, rounded } from './measure.ts';

interface PageAnswer {
  readonly measured?: BackTestMeasured;
  readonly failure?: string;
  /** The page's longest task and longest timer delay during the back-tests, in milliseconds. */
  readonly longestTask: number;
  readonly longestWait: number;
}

const PAGE = '<!doctype html><title>bench</title><progress max="1"></progress>';
const TRAVELLERS = 1_000_000;

export async function backTestBench(): Promise<readonly Figure[]> {
  const asked: BackTestAsked = { travellers: TRAVELLERS, days: 20, passes: 5, seconds: 90 };
  const { measured, failure, longestTask, longestWait } = await runBackTests(asked);
  if (measured === undefined) throw new Error(failure ?? 'no answer');
  const { travellers, seconds } = measured;
  const time = median(seconds);
  const perTwentyThousand = (ms: number) => (ms * 20_000) / measured.preview.travellers;
  const figure = (name: string, value: number, unit: string): Figure => ({
    bench: 'back-test',
    figure: name,
    value: rounded(value),
    unit,
  });
  return [
    figure(`back-test of 100 rules over ${count(TRAVELLERS)} travellers`, (time * TRAVELLERS) / travellers, 's'),
    figure('travellers back-tested', travellers / time, 'travellers/s'),
    figure('longest page task', longestTask, 'ms'),
    figure('longest wait of the page', longestWait, 'ms'),
    figure('cancelled after', measured.cancelMs, 'ms'),
    figure(
      'preview of one rule per 20,000 travellers, columns kept',
      perTwentyThousand(measured.preview.againMs),
      'ms',
    ),
    figure(
      'preview of one rule per 20,000 travellers, columns opened',
      perTwentyThousand(measured.preview.firstMs),
      'ms',
    ),
    figure('distinct flights', measured.distinctFlights, 'flights'),
    figure('sealed fact bytes of a traveller', measured.bytesPerTraveller, 'bytes'),
    figure('outcomes changed', measured.moved, 'travellers'),
    figure('passes', seconds.length, 'passes'),
  ];
}

function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Runs the worker in a page of its own. */
function runBackTests(asked: BackTestAsked): Promise<PageAnswer> {
  const scripts = { '/core.js': 'test/bench/back-test-worker.ts', '/helper.js': 'renderer/core/back-test/helper.ts' };
  return inBrowser({ html: PAGE, scripts }, async (page) => (await page.evaluate(inPage, asked)) as PageAnswer);
}

/** Runs in the page: shows progress, and records how long the page is blocked. */
function inPage(asked: unknown): Promise<unknown> {
  return new Promise((answered) => {
    const worker = new Worker('/core.js', { type: 'module' });
    const bar = document.querySelector('progress');
    let longestTask = 0;
    let longestWait = 0;
    let last = 0;
    const tick = () => {
      const now = performance.now();
      if (last > 0) longestWait = Math.max(longestWait, now - last - 10);
      last = now;
      setTimeout(tick, 10);
    };
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    });
    worker.onmessage = ({ data }) => {
      if (data.filled) {
        observer.observe({ entryTypes: ['longtask'] });
        tick();
      } else if (data.progress !== undefined) {
        if (bar !== null) bar.value = data.progress.done / Math.max(1, data.progress.total);
      } else answered({ ...data, longestTask, longestWait });
    };
    worker.onerror = ({ message }) => answered({ failure: message, longestTask, longestWait });
    worker.postMessage(asked);
  });
}
