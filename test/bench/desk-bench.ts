/**
 * `desk`: what an officer waits for at the queue, in a real Chromium with a sealed store of a million travellers. Measured in the page, from the call
 * to its answer there.
 */
import type { DeskAsked } from './desk-worker.ts';
import { inBrowser } from './in-browser.ts';
import { type Figure, median, rounded } from './measure.ts';

interface PageAnswer {
  readonly measured?: DeskMeasured;
  readonly failure?: string;
}

interface DeskMeasured {
  readonly travellers: number;
  readonly rows: number;
  /** Milliseconds of each pass after the first. */
  readonly opened: readonly number[];
  /** The queue and the counts of the top bar, asked for at once as the screens do after a change. */
  readonly withCounts: readonly number[];
  readonly sorted: readonly number[];
  readonly filtered: readonly number[];
  readonly traveller: readonly number[];
}

const PAGE = '<!doctype html><title>bench</title>';

export async function deskBench(): Promise<readonly Figure[]> {
  const asked: DeskAsked = { travellers: 1_000_000, flagged: 5000 };
  const { measured, failure } = await inBrowser(
    { html: PAGE, scripts: { '/core.js': 'test/bench/desk-worker.ts' } },
    async (page) => (await page.evaluate(inPage, asked)) as PageAnswer,
  );
  if (measured === undefined) throw new Error(failure ?? 'no answer');
  const figure = (name: string, value: number, unit: string): Figure => ({
    bench: 'desk',
    figure: name,
    value: rounded(value),
    unit,
  });
  return [
    figure('travellers stored', measured.travellers, 'travellers'),
    figure('flagged rows', measured.rows, 'travellers'),
    figure('queue opened', median(measured.opened), 'ms'),
    figure('queue opened with counts', median(measured.withCounts), 'ms'),
    figure('queue sorted', median(measured.sorted), 'ms'),
    figure('queue filtered', median(measured.filtered), 'ms'),
    figure('traveller opened', median(measured.traveller), 'ms'),
    figure('passes', measured.opened.length, 'passes'),
  ];
}

/** Runs in the page. */
async function inPage(asked: unknown): Promise<unknown> {
  const PASSES = 7;
  const TRAVELLERS = 40;
  /** Other orders, and filters, of the same rows. */
  const SORTS = [{ sort: 'due', fold: true }, { sort: 'name' }, { sort: 'score', tab: 'customs' }];
  const FILTERS = [
    { search: 'et', sort: 'flight' },
    { filters: { agency: ['police'], owner: ['free'] }, from: 'inspect' },
  ];
  interface Row {
    readonly flight: string;
    readonly traveller: string;
    readonly caseId: string | null;
  }
  const worker = new Worker('/core.js', { type: 'module' });
  const waiting = new Map<number, (value: never) => void>();
  let failure: string | null = null;
  let fail = (_: string) => {};
  const broken = new Promise<never>((_, reject) => {
    fail = (message) => reject(new Error(message));
  });
  const ready = new Promise<number>((resolve) => {
    worker.onmessage = ({ data }) => {
      if (data.failure !== undefined) fail(data.failure);
      else if (data.travellers !== undefined) resolve(data.travellers);
      else if (data.id !== undefined && data.result.ok) waiting.get(data.id)?.(data.result.value as never);
      else if (data.id !== undefined) fail(JSON.stringify(data.result));
    };
  });
  worker.onerror = ({ message }) => fail(message);
  let calls = 0;
  const ask = <Value>(name: string, input: unknown): Promise<Value> =>
    new Promise((resolve) => {
      calls += 1;
      waiting.set(calls, resolve);
      worker.postMessage({ id: calls, name, input });
    });
  const timed = async (act: () => Promise<unknown>): Promise<number> => {
    const before = performance.now();
    await act();
    return performance.now() - before;
  };
  const measure = async () => {
    worker.postMessage(asked);
    const travellers = await ready;
    const whole = { tab: 'joint', from: 'watch', search: '', sort: 'urgency', fold: false, filters: {} };
    const list = (question: object = {}) =>
      ask<{ readonly rows: readonly Row[]; readonly total: number }>('queue.page', {
        question: { ...whole, ...question },
        ...{ offset: 0, count: 160, open: [], traveller: null },
      });
    const { rows, total } = await list();
    const opened: number[] = [];
    const withCounts: number[] = [];
    const sorted: number[] = [];
    const filtered: number[] = [];
    // Something changed each time, so that nothing answers from what it remembers.
    const claim = (at: number) => {
      const { flight, traveller } = rows[at] as Row;
      return ask('case.claim', { flight, traveller });
    };
    for (let pass = 0; pass <= PASSES; pass += 1) {
      await claim(2 * pass);
      opened.push(await timed(() => list()));
      for (const question of SORTS) sorted.push(await timed(() => list(question)));
      for (const question of FILTERS) filtered.push(await timed(() => list(question)));
      await claim(2 * pass + 1);
      withCounts.push(await timed(() => Promise.all([ask('session.get', {}), list()])));
    }
    const each: number[] = [];
    const step = Math.max(1, Math.floor(rows.length / TRAVELLERS));
    for (let at = 0; at < rows.length; at += step) {
      const { flight, traveller } = rows[at] as Row;
      each.push(
        await timed(async () => {
          const view = await ask<{
            readonly reasons: readonly { readonly leaves: readonly { readonly fact: string }[] }[];
          }>('traveller.get', { flight, traveller });
          const facts = [...new Set(view.reasons.flatMap(({ leaves }) => leaves.map(({ fact }) => fact)))];
          await Promise.all([
            ask('evidence.get', { flight, traveller, facts }),
            ask('traveller.linked', { flight, traveller }),
          ]);
        }),
      );
    }
    return {
      travellers,
      rows: total,
      opened: opened.slice(1),
      withCounts: withCounts.slice(1),
      sorted: sorted.slice(SORTS.length),
      filtered: filtered.slice(FILTERS.length),
      traveller: each.slice(1),
    };
  };
  try {
    return { measured: await Promise.race([measure(), broken]) };
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
    return { failure };
  } finally {
    worker.terminate();
  }
}
