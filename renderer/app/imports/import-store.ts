/** The running import: it goes on while the officer looks at other screens. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallFailure, ImportReport, Progress } from '../../core/api.ts';
import type { Core } from '../core.ts';

export interface ImportState {
  readonly running: {
    readonly what: 'files' | 'samples';
    readonly progress: Progress | null;
    /** Milliseconds since 1970 when the phase at hand began. */
    readonly phaseSince: number;
    readonly cancel: () => void;
  } | null;
  /** The import that ended last in this window. */
  readonly last: ImportReport | null;
  readonly failure: CallFailure | null;
}

export type ImportStore = StoreApi<ImportState>;

/** No import running. */
export function createImportStore(): ImportStore {
  return createStore<ImportState>(() => ({ running: null, last: null, failure: null }));
}

/** What to import: files of the officer, or the samples of the practice store. */
export type ImportSource =
  | { readonly what: 'files'; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }
  | { readonly what: 'samples'; readonly seed: number };

/** Runs one import, following its progress in the store. Does nothing while another one runs. `now` is in milliseconds. */
export async function runImport(
  store: ImportStore,
  core: Core,
  source: ImportSource,
  now: () => number,
): Promise<void> {
  if (store.getState().running !== null) return;
  const abort = new AbortController();
  store.setState({
    running: { what: source.what, progress: null, phaseSince: now(), cancel: () => abort.abort() },
    failure: null,
  });
  const onProgress = (progress: Progress) =>
    store.setState(({ running }) => {
      if (running === null) return {};
      const phaseSince = running.progress?.phase === progress.phase ? running.phaseSince : now();
      return { running: { ...running, progress, phaseSince } };
    });
  const options = { signal: abort.signal, onProgress };
  const result =
    source.what === 'files'
      ? await core.call('import.start', { files: source.files }, options)
      : await core.call('samples.load', { seed: source.seed }, options);
  store.setState(
    result.ok
      ? { running: null, last: result.value }
      : { running: null, failure: result.failure.code === 'cancelled' ? null : result.failure },
  );
}

/** Seconds left of the phase at hand, from how fast it went so far; null while nobody can know. */
export function secondsLeft(progress: Progress, phaseSince: number, now: number): number | null {
  const elapsed = now - phaseSince;
  if (elapsed < 1000 || progress.done <= 0 || progress.total <= 0 || progress.done > progress.total) return null;
  return Math.ceil((elapsed * (progress.total - progress.done)) / progress.done / 1000);
}
