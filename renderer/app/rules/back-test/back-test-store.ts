/** The running back-test and the last report. Both stay while the officer looks at other screens. */

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
  /** The choices on the screen; null before the first. */
  readonly order: BackTestOrder | null;
  readonly running: RunningBackTest | null;
  readonly report: BackTestReport | null;
  readonly failure: CallFailure | null;
  /** The last back-test was cancelled. */
  readonly cancelled: boolean;
}

export type BackTestStore = ScreenStore<BackTestState>;

/** Without a back-test. */
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

/** Runs a back-test, one at a time. The earlier report stays until the new one arrives. `now` is in milliseconds. */
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
  // The screen was covered meanwhile: a report that still arrives is dropped.
  const isWanted = store.getState().running?.cancel === running.cancel;
  if (result.ok) store.setState(isWanted ? { running: null, report: result.value } : {});
  else {
    const cancelled = result.failure.code === 'cancelled';
    store.setState({ running: null, failure: cancelled ? null : result.failure, cancelled });
  }
}
