/** The back-test at work and the last report: both outlive the screen, so that an officer may look at other things meanwhile. */

import type { Input } from '../../../core/calls/all-calls.ts';
import type { BackTestReport } from '../../../core/calls/back-test.ts';
import type { CallFailure } from '../../../core/calls/failure.ts';
import type { Progress } from '../../../core/calls/progress.ts';
import type { Core } from '../../core.ts';
import type { ScreenStore, ScreenStores } from '../../screen-store.ts';

export type BackTestOrder = Input<'back-test.run'>;

export interface RunningBackTest {
  readonly progress: Progress | null;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly cancel: () => void;
}

export interface BackTestState {
  /** What is chosen on the screen; null until somebody did. */
  readonly order: BackTestOrder | null;
  readonly running: RunningBackTest | null;
  readonly report: BackTestReport | null;
  readonly failure: CallFailure | null;
  /** The last one was cancelled. */
  readonly cancelled: boolean;
}

export type BackTestStore = ScreenStore<BackTestState>;

/** Nothing run yet. */
export function createBackTestStore(stores: ScreenStores): BackTestStore {
  return stores.add<BackTestState>({
    whenCovered: 'reset',
    stop: ({ running }) => running?.cancel(),
    begin: () => ({
      order: null,
      running: null,
      report: null,
      failure: null,
      cancelled: false,
    }),
  });
}

/** Runs a back-test; one at a time, and the report before it stays until the next one is there. `now` is in milliseconds. */
export async function runBackTest(
  store: BackTestStore,
  core: Core,
  order: BackTestOrder,
  now: () => number,
): Promise<void> {
  if (store.getState().running !== null) return;
  const abort = new AbortController();
  const running: RunningBackTest = { progress: null, since: now(), cancel: () => abort.abort() };
  store.setState({ order, running, failure: null, cancelled: false });
  const result = await core.call('back-test.run', order, {
    signal: abort.signal,
    onProgress: (progress) =>
      store.setState(({ running: at }) => (at === null ? {} : { running: { ...at, progress } })),
  });
  // The screen was covered meanwhile: a report that came all the same is let go of.
  const isWanted = store.getState().running?.cancel === running.cancel;
  if (result.ok) store.setState(isWanted ? { running: null, report: result.value } : {});
  else {
    const cancelled = result.failure.code === 'cancelled';
    store.setState({ running: null, failure: cancelled ? null : result.failure, cancelled });
  }
}
