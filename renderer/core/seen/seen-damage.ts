/**
 * Damaged records as the officer may know of them. A damaged record does not open, so nobody can tell from whom it is hidden; that it is damaged tells that there is one.
 * So where the legal frame hides hits from the officer, damage in tables of which only some agencies may know is counted, and no record is named.
 */
import type { StoreName } from '../../../shared/host.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readParted } from '../store/read-intact.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../store/tables.ts';
import { hidesRule } from './seen-rules.ts';

/** Tables with records that only some agencies may know of. */
const OF_SOME_AGENCIES: ReadonlySet<string> = new Set<TableName>([
  ...TABLE_NAMES.filter((table) => TABLES[table].seen === 'filtered' && TABLES[table].derivedFor === null),
  'audit',
  'auditValues',
  'formDrafts',
  'ruleActs',
]);

/**
 * Tables of which no record is named in a finding: only officers whom a record names may know of it, and a damaged one names nobody. Drafts of forms are each officer's own; with
 * them among these, a finding that is only counted does not tell of which table it is.
 */
const OF_SOME_OFFICERS: ReadonlySet<string> = new Set<TableName>(['quietOrders', 'formDrafts']);

/** May only some officers know of records of this table, whatever their agency? */
export function isOfSomeOfficers(table: string): boolean {
  return OF_SOME_OFFICERS.has(table);
}

/** Are there records of this table that only some agencies may know of? */
export function isOfSomeAgencies(table: string): boolean {
  return OF_SOME_AGENCIES.has(table);
}

/** Tables of which the report of a shift says how many records do not open: what is missing there is missing in its sections. */
export const TOLD_TO_SHIFT = [
  'custodies',
  'sltdChecks',
  'protections',
  'exhibits',
  'quarantine',
] as const satisfies readonly TableName[];

/** How many records of each do not open; only of tables of whose damage the officer may know. */
export async function damagedForShift(
  request: Pick<Request, 'world' | 'context' | 'store'>,
): Promise<readonly { readonly of: (typeof TOLD_TO_SHIFT)[number]; readonly count: number }[]> {
  const store = wholeOf(request.store);
  const tells = seesDamage(request);
  const counted = await Promise.all(
    TOLD_TO_SHIFT.filter((table) => tells(store.name, table)).map(async (of) => ({
      of,
      count: (await readParted(store, of)).damaged.length,
    })),
  );
  return counted.filter(({ count }) => count > 0);
}

/** Tells of a record of a store and table whether the officer may be told that it is damaged. In practice officers say themselves of which agency they are. */
export function seesDamage(
  request: Pick<Request, 'world' | 'context' | 'store'>,
): (store: StoreName, table: string) => boolean {
  const own = request.store.name;
  const isBlind = hidesRule(request) !== null;
  return (store, table) =>
    !isOfSomeOfficers(table) && (!isOfSomeAgencies(table) || (store === own ? !isBlind : store === 'practice'));
}
