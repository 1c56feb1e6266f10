/**
 * Brings stored bodies up to date on read, by the steps in the rows of the tables: pure functions, so that a record of any age can be read and none has to be rewritten
 * at once. Versions of the database change tables and indexes only.
 */
import { TABLES, type TableName } from './tables.ts';

/** A record was written by a later release: it is refused and left untouched. */
export class NewerRecordError extends Error {
  override readonly name = 'NewerRecordError';
  readonly table: TableName;

  constructor(table: TableName, v: number) {
    super(`newer-record:${table}:${v}`);
    this.table = table;
  }
}

/** Throws `NewerRecordError` when form `v` is unknown to this release. */
export function checkVersion(table: TableName, v: number): void {
  if (!Number.isInteger(v) || v < 1 || v > TABLES[table].form) throw new NewerRecordError(table, v);
}

/** Today's form of a body of form `v`. */
export function upgradeBody(table: TableName, v: number, body: unknown): unknown {
  checkVersion(table, v);
  const { form, upgrades } = TABLES[table];
  let value = body;
  for (let at = v; at < form; at++) value = upgrades?.[at]?.(value) ?? value;
  return value;
}
