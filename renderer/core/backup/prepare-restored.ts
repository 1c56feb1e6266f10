/**
 * What is done with a database that was filled from a backup before anybody works in it. A backup is the past: what was ended since must stay ended,
 * and whoever may sign in now may sign in afterwards, with the passphrase of now.
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
import { type CarriedOver, keepingWrites, replacingWrites } from './carry-over.ts';
import { carryTrail } from './carry-trail.ts';
import { RESTORED } from './databases.ts';

export interface PrepareOptions {
  /** The filled database. */
  readonly db: Dexie;
  /** Opened with the vault key of the backup. */
  readonly vault: OpenVault;
  readonly host: HostPort;
  now(): string;
  /** Added to the trail of the restored store. */
  readonly entry: AuditEntry;
  /** From the live store; null: there is none that opens, and everything is as it was when the backup was made. */
  readonly carried: CarriedOver | null;
  /** The live store, whose audit trail goes on in the restored one; null: there is none. */
  readonly trail: Pick<Store, 'db' | 'trail'> | null;
  /** Ends in the restored store what its periods end, in the right order with everything else. */
  retain?(store: Store, vault: OpenVault): Promise<void>;
}

/** Throws what the store or the machine reports, and `BackupError` when the vault in the database is not the one given. */
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
  // What was given of numbers until now is not given again: of a trail that does not go over, what is gone shows for good.
  const given = trail === null ? 0 : Math.max(trail.trail.head.seq, trail.trail.floor);
  // A trail that cannot be read is a reason to restore.
  const entries = trail === null ? null : await carryTrail(trail.db, db).catch(() => null);
  // Written before the store is opened: keys that it makes go into the ring of the vault, which is written once more at the end.
  const store = await storeIn(db, { keys: await ringKeys(vault, 'live'), clock: now });
  store.trail.raiseFloor(given);
  if (trail !== null) store.trail.localTime = trail.trail.localTime;
  if (carried !== null) await commit(store, keepingWrites(carried), []);
  await retain?.(store, vault);
  const told = { ...entry, details: { ...entry.details, carried: entries } };
  await commit(store, carried === null ? [] : await replacingWrites(store, carried), [told]);
  const merged = mergeRings(ring.value, vault.ring);
  // The recovery code of now: one that was replaced since may be in the wrong hands.
  const { recovery } = vault.header;
  const own = { ...header, recovery, ring: await sealRing(merged, vault.key, vaultId) };
  const records = [own, ...(carried?.accesses ?? [])];
  const gone = carried === null ? [] : (await readAccesses(db)).map(({ id }) => id);
  const listed = records.map((record) => ({ id: record.id, record }));
  const kept = new Set<string>(listed.map(({ id }) => id));
  // By a commit, so that the ledger of the restored store lists who may open it.
  await commit(store, [], [], [...gone.filter((id) => !kept.has(id)).map((id) => ({ id, record: null })), ...listed]);
  const end = (await lastEntry(store)) ?? CHAIN_START;
  const isAnchored =
    (await ledgerAnchor(host, 'live', db.name).put(store.ledger.head)) &&
    (await trailAnchor(host, db.name).put({ ...end, at: now(), finding: null }));
  // Without its anchors the store would be taken for one that was cut.
  if (!isAnchored) throw new BackupError({ code: 'write-failed', reason: 'failed' });
  // From here on the database is the store, whenever it is next looked.
  await commit(store, [], [], [{ id: RESTORED.id, record: { v: 1, at: now() } }]);
}
