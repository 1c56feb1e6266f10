/** The head of a store's ledger in the small record outside the store. */
import type { StoreName } from '../../../shared/host.ts';
import type { HostPort } from '../host-port.ts';
import type { LedgerAnchor, LedgerHead } from '../store/ledger-chain.ts';

/** Writes follow each other so quickly that each of them would only hold the next one up. */
const ANCHOR_EVERY = 1_000;
/** What was refused is tried again after so many milliseconds, whether or not anything is written meanwhile. */
export const ANCHOR_AGAIN = 30_000;

export interface HostAnchor extends LedgerAnchor {
  /** The head moved: it is anchored soon. */
  moved(head: LedgerHead): void;
  /** Anchors what moved, now. */
  flush(): Promise<void>;
}

/** The anchor of a store, in the database of that name. What the machine refuses is tried again until it takes it. */
export function hostAnchor(host: HostPort, store: StoreName, database: string): HostAnchor {
  const key = anchorKey(store, database);
  let waiting: LedgerHead | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const calm = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    waiting = null;
  };
  const put = async (head: LedgerHead): Promise<void> => {
    // What waited is older.
    calm();
    const done = await host.ask('state.put', key, JSON.stringify(head));
    if (done.ok) return;
    waiting ??= head;
    timer ??= setTimeout(() => void flush(), ANCHOR_AGAIN);
  };
  const flush = async (): Promise<void> => {
    if (waiting !== null) await put(waiting);
  };
  return {
    async get() {
      const found = await host.ask('state.get', key);
      return found.ok && found.value !== null ? headOf(found.value) : null;
    },
    put,
    moved(head) {
      waiting = head;
      timer ??= setTimeout(() => void flush(), ANCHOR_EVERY);
    },
    flush,
  };
}

/**
 * Where a store's anchor stands. A database that was restored has one of its own, so that it agrees with its anchor from the moment in which it takes the
 * place of the one before, and that one did until then.
 */
export function anchorKey(store: StoreName, database: string): string {
  const [generation] = /\.\d+$/.exec(database) ?? [''];
  return `ledger.${store}${generation}`;
}

function headOf(text: string): LedgerHead | null {
  try {
    const { seq, hash } = JSON.parse(text) as Partial<Record<keyof LedgerHead, unknown>>;
    return typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : null;
  } catch {
    return null;
  }
}
