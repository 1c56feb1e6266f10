/** Running and waiting imports. They run one after another and continue while the officer looks at other screens. */

import { failed, type Result } from '../../../shared/result.ts';
import type { CallOptions } from '../../client/core-client.ts';
import type { Input } from '../../core/calls/all-calls.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { ImportReport, ImportWay } from '../../core/calls/import.ts';
import type { Progress } from '../../core/calls/progress.ts';
import type { Core } from '../core.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';

export interface RunningImport {
  readonly what: ImportSource['what'];
  readonly progress: Progress | null;
  /** Start of the present phase, in milliseconds since 1970. */
  readonly phaseSince: number;
  readonly cancel: () => void;
}

export interface ImportState {
  readonly running: RunningImport | null;
  /** Functions that start the waiting imports, in order. */
  readonly waiting: readonly (() => void)[];
  /** The last ended import in this window that an officer started, of files or samples. */
  readonly last: ImportReport | null;
  readonly failure: CallFailure | null;
  /** Files that waited, and whose officer left before they were begun. The next officer did not choose them. */
  readonly notBegun: number;
}

export type ImportStore = ScreenStore<ImportState>;

/** No import running. */
export function createImportStore(stores: ScreenStores): ImportStore {
  return stores.add<ImportState>({
    whenCovered: 'reset',
    // A running import continues, and so do those that wait for it.
    except: ['running', 'waiting', 'notBegun'],
    begin: () => ({ running: null, waiting: [], last: null, failure: null, notBegun: 0 }),
  });
}

/**
 * The source of an import: files, pasted text, a file of the watched folder, the samples, a corrected text, a table by a layout, or an import that
 * an earlier page began.
 */
export type ImportSource =
  | { readonly what: 'files' | 'paste' | 'folder'; readonly files: Input<'import.start'>['files'] }
  | { readonly what: 'samples'; readonly seed: number }
  | { readonly what: 'resumed'; readonly job: string }
  | ({ readonly what: 'retry' } & Input<'quarantine.retry'> & Confirmed)
  | ({ readonly what: 'mapping' } & Input<'mapping.apply'> & Confirmed);

/** By a second officer; left out before one is asked for. */
interface Confirmed {
  readonly confirmation?: CallOptions['confirmation'] | undefined;
}

export type ImportResult = Result<ImportReport, CallFailure>;

/** Sources whose results are shown where they were started. The Import screen shows the others. */
const SHOWN_ELSEWHERE: ReadonlySet<ImportSource['what']> = new Set(['folder', 'retry', 'mapping']);

/** Runs one import, at once or after those before it, with its progress in the store. Gives its result. `now` is in milliseconds. */
export function runImport(
  store: ImportStore,
  core: Core,
  source: ImportSource,
  now: () => number,
): Promise<ImportResult> {
  return new Promise((resolve) => {
    const isHere = core.stays?.() ?? (() => true);
    const start = () => {
      if (isHere()) return void run(store, core, source, now).then(resolve);
      resolve(failed({ code: 'cancelled' }));
      startNext(store, { notBegun: store.getState().notBegun + filesToChoose(source) });
    };
    if (store.getState().running === null) start();
    else store.setState(({ waiting }) => ({ waiting: [...waiting, start] }));
  });
}

/** Follows the imports that an earlier page began and the core continues, in the core's order. Call it once, when the store was opened. */
export async function followResumed(store: ImportStore, core: Core, now: () => number): Promise<void> {
  const jobs = await core.call('import.list', {});
  if (!jobs.ok) return;
  const running = jobs.value.filter(({ state }) => state === 'running').reverse();
  await Promise.all(running.map(({ job }) => runImport(store, core, { what: 'resumed', job }, now)));
}

async function run(store: ImportStore, core: Core, source: ImportSource, now: () => number): Promise<ImportResult> {
  const abort = new AbortController();
  const elsewhere = SHOWN_ELSEWHERE.has(source.what);
  store.setState({
    running: { what: source.what, progress: null, phaseSince: now(), cancel: () => abort.abort() },
    ...(elsewhere ? {} : { failure: null, notBegun: 0 }),
  });
  const onProgress = (progress: Progress) =>
    store.setState(({ running }) => {
      if (running === null) return {};
      const phaseSince = running.progress?.phase === progress.phase ? running.phaseSince : now();
      return { running: { ...running, progress, phaseSince } };
    });
  let isOver = false;
  // An officer may have left meanwhile: the answer then reaches nobody, and the imports that wait go on all the same.
  const end = (shown: Partial<ImportState>) => {
    if (isOver) return store.setState(shown);
    isOver = true;
    startNext(store, { running: null, ...shown });
  };
  const result = await ask(core, source, { signal: abort.signal, onProgress, onAnswered: () => end({}) });
  const shown: Partial<ImportState> = elsewhere
    ? {}
    : result.ok
      ? { last: result.value }
      : { failure: result.failure.code === 'cancelled' ? null : result.failure };
  end(shown);
  return result;
}

function startNext(store: ImportStore, shown: Partial<ImportState>): void {
  const [next, ...waiting] = store.getState().waiting;
  store.setState({ ...shown, waiting });
  next?.();
}

/** Files that are lost to the import until somebody chooses them again. The watched folder gives its own again, and the core goes on with what an earlier page began. */
function filesToChoose(source: ImportSource): number {
  if (source.what === 'folder' || source.what === 'resumed') return 0;
  return 'files' in source ? source.files.length : 1;
}

function ask(core: Core, source: ImportSource, options: CallOptions): Promise<ImportResult> {
  if (source.what === 'samples') return core.call('samples.load', { seed: source.seed }, options);
  if (source.what === 'resumed') return core.call('import.follow', { job: source.job }, options);
  if (source.what === 'retry')
    return core.call('quarantine.retry', { id: source.id, text: source.text }, confirmed(options, source));
  if (source.what === 'mapping') {
    const { source: table, profile, save } = source;
    return core.call('mapping.apply', { source: table, profile, save }, confirmed(options, source));
  }
  const way: ImportWay = source.what;
  return core.call('import.start', { files: source.files, way }, options);
}

function confirmed(options: CallOptions, { confirmation }: Confirmed): CallOptions {
  return confirmation === undefined ? options : { ...options, confirmation };
}

/** Seconds left in the present phase, estimated from its speed so far; null while no estimate is possible. */
export function secondsLeft(progress: Progress, phaseSince: number, now: number): number | null {
  const elapsed = now - phaseSince;
  if (elapsed < 1000 || progress.done <= 0 || progress.total <= 0 || progress.done > progress.total) return null;
  return Math.ceil((elapsed * (progress.total - progress.done)) / progress.done / 1000);
}
