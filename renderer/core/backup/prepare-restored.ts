/**
 * Prepares a database that was filled from a backup for use. A backup is the past: data that has ended since must stay ended, and officers sign in with their present
 * passphrases.
 */
import type { Dexie } from 'dexie';
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { CHAIN_START } from '../../../shared/audit/chain.ts';
import { trailAnchor } from '../audit/trail-anchor.ts';
import type { HostPort } from '../host-port.ts';
import { lastEntry } from '../store/append-audit.ts';
import { commit } from '../store/commit.ts';
import { type Store, storeIn } from '../store/open-store.ts';
import { decodeRing, mergeRings } from '../vault/key-ring.ts';
import { ledgerAnchor } from '../vault/ledger-anchor.ts';
import { type OpenVault, openRing, sealRing } from '../vault/open-vault.ts';
import { ringKeys } from '../vault/ring-keys.ts';
import { readAccesses, readHeader } from '../vault/vault-records.ts';
import { BackupError } from './backup-failure.ts';
import { type CarriedOver, holdsAndPeriodsWrites, replacingWrites } from './carry-over.ts';
import { carryTrail } from './carry-trail.ts';
import { RESTORED } from './databases.ts';

export interface PrepareOptions {
  /** The filled database. */
  readonly db: Dexie;
  /** Opened with the vault key of the backup. */
  readonly vault: OpenVault;
  readonly host: HostPort;
  now(): string;
  /** Added to the audit trail of the restored store. */
  readonly entry: AuditEntry;
  /** Taken from the live store; null: none opens, and everything is as in the backup. */
  readonly carried: CarriedOver | null;
  /** The live store, whose audit trail goes on in the restored one; null: there is none. */
  readonly trail: Pick<Store, 'db' | 'trail'> | null;
  /** Runs retention on the restored store, between the other steps. */
  retain?(store: Store, vault: OpenVault): Promise<void>;
}

/** Throws what the store or the machine reports, and `BackupError` when `vault` is not the vault in the database. */
export async function prepareRestored({
  db,
  vault,
  host,
  now,
  entry,
  carried,
  trail,
  retain,
}: PrepareOptions): Promise<void> {
  const header = await readHeader(db);
  const bytes = header === null ? null : await openRing(header, vault.key);
  const ring = bytes === null ? null : decodeRing(bytes);
  if (header === null || ring === null || !ring.ok) throw new BackupError({ code: 'wrong-key' });
  const { vaultId } = header;
  // Numbers of entries used until now are not used again. If the trail is not carried over, the gap shows that entries are missing.
  const given = trail === null ? 0 : Math.max(trail.trail.head.seq, trail.trail.floor);
  const entries = trail === null ? null : await carryTrail(trail.db, db);
  // Before the store is opened: keys that it makes go into the ring of the vault, which is written once more at the end.
  const store = await storeIn(db, { keys: await ringKeys(vault, 'live'), clock: now });
  store.trail.raiseFloor(given);
  if (trail !== null) store.trail.localTime = trail.trail.localTime;
  if (carried !== null) await commit(store, holdsAndPeriodsWrites(carried), []);
  await retain?.(store, vault);
  const recorded = { ...entry, details: { ...entry.details, carried: entries } };
  await commit(store, carried === null ? [] : await replacingWrites(store, carried), [recorded]);
  const merged = mergeRings(ring.value, vault.ring);
  // The present recovery code: an older one may be in the wrong hands.
  const { recovery } = vault.header;
  const own = await vault.proven({ ...header, recovery, ring: await sealRing(merged, vault.key, vaultId) });
  const records = [own, ...(carried?.accesses ?? [])];
  const gone = carried === null ? [] : (await readAccesses(db)).map(({ id }) => id);
  const listed = records.map((record) => ({ id: record.id, record }));
  const kept = new Set<string>(listed.map(({ id }) => id));
  // Written by a commit, so that the ledger of the restored store lists the access records.
  await commit(store, [], [], [...gone.filter((id) => !kept.has(id)).map((id) => ({ id, record: null })), ...listed]);
  const end = (await lastEntry(store)) ?? CHAIN_START;
  const isAnchored =
    (await ledgerAnchor(host, 'live', db.name).put(store.ledger.head)) &&
    (await trailAnchor(host, db.name).put({ ...end, at: now(), finding: null }));
  // Without its anchors the store would look as if it had been cut.
  if (!isAnchored) throw new BackupError({ code: 'write-failed', reason: 'failed' });
  // From here on this database is the store, also at the next start.
  await commit(store, [], [], [{ id: RESTORED.id, record: { v: 1, at: now() } }]);
}
