/** Reads a whole backup and says whether it could be restored: opens every part, counts every record, compares every sum. */
import { failed, type Result, success } from '../../../shared/result.ts';
import { BackupError, type BackupFailure } from './backup-failure.ts';
import type { BackupTrailer } from './backup-format.ts';
import { type ReadOptions, readBatches } from './read-backup.ts';
import { type TableSum, Tally } from './tally.ts';

/** The tables of a backup that was verified. */
export async function verifyBackup(options: ReadOptions): Promise<Result<readonly TableSum[], BackupFailure>> {
  const tally = new Tally(keyPathsOf(options));
  try {
    const batches = readBatches(options);
    let step = await batches.next();
    for (; !step.done; step = await batches.next()) await tally.add(step.value);
    compareSums(step.value, tally.sums());
    return success(step.value.tables);
  } catch (error) {
    if (error instanceof BackupError) return failed(error.failure);
    throw error;
  }
}

/** Throws `BackupError` for the first table that differs from what was written. */
export function compareSums({ tables }: BackupTrailer, found: readonly TableSum[]): void {
  const byTable = new Map(found.map((one) => [one.table, one]));
  for (const { table, records, sum } of tables) {
    const one = byTable.get(table);
    if (one?.records !== records)
      throw new BackupError({ code: 'count-differs', table, expected: records, found: one?.records ?? 0 });
    if (one.sum !== sum) throw new BackupError({ code: 'contents-differ', table });
  }
}

/** Name of the key field, by table. */
export function keyPathsOf({ start }: Pick<ReadOptions, 'start'>): Readonly<Record<string, string>> {
  return Object.fromEntries(start.header.tables.map(({ name, key }) => [name, key]));
}
