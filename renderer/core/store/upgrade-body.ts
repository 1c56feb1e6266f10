/**
 * Upgrades stored bodies on read, by the steps in the rows of the tables. The steps are pure functions, so a record of any known form can be read, and none has to be
 * rewritten at once. Versions of the database change only tables and indexes.
 */
import { TABLES, type TableName } from './tables.ts';

/** A record was written by a later release: it is refused and not changed. */
export class NewerRecordError extends Error {
  override readonly name = 'NewerRecordError';
  readonly table: TableName;

  constructor(table: TableName, v: number) {
    super(`newer-record:${table}:${v}`);
    this.table = table;
  }
}

/** A record has an older form than this release reads: it is refused and not changed. */
export class OlderRecordError extends Error {
  override readonly name = 'OlderRecordError';
  readonly table: TableName;

  constructor(table: TableName, v: number) {
    super(`older-record:${table}:${v}`);
    this.table = table;
  }
}

/** Throws `NewerRecordError` or `OlderRecordError` when form `v` is unknown to this release. */
export function checkVersion(table: TableName, v: number): void {
  const { form, upgrades } = TABLES[table];
  if (!Number.isInteger(v) || v > form) throw new NewerRecordError(table, v);
  for (let at = v; at < form; at++) if (upgrades?.[at] === undefined) throw new OlderRecordError(table, v);
}

/** Today's form of a body of form `v`. Throws as `checkVersion`. */
export function upgradeBody(table: TableName, v: number, body: unknown): unknown {
  checkVersion(table, v);
  const { form, upgrades = {} } = TABLES[table];
  let value = body;
  for (let at = v; at < form; at++) value = upgrades[at]?.(value);
  return value;
}
