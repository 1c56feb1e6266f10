/** The head of a store's ledger, kept outside the store. */
import type { StoreName } from '../../../shared/host.ts';
import { anchorsBy, type HostAnchor } from '../host-anchor.ts';
import type { HostPort } from '../host-port.ts';
import type { LedgerHead } from '../store/ledger-chain.ts';

const anchorAt = anchorsBy<LedgerHead>('ledger', headOf);

/** The ledger anchor of a store in the database of that name. A restored database has an anchor of its own, which agrees with it from the moment it replaces the old one. */
export function ledgerAnchor(host: HostPort, store: StoreName, database: string): HostAnchor<LedgerHead> {
  const [generation] = /\.\d+$/.exec(database) ?? [''];
  return anchorAt(host, `${store}${generation}`);
}

function headOf(text: string): LedgerHead | null {
  try {
    const { seq, hash } = JSON.parse(text) as Partial<Record<keyof LedgerHead, unknown>>;
    return typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : null;
  } catch {
    return null;
  }
}
