/**
 * The watched folder. It is independent of the screens: files are imported one after another whatever the officer looks at. The watch continues
 * after a restart until an officer stops it.
 */
import type { Host, HostResult, StoreName, TakeFile, WatchedFolder } from '../../../shared/host.ts';
import type { Core } from '../core.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';
import { type ImportStore, runImport } from './import-store.ts';

export type FolderOutcome = Awaited<ReturnType<TakeFile>>;

export interface FolderRecord {
  /** The store that its files are imported into. Files of a folder chosen for practice never reach the live store, nor the reverse. */
  readonly store: StoreName;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly counts: Readonly<Record<FolderOutcome, number>>;
  readonly last: {
    readonly file: string;
    readonly at: string;
    readonly outcome: FolderOutcome;
    /** It was moved unread. */
    readonly tooLarge?: true;
  } | null;
}

export interface FolderState {
  /** `lost`: the folder was watched, and the permission to read it has ended. `elsewhere`: it belongs to the store that is not open. */
  readonly phase: 'none' | 'watching' | 'lost' | 'elsewhere';
  readonly record: FolderRecord | null;
  /** The file being imported. */
  readonly taking: string | null;
  /** `away`: the folder is watched and cannot be read; it was removed or is not connected. */
  readonly trouble: Extract<HostResult<never>, { ok: false }>['code'] | 'away' | null;
}

export interface FolderWatch {
  readonly state: ScreenStore<FolderState>;
  /** Asks the officer for a folder and watches it for this store. */
  choose(store: StoreName): Promise<void>;
  /** Continues, once, with the folder that was watched for this store when the program ended. */
  resume(store: StoreName): Promise<void>;
  /** Ends the watch permanently. */
  stop(): Promise<void>;
}

export interface FolderWatchParts {
  readonly stores: ScreenStores;
  readonly core: Core;
  readonly host: Pick<Host, 'watchFolder' | 'resumeFolder' | 'state'>;
  readonly imports: ImportStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the keys are not in memory. Files that arrive then are sealed to the unit and imported after the next sign-in. */
  readonly isLocked: () => boolean;
}

const KEPT = 'folder.watch';
const OUTCOME_OF = { done: 'processed', failed: 'failed', duplicate: 'duplicate' } as const;
const NOTHING: FolderState = { phase: 'none', record: null, taking: null, trouble: null };

/** Makes the watch, without a folder. */
export function createFolderWatch({ stores, core, host, imports, now, isLocked }: FolderWatchParts): FolderWatch {
  const state = stores.add<FolderState>({ whenCovered: 'keep', begin: () => NOTHING });
  let watched: WatchedFolder | null = null;
  let resumed = false;
  /** Set when the officer ends the watch: a file that is still being imported then is no longer counted. */
  let ended = false;
  /** Whether the folder that is watched cannot be read, which the host may tell before it answers. */
  let away: 'away' | null = null;
  const instant = () => new Date(now()).toISOString();

  const keep = async (record: FolderRecord): Promise<void> => {
    state.setState({ record });
    await host.state.put(KEPT, JSON.stringify(record));
  };

  const count = async (last: NonNullable<FolderRecord['last']>): Promise<void> => {
    const { record } = state.getState();
    if (record === null || ended) return;
    const { outcome } = last;
    await keep({ ...record, counts: { ...record.counts, [outcome]: record.counts[outcome] + 1 }, last });
  };

  const take: TakeFile = async (file) => {
    state.setState({ taking: file.name });
    if (isLocked()) {
      // Sealed files are imported into the live store. A practice file therefore stays in its folder until an officer signs in.
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
    // After locked, failed or cancelled imports, the file stays in its place and is tried again.
    if (taken !== 'done' && taken !== 'failed' && taken !== 'duplicate') throw new Error('not taken in');
    const outcome = OUTCOME_OF[taken];
    await count({ file: file.name, at: instant(), outcome });
    return outcome;
  };

  const refused = (file: string): void => void count({ file, at: instant(), outcome: 'failed', tooLarge: true });

  const readable = (isReadable: boolean): void => {
    away = isReadable ? null : 'away';
    if (state.getState().phase === 'watching') state.setState({ trouble: away });
  };

  return {
    state,
    async choose(store) {
      resumed = true;
      const chosen = await host.watchFolder(take, refused, readable);
      if (!chosen.ok) {
        state.setState({ trouble: chosen.code === 'cancelled' ? away : chosen.code });
        return;
      }
      watched = chosen.value;
      ended = false;
      state.setState({ phase: 'watching', taking: null, trouble: away });
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
      const again = await host.resumeFolder(take, refused, readable);
      if (again.ok) watched = again.value;
      state.setState(again.ok ? { phase: 'watching', trouble: away } : { phase: 'lost' });
    },
    async stop() {
      watched?.stop();
      watched = null;
      away = null;
      ended = true;
      // The screen says that it is over once that is on the disk: otherwise the next start would go on watching.
      await host.state.put(KEPT, '');
      state.setState({ ...NOTHING, taking: state.getState().taking });
    },
  };
}

/** The file that has just failed. Null where none has, or where a resumed watch only reported an earlier failure. */
export function failedNow({ record }: FolderState, { record: before }: FolderState): FolderRecord['last'] {
  const last = record?.last ?? null;
  return before !== null && last !== before.last && last?.outcome === 'failed' ? last : null;
}

/** The stored record of the watch. Null where there is none or it is unreadable. */
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
