/** `lists`: a store of a million travellers in a real Chromium, whose flights are over, and a list of 10,000 entries that comes into force. */
import type { Page } from 'playwright-core';
import { inBrowser } from './in-browser.ts';
import type { ListsAsked, ListsMeasured } from './lists-worker.ts';
import { type Figure, median, rounded } from './measure.ts';

/** Set: what the worker tells of its progress is printed. */
const SAYS = 'BENCH_SAYS';
/** A smaller store, to try the benchmark. */
const TRAVELLERS = 'BENCH_TRAVELLERS';

interface PageAnswer {
  readonly measured?: ListsMeasured;
  readonly failure?: string;
}

export async function listsBench(): Promise<readonly Figure[]> {
  const asked: ListsAsked = { travellers: Number(process.env[TRAVELLERS] ?? 1_000_000), entries: 10_000 };
  const scripts = { '/core.js': 'test/bench/lists-worker.ts' };
  const { measured, failure } = await inBrowser(
    { html: '<!doctype html><title>bench</title>', scripts },
    async (page) => {
      if (process.env[SAYS] !== undefined) page.on('console', (said) => console.error(said.text()));
      await page.exposeFunction('browserSeconds', () => browserSeconds(page));
      return (await page.evaluate(inPage, asked)) as PageAnswer;
    },
  );
  if (measured === undefined) throw new Error(failure ?? 'no answer');
  const figure = (name: string, value: number, unit: string): Figure => ({
    bench: 'lists',
    figure: name,
    value: rounded(value),
    unit,
  });
  const { travellers, checks } = measured;
  return [
    figure('entries compared', asked.entries, 'entries'),
    figure('stored people compared', travellers, 'people'),
    figure('new list against stored people', measured.seconds, 's'),
    figure('processor time of the browser meanwhile', measured.browserSeconds, 's'),
    figure('matches kept', measured.matches, 'matches'),
    figure('recall of later matches', measured.recall, 'share'),
    figure('surplus of later matches', measured.surplus, 'matches'),
    figure('pairs compared by brute force', measured.pairs, 'pairs'),
    figure('desk check at the start', measured.firstCheck, 'ms'),
    figure('desk check meanwhile, median', median(checks), 'ms'),
    figure('desk check meanwhile, longest', Math.max(...checks), 'ms'),
    figure('desk checks meanwhile within 100 ms', checks.filter((each) => each <= 100).length / checks.length, 'share'),
    figure('checks made meanwhile', checks.length, 'checks'),
    figure('second list of one entry', measured.oneEntrySeconds, 's'),
  ];
}

/** Processor time that the browser has taken, in seconds. On a busy machine it says more than the clock. */
async function browserSeconds(page: Page): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const told = await session?.send('SystemInfo.getProcessInfo');
  await session?.detach();
  return (told?.processInfo ?? []).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Runs in the page. */
function inPage(asked: unknown): Promise<unknown> {
  return new Promise((answered) => {
    const worker = new Worker('/core.js', { type: 'module' });
    const { browserSeconds } = window as unknown as { browserSeconds(): Promise<number> };
    worker.onmessage = ({ data }) => {
      if (data.processorTime === true) void browserSeconds().then((seconds) => worker.postMessage(seconds));
      else if (data.progress === undefined) answered(data);
      else console.debug(JSON.stringify(data.progress));
    };
    worker.onerror = ({ message }) => answered({ failure: message });
    worker.postMessage(asked);
  });
}
