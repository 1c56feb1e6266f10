/**
 * The watched folder. It lives above the screens: files are taken in one after another whatever the officer looks at, and the watch goes on
 * after a restart until somebody stops it.
 */
import type { Host, HostResult, StoreName, TakeFile, WatchedFolder } from '../../../shared/host.ts';
import type { Core } from '../core.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';
import { type ImportStore, runImport } from './import-store.ts';

export type FolderOutcome = Awaited<ReturnType<TakeFile>>;

export interface FolderRecord {
  /** The store its files go to: what was chosen for practice is never read into the live store, nor the other way round. */
  readonly store: StoreName;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly counts: Readonly<Record<FolderOutcome, number>>;
  readonly last: {
    readonly file: string;
    readonly at: string;
    readonly outcome: FolderOutcome;
    /** It was moved away unread. */
    readonly tooLarge?: true;
  } | null;
}

export interface FolderState {
  /** `lost`: it was watched, and may not be read any more. `elsewhere`: it belongs to the store that is not open. */
  readonly phase: 'none' | 'watching' | 'lost' | 'elsewhere';
  readonly record: FolderRecord | null;
  /** The file that is being taken in. */
  readonly taking: string | null;
  readonly trouble: Extract<HostResult<never>, { ok: false }>['code'] | null;
}

export interface FolderWatch {
  readonly state: ScreenStore<FolderState>;
  /** Asks for a folder and watches it for this store. */
  choose(store: StoreName): Promise<void>;
  /** Goes on with the folder that was watched for this store when the program ended; does so once. */
  resume(store: StoreName): Promise<void>;
  /** Ends the watch for good. */
  stop(): Promise<void>;
}

export interface FolderWatchParts {
  readonly stores: ScreenStores;
  readonly core: Core;
  readonly host: Pick<Host, 'watchFolder' | 'resumeFolder' | 'state'>;
  readonly imports: ImportStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Are the keys away? What arrives then is sealed to the unit and read when somebody signs in. */
  readonly isLocked: () => boolean;
}

const KEPT = 'folder.watch';
const OUTCOME_OF = { done: 'processed', failed: 'failed', duplicate: 'duplicate' } as const;
const NOTHING: FolderState = { phase: 'none', record: null, taking: null, trouble: null };

/** Makes the watch; it watches nothing yet. */
export function createFolderWatch({ stores, core, host, imports, now, isLocked }: FolderWatchParts): FolderWatch {
  const state = stores.add<FolderState>({ whenCovered: 'keep', begin: () => NOTHING });
  let watched: WatchedFolder | null = null;
  let resumed = false;
  const instant = () => new Date(now()).toISOString();

  const keep = async (record: FolderRecord | null): Promise<void> => {
    state.setState({ record });
    await host.state.put(KEPT, record === null ? '' : JSON.stringify(record));
  };

  const count = async (last: NonNullable<FolderRecord['last']>): Promise<void> => {
    const { record } = state.getState();
    if (record === null) return;
    const { outcome } = last;
    await keep({ ...record, counts: { ...record.counts, [outcome]: record.counts[outcome] + 1 }, last });
  };

  const take: TakeFile = async (file) => {
    state.setState({ taking: file.name });
    if (isLocked()) {
      // What waits sealed is read into the live store: a file of practice stays in its folder until somebody signs in.
      if (state.getState().record?.store !== 'live') {
        state.setState({ taking: null });
        throw new Error('not taken in');
      }
      const received = await core.call('vault.receive', { files: [file] });
      state.setState({ taking: null });
      if (!received.ok) throw new Error('not taken in');
      await count({ file: file.name, at: instant(), outcome: 'processed' });
      return 'processed';
    }
    const result = await runImport(imports, core, { what: 'folder', files: [file] }, now);
    state.setState({ taking: null });
    const taken = result.ok ? result.value.files[0]?.state : undefined;
    // Locked, failed or cancelled: the file stays where it is and comes again.
    if (taken !== 'done' && taken !== 'failed' && taken !== 'duplicate') throw new Error('not taken in');
    const outcome = OUTCOME_OF[taken];
    await count({ file: file.name, at: instant(), outcome });
    return outcome;
  };

  const refused = (file: string): void => void count({ file, at: instant(), outcome: 'failed', tooLarge: true });

  return {
    state,
    async choose(store) {
      resumed = true;
      const chosen = await host.watchFolder(take, refused);
      if (!chosen.ok) {
        state.setState({ trouble: chosen.code === 'cancelled' ? null : chosen.code });
        return;
      }
      watched = chosen.value;
      state.setState({ phase: 'watching', taking: null, trouble: null });
      const counts = { processed: 0, failed: 0, duplicate: 0 };
      await keep({ store, name: chosen.value.name, since: instant(), counts, last: null });
    },
    async resume(store) {
      if (resumed) return;
      resumed = true;
      const kept = await host.state.get(KEPT);
      const record = kept.ok ? readRecord(kept.value) : null;
      if (record === null) return;
      state.setState({ record });
      if (record.store !== store) {
        state.setState({ phase: 'elsewhere' });
        return;
      }
      const again = await host.resumeFolder(take, refused);
      if (again.ok) watched = again.value;
      state.setState({ phase: again.ok ? 'watching' : 'lost' });
    },
    async stop() {
      watched?.stop();
      watched = null;
      await keep(null);
      state.setState({ ...NOTHING, taking: state.getState().taking });
    },
  };
}

/** The file that has just failed; null where none has, or where one that failed earlier was only called to mind when the watch went on. */
export function failedNow({ record }: FolderState, { record: before }: FolderState): FolderRecord['last'] {
  const last = record?.last ?? null;
  return before !== null && last !== before.last && last?.outcome === 'failed' ? last : null;
}

/** What was kept of the watch; null where there was none, or it cannot be read. */
export function readRecord(text: string | null): FolderRecord | null {
  if (text === null || text === '') return null;
  try {
    const found: unknown = JSON.parse(text);
    return isRecord(found) ? found : null;
  } catch {
    return null;
  }
}

function isRecord(found: unknown): found is FolderRecord {
  if (typeof found !== 'object' || found === null) return false;
  const { store, name, since, counts, last } = found as Partial<Record<keyof FolderRecord, unknown>>;
  return (
    (store === 'live' || store === 'practice') &&
    typeof name === 'string' &&
    typeof since === 'string' &&
    typeof counts === 'object' &&
    counts !== null &&
    Object.values(OUTCOME_OF).every((outcome) => typeof (counts as Record<string, unknown>)[outcome] === 'number') &&
    (last === null || (typeof last === 'object' && typeof (last as Record<string, unknown>).file === 'string'))
  );
}
