/** Imports a file of 100 MB while officers work. Measures and prints the tasks of the page, the worker's answer times, and the browser's memory. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import type { Served } from '../../../electron/serve.ts';
import { benchFlights, soakFirstDay, TRAVELLERS_PER_FLIGHT } from '../../bench/bench-data.ts';
import { QUEUE } from '../../renderer/core/whole-queue.ts';
import { reportSoak } from '../../soak-rows.ts';
import { type BrowserMemory, type KeptBrowser, openKept } from '../kept-browser.ts';
import { serveBuilt } from '../serve-built.ts';
import { begin, goTo, importEnded, loadSamples } from '../steps.ts';
import { text } from '../texts.ts';
import { watchWorker } from './watch-worker.ts';

declare global {
  interface Window {
    /** Duration in milliseconds of each task of the page of at least 50 ms. */
    longTasks: number[];
    /** Milliseconds from a click to the next frame. */
    clicks: number[];
  }
}

/** The parts of a worker's answer that the test needs. Passing the whole answer out of the page would load the page. */
interface Answered {
  readonly milliseconds: number;
  readonly ok: boolean;
  /** For the queue: number of rows, and the first one without a case. For imports: flights of the last one. */
  readonly rows: number;
  readonly free: { readonly flight: string; readonly traveller: string } | null;
}

/** What is read of a row of the queue, and of an import. */
interface Row {
  readonly flight: string;
  readonly traveller: string;
  readonly caseId: string | null;
  readonly totals: { readonly flights: number };
}

const SIZE = 100_000_000;
const MB = 1_000_000;
/** Longest task of the page, in milliseconds of processor time. */
const LONGEST_TASK = 50;
/**
 * Most memory that the import adds, as a multiple of the size of the file. It is for the bytes, a copy of them without what must not be kept, messages on their way to
 * the store, and what the heaps grow by. Measured: 2.8. The page and its workers with their heaps are there before, whatever the size (470 MB).
 */
const MOST_ADDED = 3.5;
/** Most memory of page and workers with such a file. */
const MOST_IN_ALL = 900 * MB;
/** Milliseconds for half of the worker's answers, and for the latest. */
const USUAL_ANSWER = 1000;
const LATEST_ANSWER = 5000;
/** Half of the clicks show within this many milliseconds, on a machine busy with the import. */
const USUAL_CLICK = 200;

let folder = '';
let path = '';
let served: Served;
let travellers = 0;

test.describe.configure({ mode: 'default', timeout: 600_000 });

test.skip(process.platform !== 'linux', 'looks into /proc');

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'airside-large-'));
  path = join(folder, 'hundred.edi');
  travellers = writeLargeFile(path);
  served = await serveBuilt();
});

test.afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the import of a file of 100 MB blocks neither the screen nor other work', async () => {
  await withWorkstation('work', async ({ page }) => {
    const cdp = await page.context().newCDPSession(page);
    const tasksOf = await traceTasks(cdp);
    const answers = await importMeanwhile(page, () => workOnce(page));
    const tasks = await tasksOf();
    const { longTasks, clicks } = await page.evaluate(() => ({ longTasks: window.longTasks, clicks: window.clicks }));
    const longest = tasks.find(({ click }) => !click);
    const drawing = tasks.find(({ click }) => click);
    say('tasks of the page', `${tasks.length}, longest ${longest?.processor.toFixed(1)} ms of processor time`);
    say('tasks that draw what was clicked for', `longest ${drawing?.processor.toFixed(1)} ms of processor time`);
    say('tasks of 50 ms and more on the clock', `${longTasks.length}, longest ${Math.max(0, ...longTasks)} ms`);
    say('from a click to the next picture', spread(clicks));
    for (const [name, times] of answers) say(name, spread(times));
    expect(longest?.processor).toBeGreaterThan(0);
    expect(longest?.processor).toBeLessThanOrEqual(LONGEST_TASK);
    expect(quantile(clicks, 0.5)).toBeLessThanOrEqual(USUAL_CLICK);
    for (const [name, times] of answers) {
      expect(times.length, name).toBeGreaterThan(3);
      expect(quantile(times, 0.5), name).toBeLessThanOrEqual(USUAL_ANSWER);
      expect(Math.max(...times), name).toBeLessThanOrEqual(LATEST_ANSWER);
    }
  });
});

test(`the import of a file of 100 MB adds less than ${MOST_ADDED} times its size of memory`, async () => {
  await withWorkstation('memory', async (browser) => {
    const { page } = browser;
    const before = browser.memory();
    browser.forgetPeaks();
    let all = before;
    await importMeanwhile(page, async () => {
      const now = browser.memory();
      if (now.all > all.all) all = now;
      await page.waitForTimeout(100);
      return [];
    });
    const { rendererPeak } = browser.memory();
    const added = rendererPeak - before.renderer;
    const times = (bytes: number) => `${Math.round(bytes / MB)} MB, ${(bytes / SIZE).toFixed(1)} times the file`;
    say('process of page and worker before', `${Math.round(before.renderer / MB)} MB resident`);
    say('its peak during the import', times(rendererPeak));
    say('what the import added to it', times(added));
    say('all processes of the browser before', `${Math.round(before.all / MB)} MB`);
    say('their most during the import', times(all.all));
    say('of it', kinds(all));
    expect(added).toBeGreaterThan(SIZE);
    expect(added).toBeLessThan(SIZE * MOST_ADDED);
    expect(rendererPeak).toBeLessThan(MOST_IN_ALL);
  });
});

function say(what: string, figure: string): void {
  console.log(`  ${what}: ${figure}`);
}

function kinds({ kinds }: BrowserMemory): string {
  return Object.entries(kinds)
    .map(([kind, bytes]) => `${kind} ${Math.round(bytes / MB)}`)
    .join(', ');
}

/** Runs `work` with a workstation in its own browser, with samples loaded and the Import screen shown. */
async function withWorkstation(name: string, work: (browser: KeptBrowser) => Promise<void>): Promise<void> {
  const profile = join(folder, name);
  mkdirSync(profile);
  const browser = await openKept(profile);
  try {
    await browser.page.addInitScript(watchWorker);
    await browser.page.addInitScript(watchPage);
    await browser.page.goto(served.address);
    await begin(browser.page);
    await loadSamples(browser.page);
    await goTo(browser.page, 'import');
    await work(browser);
  } finally {
    await browser.close();
  }
}

/** Runs in the page before anything else. */
function watchPage(): void {
  window.longTasks = [];
  window.clicks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(Math.round(duration));
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'click') window.clicks.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** Times by name, in milliseconds. */
type Times = readonly (readonly [name: string, milliseconds: number])[];

/** Imports the file and repeats `work` until the import is done. Gives all results of `work`. */
async function importMeanwhile(
  page: Page,
  work: () => Promise<Times>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const all = new Map<string, number[]>();
  const begun = Date.now();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: text('import.choose') }).click(),
  ]);
  await page.evaluate(() => {
    window.longTasks = [];
    window.clicks = [];
  });
  await chooser.setFiles(path);
  const running = page.getByRole('region', { name: text('import.running') });
  await expect(running).toBeVisible({ timeout: 60_000 });
  while (await running.isVisible()) {
    for (const [name, milliseconds] of await work()) all.set(name, [...(all.get(name) ?? []), milliseconds]);
  }
  await importEnded(page);
  say('imported', `${travellers} travellers in ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  const { rows } = await ask(page, 'import.list', {});
  expect(rows, 'flights of the import').toBe(travellers / TRAVELLERS_PER_FLIGHT);
  reportSoak('large-file', { tried: rows, met: null, lost: 0 });
  return all;
}

function ask(page: Page, name: string, input: unknown): Promise<Answered> {
  return page.evaluate(
    async ([name, input]) => {
      const asked = performance.now();
      const { ok, value } = await window.askWorker(name, input);
      const milliseconds = performance.now() - asked;
      const rows = (
        Array.isArray(value) ? value : ((value as { rows?: unknown } | null)?.rows ?? [])
      ) as readonly Row[];
      const free = name === 'queue.page' ? rows.find(({ caseId }) => caseId === null) : undefined;
      return {
        ...{ milliseconds, ok },
        rows: name === 'import.list' ? (rows[0]?.totals.flights ?? 0) : rows.length,
        free: free === undefined ? null : { flight: free.flight, traveller: free.traveller },
      };
    },
    [name, input] as const,
  );
}

/** Typical work meanwhile: view the queue, claim a case, read the session, go to another screen and back. */
async function workOnce(page: Page): Promise<Times> {
  const queue = await ask(page, 'queue.page', QUEUE);
  // A long import outlasts the travellers who can be claimed.
  const claimed = queue.free === null ? null : await ask(page, 'case.claim', queue.free);
  expect(claimed?.ok).not.toBe(false);
  const session = await ask(page, 'session.get', {});
  for (const screen of ['cases', 'import'] as const) {
    await page.evaluate((mark) => void performance.mark(mark), OPENING);
    await goTo(page, screen);
    await page.evaluate((mark) => void performance.mark(mark), OPENED);
    // What the import costs the screen that is shown is measured now.
    await page.waitForTimeout(1000);
  }
  return [
    ['queue.page', queue.milliseconds],
    ...(claimed === null ? [] : [['case.claim', claimed.milliseconds] as const]),
    ['session.get', session.milliseconds],
  ];
}

/** Marks on the time line of the page: a screen is opened, and it is there. */
const OPENING = 'opening';
const OPENED = 'opened';

/** A task of the page's main thread, in milliseconds of wall time and of processor time. */
interface Task {
  readonly clock: number;
  readonly processor: number;
  /** It renders the result of a click, or a screen that opens, with or without an import. */
  readonly click: boolean;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

/**
 * Records the browser's activity until called for the tasks of the page, longest first. On a busy machine, wall time includes waiting for the
 * processor; only processor time shows the length of a task.
 */
async function traceTasks(cdp: CDPSession): Promise<() => Promise<readonly Task[]>> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event);
  });
  await cdp.send('Tracing.start', {
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing'],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await complete;
    const pages = new Set(
      events.flatMap(({ name, pid, tid, args }) =>
        name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
      ),
    );
    const ofPage = events.filter(({ pid, tid }) => pages.has(`${pid} ${tid}`));
    const clicks = ofPage.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'click');
    const marks = (wanted: string) =>
      ofPage.flatMap(({ name, ts }) => (name === wanted ? [ts] : [])).sort((a, b) => a - b);
    const [opening, opened] = [marks(OPENING), marks(OPENED)];
    const opens = (ts: number, dur: number) =>
      opening.some((from, at) => ts + dur >= from && ts <= (opened[at] ?? from));
    return ofPage
      .filter(({ name }) => name === 'RunTask')
      .map(({ ts, dur = 0, tdur = dur }) => ({
        clock: dur / 1000,
        processor: tdur / 1000,
        click: opens(ts, dur) || clicks.some((click) => click.ts >= ts && click.ts <= ts + dur),
      }))
      .sort((a, b) => b.processor - a.processor);
  };
}

function spread(times: readonly number[]): string {
  const [half, most, all] = [0.5, 0.95, 1].map((share) => Math.round(quantile(times, share)));
  return `${times.length} times, half within ${half} ms, 95 % within ${most} ms, all within ${all} ms`;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Lists and pushes of many different flights. Gives the number of travellers. */
function writeLargeFile(path: string): number {
  const parts: Uint8Array[] = [];
  let length = 0;
  // A flight takes some 200 kB in both channels.
  const flights = benchFlights(Math.ceil(SIZE / 200_000), soakFirstDay(Date.now()));
  for (const [index, { paxlst, pnrgov }] of flights.entries()) {
    const flight = [paxlst, pnrgov].map((bytes) => (index % 50 === 0 ? bytes : fromAccra(bytes)));
    const size = flight.reduce((sum, bytes) => sum + bytes.length, 0);
    if (length + size > SIZE) break;
    parts.push(...flight);
    length += size;
  }
  expect(length).toBeGreaterThan(SIZE * 0.99);
  writeFileSync(path, Buffer.concat(parts));
  return (parts.length / 2) * TRAVELLERS_PER_FLIGHT;
}

/** Rules flag travellers who come through São Paulo, which is on few flights. */
function fromAccra(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('GRU', 'ACC'));
}
