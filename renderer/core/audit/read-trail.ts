/** Reads stored entries of the trail: core and values, and the state of each. */
import type { AuditCore, AuditValues } from '../../../shared/audit/audit-entry.ts';
import { type ChainHead, commitmentOf, valuesHash } from '../../../shared/audit/chain.ts';
import type { ChainLink } from '../../../shared/audit/verify-chain.ts';
import type { AuditRecord } from '../store/append-audit.ts';
import { RetainedError, TamperedError } from '../store/keys.ts';
import type { Store } from '../store/open-store.ts';
import { open } from '../store/seal.ts';
import type { StoredRecord } from '../store/tables.ts';

/** An entry as read. */
export interface FoundEntry extends ChainHead {
  readonly id: string;
  /** Null: it cannot be opened. */
  readonly core: AuditCore | null;
  readonly values: AuditValues | null;
  readonly state: ChainLink['values'];
}

/** At most `count` records with numbers from `from` on, in order. */
export async function recordsFrom(store: Store, from: number, count: number): Promise<readonly AuditRecord[]> {
  return (await store.table('audit').where(':id').aboveOrEqual(from).limit(count).toArray()) as AuditRecord[];
}

/** At most `count` records with numbers below `below`, latest first. */
export async function recordsBelow(store: Store, below: number, count: number): Promise<readonly AuditRecord[]> {
  return (await store.table('audit').where(':id').below(below).reverse().limit(count).toArray()) as AuditRecord[];
}

/** Cores of records; null for one that cannot be opened. Throws `NewerRecordError` for those of a later release. */
export function readCores(store: Store, records: readonly AuditRecord[]): Promise<readonly (AuditCore | null)[]> {
  return Promise.all(records.map((record) => coreOf(store, record)));
}

/** Core and values of each, in the order given; `known` has cores that were opened before. */
export async function readEntries(
  store: Store,
  records: readonly AuditRecord[],
  known?: readonly (AuditCore | null)[],
): Promise<readonly FoundEntry[]> {
  const cores = known ?? (await readCores(store, records));
  const ids = records.filter((_, at) => cores[at]?.values != null).map(({ id }) => id);
  const found = await store.table('auditValues').bulkGet(ids);
  const byId = new Map(ids.map((id, at) => [id, found[at]]));
  return Promise.all(
    records.map(async ({ id, seq, hash }, at): Promise<FoundEntry> => {
      const core = cores[at] ?? null;
      const rest = await valuesOf(store, core, byId.get(id));
      return { id, seq, hash, core, ...rest };
    }),
  );
}

/** An entry in the form that the verifier takes. */
export function linkOf({ seq, hash, core, state }: FoundEntry): ChainLink {
  return { seq, hash, commitment: core === null ? null : commitmentOf(core), values: state };
}

async function coreOf(store: Store, record: AuditRecord): Promise<AuditCore | null> {
  try {
    const body = await open(store, 'audit', record);
    return body.form === 1 ? body : null;
  } catch (error) {
    if (error instanceof TamperedError) return null;
    throw error;
  }
}

async function valuesOf(
  store: Store,
  core: AuditCore | null,
  record: StoredRecord | undefined,
): Promise<Pick<FoundEntry, 'values' | 'state'>> {
  if (core === null) return { values: null, state: 'apart' };
  if (core.values === null) return { values: null, state: 'none' };
  if (record === undefined)
    return { values: null, state: (await isDestroyed(store, core.at)) ? 'destroyed' : 'missing' };
  try {
    const values = await open(store, 'auditValues', record);
    return { values, state: valuesHash(values) === core.values ? 'whole' : 'changed' };
  } catch (error) {
    if (error instanceof RetainedError) return { values: null, state: 'destroyed' };
    if (error instanceof TamperedError) return { values: null, state: 'changed' };
    throw error;
  }
}

/** Was the key of that month's values destroyed? Otherwise missing values are damage. */
async function isDestroyed({ keys }: Store, at: string): Promise<boolean> {
  try {
    await keys.opening(`${keys.store}.audit.${at.slice(0, 7)}`);
    return false;
  } catch (error) {
    return error instanceof RetainedError && error.state === 'destroyed';
  }
}
