/**
 * Adds entries to the audit trail in two steps. Sealing takes time and happens before the transaction. Number and hash depend on the entry before and are set inside the
 * transaction, which awaits nothing but the store.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { CHAIN_START, type ChainHead, chainHash, commitmentOf } from '../../../shared/audit/chain.ts';
import { splitEntry } from '../../../shared/audit/split-entry.ts';
import type { Store } from './open-store.ts';
import { type Sealed, seal } from './seal.ts';
import type { StoredRecord } from './tables.ts';

/** An entry without its number and hash. */
export interface PreparedAudit {
  /** Random: the number is not known before the transaction, and both parts are bound to their id. */
  readonly id: string;
  readonly commitment: string;
  readonly core: Sealed;
  /** Null where the entry has no values that retention may destroy. */
  readonly values: Sealed | null;
}

/** A record of the trail as stored. */
export interface AuditRecord extends StoredRecord {
  readonly seq: number;
  /** Hexadecimal digits. */
  readonly hash: string;
}

const SALT_BYTES = 16;

type SealingStore = Pick<Store, 'keys' | 'clock' | 'pack' | 'trail'>;

/** Seals entries; to be awaited before the transaction begins. */
export function prepareAudit(store: SealingStore, entries: readonly AuditEntry[]): Promise<readonly PreparedAudit[]> {
  return Promise.all(entries.map((entry) => prepare(store, entry)));
}

async function prepare(store: SealingStore, entry: AuditEntry): Promise<PreparedAudit> {
  const { core, values } = splitEntry(entry, store.trail.localTime(entry.at), { core: random(), values: random() });
  const id = random();
  // Values belong to the month of the act, whenever they are written.
  const [sealedCore, sealedValues] = await Promise.all([
    seal(store, 'audit', id, core),
    values === null ? null : seal(store, 'auditValues', id, values, { act: entry.at }),
  ]);
  return { id, commitment: commitmentOf(core), core: sealedCore, values: sealedValues };
}

/**
 * Adds prepared entries after the last one, within a transaction over `audit` and `auditValues`, so that entries have the order of the transactions. Returns the new end;
 * null when there was nothing to add.
 */
export async function appendAudit(
  store: Pick<Store, 'table' | 'trail'>,
  prepared: readonly PreparedAudit[],
): Promise<ChainHead | null> {
  if (prepared.length === 0) return null;
  const last = await lastEntry(store);
  let head: ChainHead = last ?? CHAIN_START;
  let seq = Math.max(head.seq, store.trail.floor);
  const cores = prepared.map(({ id, commitment, core }): AuditRecord => {
    seq++;
    head = { seq, hash: chainHash(head.hash, seq, commitment) };
    return { ...core, id, rev: 1, ...head };
  });
  const values = prepared.flatMap(({ id, values }) => (values === null ? [] : [{ ...values, id, rev: 1 }]));
  await store.table('audit').bulkAdd(cores);
  if (values.length > 0) await store.table('auditValues').bulkAdd(values);
  return head;
}

/** The last entry in the store; null when there is none. Throws when it is not chained. */
export async function lastEntry(store: Pick<Store, 'table'>): Promise<ChainHead | null> {
  const last = await store.table('audit').orderBy(':id').last();
  if (last === undefined) return null;
  const { seq, hash } = last;
  if (typeof seq !== 'number' || typeof hash !== 'string') throw new Error('unchained:audit');
  return { seq, hash };
}

function random(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
}
