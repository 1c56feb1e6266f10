/** Files that are being attached to cases, one after the other. They go on while the officer looks at other screens, and end when the screen is covered: another officer may be next. */
import type { Attachment } from '../../../../shared/casework/attachment.ts';
import type { Input } from '../../../core/calls/all-calls.ts';
import type { CallFailure } from '../../../core/calls/failure.ts';
import type { Core } from '../../core.ts';
import type { ScreenStore, ScreenStores } from '../../screen-store.ts';

/** How far a file is: `there`: the case had the same bytes already. */
export type AttachState = 'waiting' | 'running' | 'done' | 'there' | 'failed' | 'cancelled';

export interface Attaching {
  readonly key: number;
  readonly input: Input<'case.attach'>;
  readonly state: AttachState;
  /** Share of its bytes that are kept, in per cent. */
  readonly share: number;
  readonly failure: CallFailure | null;
  /** The file of the case; null: not yet. */
  readonly of: Attachment | null;
  readonly stop: AbortController;
}

export interface AttachStoreState {
  readonly files: readonly Attaching[];
  /** Files that were given up because the screen was covered. */
  readonly givenUp: number;
}

export type AttachStore = ScreenStore<AttachStoreState>;

export function createAttachStore(stores: ScreenStores): AttachStore {
  const store = stores.add<AttachStoreState>({
    whenCovered: 'reset',
    except: ['givenUp'],
    begin: () => ({ files: [], givenUp: 0 }),
    stop: ({ files, givenUp }) => {
      const open = files.filter(isOpen);
      for (const { stop } of open) stop.abort();
      store.setState({ givenUp: givenUp + open.length });
    },
  });
  return store;
}

const isOpen = ({ state }: Attaching) => state === 'waiting' || state === 'running';

let lastKey = 0;

/** Attaches files after those before them. */
export async function attachFiles(
  store: AttachStore,
  core: Pick<Core, 'call'>,
  inputs: readonly Input<'case.attach'>[],
): Promise<void> {
  const isRunning = store.getState().files.some(isOpen);
  const added = inputs.map((input): Attaching => {
    lastKey++;
    return {
      ...{ key: lastKey, input, state: 'waiting', share: 0, failure: null, of: null, stop: new AbortController() },
    };
  });
  store.setState(({ files }) => ({ files: [...files, ...added], givenUp: 0 }));
  if (!isRunning) await attachWaiting(store, core);
}

async function attachWaiting(store: AttachStore, core: Pick<Core, 'call'>): Promise<void> {
  for (;;) {
    const next = store.getState().files.find(({ state }) => state === 'waiting');
    if (next === undefined) return;
    const change = (change: Partial<Attaching>) =>
      store.setState(({ files }) => ({
        files: files.map((each) => (each.key === next.key ? { ...each, ...change } : each)),
      }));
    change({ state: 'running' });
    const { signal } = next.stop;
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }) =>
      change({ share: (100 * done) / total });
    const result = await core.call('case.attach', next.input, { signal, onProgress });
    if (result.ok) change({ state: result.value.isNew ? 'done' : 'there', of: result.value.file, share: 100 });
    else if (result.failure.code === 'cancelled') change({ state: 'cancelled' });
    else change({ state: 'failed', failure: result.failure });
  }
}

/** Stops one, or takes it from those that wait. */
export function cancelFile(store: AttachStore, key: number): void {
  store.setState(({ files }) => ({
    files: files.map((each) => {
      if (each.key !== key) return each;
      each.stop.abort();
      return each.state === 'waiting' ? { ...each, state: 'cancelled' } : each;
    }),
  }));
}

/** Takes those that ended off the list. */
export function clearEnded(store: AttachStore): void {
  store.setState(({ files }) => ({ files: files.filter(isOpen), givenUp: 0 }));
}
