/**
 * How slow this machine is beside the one on which bounds of time were set. The page does a fixed piece of work of the kind that is measured: it copies rows, sorts them by
 * name and lays them out. A bound grows by as much as that work took longer, and never shrinks.
 */
import type { Page } from '@playwright/test';

/** Milliseconds that the work took where the bounds were set. */
const USUAL = 180;

/**
 * Milliseconds that the fixed work takes in the page now. It lasts about as long as what is measured beside it: work of a few milliseconds fits between what else the machine does, and
 * would tell nothing of it. Nothing else may happen in the page meanwhile.
 */
export function fixedWork(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [ROWS, DRAWN, TIMES] = [5_000, 500, 8];
    const rows = Array.from({ length: ROWS }, (_, at) => ({
      ...{ name: `SURNAME${(at * 7_919) % ROWS}, GIVEN`, flight: `ET${at % 25}`, due: at, tags: ['one', 'two'] },
    }));
    const began = performance.now();
    for (let time = 0; time < TIMES; time++) {
      const sorted = structuredClone(rows).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
      const box = document.createElement('div');
      for (const { name, flight } of sorted.slice(0, DRAWN)) {
        const row = document.createElement('div');
        for (const words of [name, flight]) row.appendChild(document.createElement('span')).textContent = words;
        box.append(row);
      }
      document.body.append(box);
      box.getBoundingClientRect();
      box.remove();
    }
    return performance.now() - began;
  });
}

/** By how much a bound grows, and words for what was measured. */
export interface Pace {
  readonly times: number;
  readonly told: string;
}

/** The pace by all measures of the fixed work: the best one counts, as of what is measured. */
export function paceOf(works: readonly number[]): Pace {
  const best = Math.min(...works);
  const times = Math.max(1, best / USUAL);
  return { times, told: `fixed work ${best.toFixed(1)} of ${USUAL} ms, bounds × ${times.toFixed(2)}` };
}
