/** The head of a store's ledger, kept outside the store. */
import type { StoreName } from '../../../shared/host.ts';
import { anchorsBy, type HostAnchor } from '../host-anchor.ts';
import type { HostPort } from '../host-port.ts';
import type { LedgerHead } from '../store/ledger-chain.ts';

const anchorAt = anchorsBy<LedgerHead>(headOf);

/**
 * The anchor of a store, in the database of that name. A database that was restored has an anchor of its own: it agrees with that from the moment in which it
 * takes the place of the one before.
 */
export function ledgerAnchor(host: HostPort, store: StoreName, database: string): HostAnchor<LedgerHead> {
  const [generation] = /\.\d+$/.exec(database) ?? [''];
  return anchorAt(host, `ledger.${store}${generation}`);
}

function headOf(text: string): LedgerHead | null {
  try {
    const { seq, hash } = JSON.parse(text) as Partial<Record<keyof LedgerHead, unknown>>;
    return typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : null;
  } catch {
    return null;
  }
}
